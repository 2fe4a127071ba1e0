/** The program: commands, settings, and the two ways data goes, into the archive and out of it. */
@NullMarked
package hoidap;

import org.jspecify.annotations.NullMarked;
