package hoidap.text;

/**
 * A stretch of a text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end where it ends, exclusive; greater than {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("empty or negative span " + start + " to " + end);
    }
  }

  /** Returns the stretch of {@code text} that this span names. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Returns the number of code units. */
  public int length() {
    return end - start;
  }
}
