package hoidap;

/**
 * A text that counts how often a pattern reads a character of it, and refuses when that is much.
 */
final class CountedText implements CharSequence {
  /** Thrown when a text was read too often. */
  static final class ReadTooOften extends IllegalStateException {
    ReadTooOften(int most) {
      super("read more than " + most + " times");
    }
  }

  private final String text;
  private final int most;
  private int reads;

  /** Makes one that may be read {@code most} times. */
  CountedText(String text, int most) {
    this.text = text;
    this.most = most;
  }

  /** Returns how many characters were read. */
  int reads() {
    return reads;
  }

  @Override
  public char charAt(int index) {
    if (++reads > most) {
      throw new ReadTooOften(most);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
