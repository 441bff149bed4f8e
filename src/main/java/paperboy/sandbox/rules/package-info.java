/**
 * Discord's documented limits as rules over JSON bodies, with the errors that Discord gives: pure functions. The
 * sources are https://docs.discord.com/developers/resources/message#embed-limits,
 * https://docs.discord.com/developers/components/reference,
 * https://docs.discord.com/developers/interactions/application-commands and
 * https://docs.discord.com/developers/interactions/receiving-and-responding.
 *
 * <p>Imports {@code sandbox.http} for its JSON only.
 */
@NullMarked
package paperboy.sandbox.rules;

import org.jspecify.annotations.NullMarked;
