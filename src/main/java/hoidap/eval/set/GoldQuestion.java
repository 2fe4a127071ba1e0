package hoidap.eval.set;

import hoidap.article.Filter;
import java.util.Map;

/**
 * A question with what is expected of its answer.
 *
 * @param id unique in its set
 * @param question as it is asked
 * @param expected what the answer must say
 * @param relevant grade of each relevant article, 1 or more, by the article's id or address
 * @param evidence text of a relevant article that answers; empty when not marked
 * @param filter which articles may answer
 * @param asOf time the answer holds for, "2026", "2026-02" or "2026-02-05"; empty when none is
 *     expected
 * @param type kind of question, by which figures are broken down
 * @param conversation questions of one conversation are asked in order; empty when it stands alone
 * @param note for readers
 */
public record GoldQuestion(
    String id,
    String question,
    Expected expected,
    Map<String, Integer> relevant,
    String evidence,
    Filter filter,
    String asOf,
    String type,
    String conversation,
    String note) {
  /** The type of questions that state none. */
  public static final String NO_TYPE = "other";

  public GoldQuestion {
    relevant = Map.copyOf(relevant);
    if (question.isBlank()) {
      throw new IllegalArgumentException("question " + id + " is blank");
    }
  }

  /** Makes a question that stands alone, without time, filter or note. */
  static GoldQuestion plain(
      String id, String question, Expected expected, Map<String, Integer> relevant, String type) {
    return new GoldQuestion(id, question, expected, relevant, "", Filter.NONE, "", type, "", "");
  }

  /** Returns whether anything can be checked. */
  public boolean isCheckable() {
    return expected.isKnown() || !relevant.isEmpty();
  }
}
