/**
 * Answers in a language model's own words, where a site has one. The model sees passages and the
 * question; each sentence it writes is held against those passages before anybody sees it, and what
 * does not pass is replaced by the archive's own sentences.
 */
@NullMarked
package hoidap.llm;

import org.jspecify.annotations.NullMarked;
