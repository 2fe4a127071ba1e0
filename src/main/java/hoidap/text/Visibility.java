package hoidap.text;

/**
 * What a reader sees of a character: the one place that says which show nothing and which a blank.
 */
public final class Visibility {
  /** Ranges of what shows nothing and is no format or control character. */
  private static final int[][] UNSEEN = {
    {0x034F, 0x034F}, // joins graphemes
    {0x115F, 0x1160}, // stand for missing letters
    {0x17B4, 0x17B5},
    {0x180B, 0x180F}, // choose how a character looks
    {0x3164, 0x3164},
    {0xFE00, 0xFE0F},
    {0xFFA0, 0xFFA0},
    {0xE0100, 0xE01EF},
  };

  private static final int BRAILLE_BLANK = 0x2800;

  private Visibility() {}

  /** Returns whether a character shows a blank, or ends a line. */
  public static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\u0085' // a line break that Java does not count as white space
        || character == BRAILLE_BLANK;
  }

  /** Returns whether a character that is no blank shows nothing. */
  public static boolean isUnseen(int character) {
    for (var range : UNSEEN) {
      if (range[0] <= character && character <= range[1]) {
        return true;
      }
    }
    return switch (Character.getType(character)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          !isBlank(character);
      default -> false;
    };
  }
}
