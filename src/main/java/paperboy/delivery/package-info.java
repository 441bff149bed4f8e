/**
 * Delivery with proof: what a target must be able to do, how a post can end, the states a page goes through.
 *
 * <p>May import {@code digest} and what lies below it.
 */
@NullMarked
package paperboy.delivery;

import org.jspecify.annotations.NullMarked;
