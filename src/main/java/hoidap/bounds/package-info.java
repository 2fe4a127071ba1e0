/** Keeps work within bounds: what an answer may use, how many are made at once, how often. */
@NullMarked
package hoidap.bounds;

import org.jspecify.annotations.NullMarked;
