package hoidap.conversation;

import java.util.List;

/**
 * What a reader thought of an answer.
 *
 * @param verdict "up" or "down"; empty takes back what was said before
 * @param reasons codes of what was wrong or right
 * @param comment in the reader's own words, or empty
 */
public record Feedback(String verdict, List<String> reasons, String comment) {
  public Feedback {
    reasons = List.copyOf(reasons);
  }
}
