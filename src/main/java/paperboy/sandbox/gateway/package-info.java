/**
 * Discord's gateway, version 10, JSON without compression: sessions that survive their connections
 * (https://docs.discord.com/developers/events/gateway).
 *
 * <p>Imports {@code sandbox.http} and {@code sandbox.guild}.
 */
@NullMarked
package paperboy.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
