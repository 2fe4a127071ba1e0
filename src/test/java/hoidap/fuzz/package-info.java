/**
 * Tries what nobody thought of: takes real inputs apart and puts them together wrongly, the same
 * way for the same seed, and holds what must hold for every input.
 */
@NullMarked
package hoidap.fuzz;

import org.jspecify.annotations.NullMarked;
