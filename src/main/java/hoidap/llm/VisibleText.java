package hoidap.llm;

import hoidap.text.VietnameseText;
import java.util.regex.Pattern;

/** Text as a reader sees it: without characters that show nothing, which only machines read. */
final class VisibleText {
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\x{FE00}-\\x{FE0F}]|[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private VisibleText() {}

  /** Returns the text without unseen characters, NFC. */
  static String of(String text) {
    return VietnameseText.nfc(UNSEEN.matcher(text).replaceAll(""));
  }

  /** Returns the same on one line. */
  static String line(String text) {
    return BLANKS.matcher(of(text)).replaceAll(" ").strip();
  }
}
