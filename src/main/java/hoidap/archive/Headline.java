package hoidap.archive;

/**
 * What a list shows of an article.
 *
 * @param articleId its id
 * @param title its headline, or how its text begins
 * @param publisher empty when unknown
 * @param published "2026-02-05", "2025-12" or empty
 */
public record Headline(String articleId, String title, String publisher, String published) {}
