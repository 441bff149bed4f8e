/**
 * Who wants what, when and in what order: subscriptions, schedules, the planner, and the digest as cards.
 *
 * <p>Pure; may import {@code catalog}, {@code summary} and {@code text}.
 */
@NullMarked
package paperboy.digest;

import org.jspecify.annotations.NullMarked;
