package hoidap.archive;

/**
 * A chunk that a search found.
 *
 * @param chunk its key in the archive
 * @param article key of the article it belongs to
 * @param score higher is better; comparable only within one search
 */
public record Hit(long chunk, long article, double score) {}
