/**
 * Discord's gateway, version 10, by Javacord 3.8.0: login, heartbeat, resume. The only place that knows Javacord, whose
 * last release is this one; so it is used for nothing that could be done without, and interactions leave it as raw
 * JSON.
 *
 * <p>May import {@code discord.rest} for the token and the way to Discord.
 */
@NullMarked
package paperboy.discord.gateway;

import org.jspecify.annotations.NullMarked;
