@NullMarked
package paperboy.discord.render;

import org.jspecify.annotations.NullMarked;
