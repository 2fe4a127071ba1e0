/**
 * SQLite files: how they are opened, read, and changed all or nothing. What is in them is the
 * business of the packages that keep them.
 */
@NullMarked
package hoidap.sqlite;

import org.jspecify.annotations.NullMarked;
