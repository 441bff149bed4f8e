/**
 * The people's side of the sandbox: a page's files, and its JSON API on the page port. What a person does becomes an
 * interaction as Discord would send it.
 *
 * <p>Imports {@code sandbox.http}, {@code sandbox.guild}, {@code sandbox.gateway} and {@code sandbox.rest}.
 */
@NullMarked
package paperboy.sandbox.page;

import org.jspecify.annotations.NullMarked;
