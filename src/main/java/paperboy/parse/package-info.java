/**
 * How Markdown says a reading list: text in, topics and entries with line numbers out.
 *
 * <p>Pure functions over text. flexmark finds the blocks (headings, items, paragraphs, quotes); what stands inside a
 * block is read here, from the characters of the source. A construct that cannot be read becomes a warning, never an
 * exception. Knows the catalog; imports no other room. flexmark and the YAML reader are used nowhere else.
 */
@NullMarked
package paperboy.parse;

import org.jspecify.annotations.NullMarked;
