/** Writes the outcomes of a run for people and for other programs. */
@NullMarked
package hoidap.eval.report;

import org.jspecify.annotations.NullMarked;
