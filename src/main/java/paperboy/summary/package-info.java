/**
 * Says in one sentence what a paper is about, out of its own abstract, and where that sentence is from.
 *
 * <p>Pure functions over text: no files but the learned weights on the class path, no network, no clock. May import
 * nothing of the other rooms but {@code catalog} and {@code text}.
 */
@NullMarked
package paperboy.summary;

import org.jspecify.annotations.NullMarked;
