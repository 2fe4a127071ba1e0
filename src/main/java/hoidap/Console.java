package hoidap;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out data
 * @param err messages
 */
record Console(PrintStream out, PrintStream err) {}
