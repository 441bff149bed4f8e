/** Tests of what a list is, and of what changed in it. */
@NullMarked
package paperboy.catalog;

import org.jspecify.annotations.NullMarked;
