package hoidap.slack;

import java.util.regex.Pattern;

/** Makes texts that anybody may have written safe to show. */
final class ShownText {
  /**
   * What is not seen but can hide or turn round what is: controls, marks of direction, characters
   * without width and tags. Joiners stay, which emoji are made with.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E"
              + "\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]|[\\x{E0000}-\\x{E007F}]");

  private ShownText() {}

  /** Returns a text without what is not seen, for places where Slack reads no markup. */
  static String clean(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  /** Returns a text for places where Slack reads markup: its three characters are written out. */
  static String escaped(String text) {
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
