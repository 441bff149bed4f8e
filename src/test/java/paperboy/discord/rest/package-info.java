@NullMarked
package paperboy.discord.rest;

import org.jspecify.annotations.NullMarked;
