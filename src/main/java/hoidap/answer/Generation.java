package hoidap.answer;

import java.time.Duration;
import java.util.List;

/**
 * What a language model did for an answer.
 *
 * @param model its name
 * @param prompt version of the prompt it was given
 * @param tokensIn tokens of the prompt; 0 where it was not asked
 * @param tokensOut tokens of its reply
 * @param took time from asking it to the last of its reply
 * @param kept how many of its sentences are in the answer
 * @param dropped those that are not, in order
 * @param fallback why the answer is in the archive's own sentences instead, or ends in them, in
 *     Vietnamese; empty where it is the model's
 */
public record Generation(
    String model,
    String prompt,
    int tokensIn,
    int tokensOut,
    Duration took,
    int kept,
    List<Dropped> dropped,
    String fallback) {
  public Generation {
    dropped = List.copyOf(dropped);
  }

  /**
   * A sentence that did not pass.
   *
   * @param text as the model wrote it
   * @param reason why, in Vietnamese
   * @param replaced whether a sentence of the archive stands in its place
   */
  public record Dropped(String text, String reason, boolean replaced) {}
}
