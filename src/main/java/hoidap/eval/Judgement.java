package hoidap.eval;

import hoidap.eval.Outcome.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer and a ranking are worth.
 *
 * @param rank of the first right article; 0 if there is none, null where none is marked
 * @param measures by their ids
 */
record Judgement(Verdict verdict, @Nullable Integer rank, Map<String, Share> measures) {}
