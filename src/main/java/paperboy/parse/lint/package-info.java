/**
 * What a curator may want to mend in a list: findings with line numbers, and the edits that are safe.
 *
 * <p>A part of the parse room; pure. A rule is one class and one line in {@link paperboy.parse.lint.ListLint}.
 */
@NullMarked
package paperboy.parse.lint;

import org.jspecify.annotations.NullMarked;
