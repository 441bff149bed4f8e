/**
 * What the operator may set: every key with its default and rule, read once from a YAML file and the environment.
 *
 * <p>May import {@code text} and {@code catalog}; only {@code cli} reads this room and hands plain values on. The table
 * of keys is {@link paperboy.config.Keys}.
 */
@NullMarked
package paperboy.config;

import org.jspecify.annotations.NullMarked;
