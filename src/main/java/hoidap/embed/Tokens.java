package hoidap.embed;

import java.util.Arrays;
import java.util.List;

/**
 * A text as a model's tokenizer cuts it.
 *
 * @param ids number of each token in the model's vocabulary
 * @param starts where each token begins in the text, in UTF-16 code units
 * @param pieces each token as written in the vocabulary
 */
record Tokens(int[] ids, int[] starts, List<String> pieces) {
  int size() {
    return ids.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tokens tokens
        && Arrays.equals(ids, tokens.ids)
        && Arrays.equals(starts, tokens.starts)
        && pieces.equals(tokens.pieces);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return pieces.toString();
  }
}
