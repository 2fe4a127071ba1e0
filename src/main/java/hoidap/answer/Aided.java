package hoidap.answer;

import java.time.Duration;
import java.util.List;

/**
 * What a language model did to understand a question.
 *
 * @param use what for
 * @param taken what came of it: the question, or words; empty where nothing did
 * @param fallback why nothing did, in Vietnamese; else empty
 * @param tokensIn tokens of the prompt
 * @param tokensOut tokens of the reply
 * @param took time it took
 */
public record Aided(
    Use use, List<String> taken, String fallback, int tokensIn, int tokensOut, Duration took) {
  public Aided {
    taken = List.copyOf(taken);
  }

  /** What a model may help with. */
  public enum Use {
    /** Writing a question so that it stands alone. */
    FOLLOW_UP("follow-up"),
    /** Finding other words for what is asked. */
    EXPAND("expand");

    private final String label;

    Use(String label) {
      this.label = label;
    }

    /** Returns the name in settings and interfaces. */
    public String label() {
      return label;
    }
  }

  /** Returns the same, of which nothing is taken. */
  Aided refused(String why) {
    return new Aided(use, List.of(), why, tokensIn, tokensOut, took);
  }
}
