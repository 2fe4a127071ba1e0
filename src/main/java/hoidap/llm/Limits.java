package hoidap.llm;

import java.time.Duration;

/**
 * What an answer may cost.
 *
 * @param time longest time from the question to the whole reply, repetitions included
 * @param passages most passages shown to the model
 * @param tokensIn most tokens of a prompt, as estimated
 * @param tokensOut most tokens of a reply
 * @param tokensPerDay most tokens of all prompts and replies of a day
 */
public record Limits(Duration time, int passages, int tokensIn, int tokensOut, long tokensPerDay) {
  /** Letters of Vietnamese that make a token at least; models differ. */
  private static final double LETTERS_PER_TOKEN = 2.5;

  /** Returns about how many tokens a text is, rather too many. */
  static int tokens(String text) {
    return tokens(text.length());
  }

  /** Returns about how many tokens so many letters are. */
  static int tokens(int letters) {
    return (int) Math.ceil(letters / LETTERS_PER_TOKEN);
  }

  /** Returns about how many letters the passages may have together. */
  int lettersIn() {
    return (int) (tokensIn * LETTERS_PER_TOKEN);
  }

  /** Returns about how many letters a reply may have. */
  int lettersOut() {
    return (int) (tokensOut * 2 * LETTERS_PER_TOKEN);
  }
}
