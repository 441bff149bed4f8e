/**
 * Trouble on demand: what networks and Discord do on bad days, each a {@link paperboy.sandbox.fault.Fault} with a count
 * and a filter, written as text such as {@code reset-after*2@POST /channels}.
 *
 * <p>The page port takes them: {@code POST /api/faults} with {@code {"faults":["stall-after=3000"]}} arms,
 * {@code {"clear":true}} disarms, {@code GET /api/faults} lists. Imports {@code sandbox.http} only.
 */
@NullMarked
package paperboy.sandbox.fault;

import org.jspecify.annotations.NullMarked;
