package hoidap.archive;

/**
 * A chunk that a search found.
 *
 * @param chunk its key in the archive
 * @param score higher is better; comparable only within one search
 */
public record Hit(long chunk, double score) {}
