/** Times that texts name in words: read, resolved to days, and compared. */
@NullMarked
package hoidap.time;

import org.jspecify.annotations.NullMarked;
