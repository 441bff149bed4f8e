/**
 * Wakes us: the only room that knows Quartz. What is due comes from the database, never from a trigger.
 *
 * <p>Imports none of our rooms.
 */
@NullMarked
package paperboy.schedule;

import org.jspecify.annotations.NullMarked;
