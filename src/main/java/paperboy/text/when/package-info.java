/**
 * Times of day, days of the week and time zones as people write them, one way for the configuration, the command line
 * and the commands.
 *
 * <p>Belongs to the room {@code text} and imports none of our rooms.
 */
@NullMarked
package paperboy.text.when;

import org.jspecify.annotations.NullMarked;
