/**
 * Discord: digests posted, commands registered, interactions answered.
 *
 * <p>May import {@code command} and what lies below it. Its three sub-rooms keep their libraries to themselves:
 * {@code rest} knows OkHttp, {@code gateway} knows Javacord, {@code render} turns our words into Discord's JSON and
 * knows neither.
 */
@NullMarked
package paperboy.discord;

import org.jspecify.annotations.NullMarked;
