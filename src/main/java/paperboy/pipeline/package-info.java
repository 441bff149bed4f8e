/**
 * The order of steps of each use case: reading lists into the database, planning and sending digests, finding out what
 * a crash left behind.
 *
 * <p>May import {@code storage} and what lies below it. No step holds a transaction while it waits for the network.
 */
@NullMarked
package paperboy.pipeline;

import org.jspecify.annotations.NullMarked;
