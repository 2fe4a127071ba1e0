/** How rankings and answers are measured, and how sure a figure is. Pure functions. */
@NullMarked
package hoidap.eval.measure;

import org.jspecify.annotations.NullMarked;
