@NullMarked
package paperboy.source;

import org.jspecify.annotations.NullMarked;
