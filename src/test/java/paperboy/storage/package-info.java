/** Tests of the tables. */
@NullMarked
package paperboy.storage;

import org.jspecify.annotations.NullMarked;
