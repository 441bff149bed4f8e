/** Tests of the doors and sources, over loopback, with a clock that is moved by hand. */
@NullMarked
package paperboy.metadata;

import org.jspecify.annotations.NullMarked;
