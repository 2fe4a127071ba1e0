/**
 * Where articles are kept and found. It takes vectors as floats and does not know the model that
 * made them.
 */
@NullMarked
package hoidap.archive;

import org.jspecify.annotations.NullMarked;
