/** Commands asked as plain functions over a real database. */
@NullMarked
package paperboy.command;

import org.jspecify.annotations.NullMarked;
