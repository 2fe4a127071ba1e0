/** Compares runs with each other and with committed scores, and says when a gate fails. */
@NullMarked
package hoidap.eval.compare;

import org.jspecify.annotations.NullMarked;
