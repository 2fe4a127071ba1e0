/**
 * Files of questions with what is expected of the answers, in the formats evaluators have: our own,
 * BEIR, SQuAD, conversations, TREC. Knows nothing of archives and answers.
 */
@NullMarked
package hoidap.eval.set;

import org.jspecify.annotations.NullMarked;
