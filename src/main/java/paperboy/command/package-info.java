/**
 * What a person may ask and our answer: one class a command. Requests and replies are our own records, so that a
 * command is a plain function, shown alike by Discord and the sandbox.
 *
 * <p>May import {@code pipeline} and what lies below it; knows nothing of Javacord, HTTP or JSON.
 */
@NullMarked
package paperboy.command;

import org.jspecify.annotations.NullMarked;
