/**
 * Discord's REST, version 10, as far as bots like ours use it: a table of routes, one class a resource. Answers and
 * errors have Discord's shapes (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json).
 *
 * <p>Imports {@code sandbox.http}, {@code sandbox.rules}, {@code sandbox.guild} and {@code sandbox.gateway}.
 */
@NullMarked
package paperboy.sandbox.rest;

import org.jspecify.annotations.NullMarked;
