/** Fits the weights of the linear models that rank sentences and tell what cannot be answered. */
@NullMarked
package hoidap.learn;

import org.jspecify.annotations.NullMarked;
