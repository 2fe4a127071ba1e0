package hoidap.answer;

import hoidap.text.Sentences;
import hoidap.text.Span;

/**
 * What stands beside a passage in its article: together with the passage it is a stretch of the
 * article's body.
 *
 * @param before from the beginning of the sentence before the passage up to the passage, which may
 *     begin within that sentence; empty at the article's beginning
 * @param after from the end of the passage to the end of the sentence after it; empty at the
 *     article's end
 */
public record Neighbours(String before, String after) {
  /** Characters on either side beyond which nothing is shown, however long the sentence is. */
  static final int FARTHEST = 600;

  /** Returns the neighbours of a passage of {@code body}. */
  public static Neighbours of(String body, Span passage) {
    return new Neighbours(
        before(body.substring(beginning(body, passage.start()), passage.start())),
        after(body.substring(passage.end(), end(body, passage.end()))));
  }

  private static String before(String text) {
    var sentences = Sentences.of(text);
    return sentences.isEmpty() ? "" : text.substring(sentences.get(sentences.size() - 1).start());
  }

  private static String after(String text) {
    var sentences = Sentences.of(text);
    return sentences.isEmpty() ? "" : text.substring(0, sentences.get(0).end());
  }

  /** Returns where a word begins that is not farther before {@code passage} than may be shown. */
  private static int beginning(String body, int passage) {
    int start = Math.max(0, passage - FARTHEST);
    while (start > 0 && start < passage && !Character.isWhitespace(body.charAt(start - 1))) {
      start++;
    }
    return start;
  }

  /** Returns where a word ends that is not farther behind {@code passage} than may be shown. */
  private static int end(String body, int passage) {
    int end = Math.min(body.length(), passage + FARTHEST);
    while (end < body.length() && end > passage && !Character.isWhitespace(body.charAt(end))) {
      end--;
    }
    return end;
  }
}
