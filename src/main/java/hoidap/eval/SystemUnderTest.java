package hoidap.eval;

import hoidap.answer.QuestionAnswering;

/**
 * A way of answering that is measured beside others.
 *
 * @param name short: "fused", "words"
 * @param answering what answers
 */
public record SystemUnderTest(String name, QuestionAnswering answering) {
  /** The name of the system as users have it. */
  public static final String USUAL = "fused";
}
