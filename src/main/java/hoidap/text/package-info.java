/**
 * Vietnamese text: Unicode form, accents, tone placement, words and sentences. Pure functions on
 * strings; offsets are UTF-16 code units of the string given.
 */
@NullMarked
package hoidap.text;

import org.jspecify.annotations.NullMarked;
