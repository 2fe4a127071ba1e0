/**
 * Where articles are kept and found. The only package that knows SQL; it takes vectors as floats
 * and does not know the model that made them.
 */
@NullMarked
package hoidap.archive;

import org.jspecify.annotations.NullMarked;
