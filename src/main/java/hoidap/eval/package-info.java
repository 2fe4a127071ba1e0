/**
 * Asks the questions of a set, judges what comes back, and sums up. Every outcome goes to a file at
 * once, so that an interrupted run can be resumed and memory does not grow with the set.
 */
@NullMarked
package hoidap.eval;

import org.jspecify.annotations.NullMarked;
