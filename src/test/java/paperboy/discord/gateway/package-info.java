@NullMarked
package paperboy.discord.gateway;

import org.jspecify.annotations.NullMarked;
