@NullMarked
package paperboy.text.when;

import org.jspecify.annotations.NullMarked;
