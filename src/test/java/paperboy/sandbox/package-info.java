/** The sandbox, tried from outside: by bots through its door, and by people through its page port. */
@NullMarked
package paperboy.sandbox;

import org.jspecify.annotations.NullMarked;
