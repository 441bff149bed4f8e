/**
 * Where lists come from: files, folders and the web. Reads texts, knows which changed, and never hands on what is too
 * large, not text, or not where it should be.
 *
 * <p>May import {@code pipeline} and what is below it; needs none of it today. OkHttp fetches lists here, through a
 * guard against addresses that are not public.
 */
@NullMarked
package paperboy.source;

import org.jspecify.annotations.NullMarked;
