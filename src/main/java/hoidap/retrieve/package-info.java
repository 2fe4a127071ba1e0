/**
 * From a question to passages: reads the question, finds candidates by words and by meaning, scores
 * every candidate by both and by its best sentence.
 */
@NullMarked
package hoidap.retrieve;

import org.jspecify.annotations.NullMarked;
