package hoidap.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one question asked of one system in one variant.
 *
 * @param question as it was typed
 * @param rank of the first right article, from 1; 0 if not among those ranked; null where no
 *     article is marked as right
 * @param measures what it adds to each measure that applies
 * @param milliseconds by stage
 * @param ranking articles, best first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
    String id,
    String type,
    String system,
    String variant,
    String question,
    String conversation,
    Verdict verdict,
    boolean answered,
    String answer,
    double confidence,
    List<Cited> citations,
    Wanted expected,
    String asOf,
    String note,
    @Nullable Integer rank,
    Map<String, Share> measures,
    Map<String, Double> milliseconds,
    List<Ranked> ranking) {

  /** How an answer was judged. */
  public enum Verdict {
    RIGHT,
    ACCEPTABLE,
    REFUSED,
    WRONG,
    /** Only the ranking could be judged. */
    UNCHECKED;

    /** Returns the name in files. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A citation of the answer. */
  public record Cited(
      int number,
      String articleId,
      String title,
      String publisher,
      String published,
      String url,
      String quote) {}

  /** What was expected. */
  public record Wanted(
      List<String> answers, List<List<String>> all, boolean none, List<String> articles) {}

  /** An article of a ranking with its score; higher is better. */
  public record Ranked(String id, double score) {}

  /** Returns the share of a measure, or one that does not apply. */
  Share share(Measure measure) {
    return measures.getOrDefault(measure.id(), new Share(0, 0));
  }
}
