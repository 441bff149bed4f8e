/**
 * Words and shapes shown to people, before any target's dialect: the languages we speak, messages in them, rich text
 * and cards.
 *
 * <p>Knows nothing of Discord, SQL or papers; imports none of our rooms. A renderer (Discord's, the terminal's) turns
 * these into its own markup, and escapes there, once.
 */
@NullMarked
package paperboy.text;

import org.jspecify.annotations.NullMarked;
