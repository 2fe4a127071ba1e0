package hoidap.slack;

import hoidap.text.TypedText;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes plain words of a message as Slack writes it. */
final class QuestionText {
  /** What stands in angle brackets: a mention, a channel, a group or a link, with its label. */
  private static final Pattern REFERENCE = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

  private QuestionText() {}

  /** Returns what is left when mentions are gone: labels of links, and no markup. */
  static String of(String text) {
    var words = REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found)));
    var plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return TypedText.of(plain);
  }

  private static String word(MatchResult found) {
    var target = found.group(1);
    boolean isCall = target.startsWith("@") || target.startsWith("!");
    if (isCall) {
      return " ";
    }
    var label = found.group(2);
    if (label != null && !label.isBlank()) {
      return label;
    }
    return target.startsWith("#") ? " " : target;
  }

  /** Returns whether somebody is mentioned. */
  static boolean mentionsSomebody(String text) {
    return text.contains("<@") || text.contains("<!subteam");
  }
}
