@NullMarked
package paperboy.summary;

import org.jspecify.annotations.NullMarked;
