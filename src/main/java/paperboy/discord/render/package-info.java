/**
 * Our words as Discord's JSON: rich text as its Markdown, cards as embeds, replies and commands as request bodies,
 * digests as pages. Pure functions; foreign text is escaped here, once, and cut by Discord's limits.
 *
 * <p>Knows nothing of HTTP or the gateway.
 */
@NullMarked
package paperboy.discord.render;

import org.jspecify.annotations.NullMarked;
