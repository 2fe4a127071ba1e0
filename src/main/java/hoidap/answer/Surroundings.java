package hoidap.answer;

import hoidap.text.Sentences;
import hoidap.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An article's sentences around a quotation.
 *
 * @param body the article's text
 * @param quote where the quotation stands in it
 * @param before the sentences before the quotation, the nearest first
 * @param after those behind it, the nearest first
 */
record Surroundings(String body, Span quote, List<Span> before, List<Span> after) {
  private static final String ENDS = ".!?…:”\"";
  private static final int NEAR = 3; // sentences of one speech that are looked through
  private static final Pattern QUOTED = Pattern.compile("“[^“”]*+”|\"[^\"]*+\"");
  private static final Pattern FIRST_PERSON =
      Pattern.compile(
          "\\b(?:tôi|chúng ta)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  static Surroundings of(String body, Span quote) {
    var sentences = Sentences.of(body);
    var before = sentences.stream().filter(one -> one.end() <= quote.start()).toList();
    var after = sentences.stream().filter(one -> one.start() >= quote.end()).toList();
    return new Surroundings(body, quote, reversed(before), after);
  }

  private static List<Span> reversed(List<Span> spans) {
    var reversed = new ArrayList<>(spans);
    Collections.reverse(reversed);
    return List.copyOf(reversed);
  }

  /** Returns whether a sentence is one, and no heading or caption without an end. */
  boolean isWhole(Span sentence) {
    return ENDS.indexOf(body.charAt(sentence.end() - 1)) >= 0;
  }

  /** Returns whether the quotation begins or ends inside what somebody else says. */
  boolean isSpeech() {
    var line = body.substring(body.lastIndexOf('\n', quote.start()) + 1, quote.start());
    var own = quote.of(body);
    return isOpen(line)
        || isOpen(own)
        || closes(own)
        || FIRST_PERSON.matcher(QUOTED.matcher(own).replaceAll("")).find()
        || before.stream().limit(NEAR).map(one -> one.of(body)).anyMatch(Surroundings::opens);
  }

  /** Returns whether a sentence opens what somebody says and does not close it. */
  private static boolean opens(String sentence) {
    return "“\"".indexOf(sentence.charAt(0)) >= 0 && isOpen(sentence);
  }

  private static boolean isOpen(String text) {
    return text.lastIndexOf('“') > text.lastIndexOf('”')
        || text.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  private static boolean closes(String text) {
    int close = text.indexOf('”');
    int open = text.indexOf('“');
    return close >= 0 && (open < 0 || close < open);
  }
}
