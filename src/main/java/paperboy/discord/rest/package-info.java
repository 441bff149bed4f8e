/**
 * Discord's REST interface, version 10: one request a call, never repeated behind the caller's back, paced by Discord's
 * rate limits. The only place of this room that knows OkHttp.
 *
 * <p>Knows routes, JSON bodies and answers; nothing of digests or commands but the number of a server.
 */
@NullMarked
package paperboy.discord.rest;

import org.jspecify.annotations.NullMarked;
