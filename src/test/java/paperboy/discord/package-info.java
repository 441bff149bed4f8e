@NullMarked
package paperboy.discord;

import org.jspecify.annotations.NullMarked;
