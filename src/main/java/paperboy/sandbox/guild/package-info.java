/**
 * What the local Discord remembers: a guild with members and channels, messages, registered commands, interactions with
 * their deadlines, and the log of what the page shall see.
 *
 * <p>Messages are kept as the JSON that Discord returns. Histories are bounded. Imports {@code sandbox.http} for JSON
 * and parts of forms only.
 */
@NullMarked
package paperboy.sandbox.guild;

import org.jspecify.annotations.NullMarked;
