package hoidap.embed;

import java.util.Arrays;

/**
 * A text as a reader's tokenizer cuts it, without special tokens.
 *
 * @param ids number of each piece in the vocabulary
 * @param starts where each begins in the text, in UTF-16 code units, behind any white space
 * @param ends where each ends, exclusive; its start where it is white space only
 */
record Pieces(int[] ids, int[] starts, int[] ends) {
  int size() {
    return ids.length;
  }

  /** Returns the first {@code most} of them. */
  Pieces first(int most) {
    return size() <= most
        ? this
        : new Pieces(
            Arrays.copyOf(ids, most), Arrays.copyOf(starts, most), Arrays.copyOf(ends, most));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pieces pieces
        && Arrays.equals(ids, pieces.ids)
        && Arrays.equals(starts, pieces.starts)
        && Arrays.equals(ends, pieces.ends);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return Arrays.toString(ids);
  }
}
