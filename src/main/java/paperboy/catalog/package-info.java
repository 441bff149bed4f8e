/**
 * What a reading list is: topics, entries, papers, what identifies a paper, and what changed between two versions of a
 * list.
 *
 * <p>Pure records and functions; imports none of our rooms.
 */
@NullMarked
package paperboy.catalog;

import org.jspecify.annotations.NullMarked;
