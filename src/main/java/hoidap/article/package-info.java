/**
 * One raw file to cleaned, dated articles, and articles to chunks. Knows the clutter of news pages,
 * not the archive.
 */
@NullMarked
package hoidap.article;

import org.jspecify.annotations.NullMarked;
