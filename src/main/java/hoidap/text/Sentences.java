package hoidap.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where sentences of Vietnamese news begin and end.
 *
 * <p>A line break always ends a sentence. Within a line a full stop, question or exclamation mark
 * or ellipsis ends one when what follows looks like a beginning, unless the stop belongs to an
 * abbreviation ("TS. Nguyễn"), an initial, a number ("6.21", "28.10.2025") or a short quotation.
 */
public final class Sentences {
  /** Abbreviations that are followed by a name or number and so do not end a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "ts", "ths", "th.s", "gs", "pgs", "bs", "bscki", "bsckii", "ks", "kts", "cn", "ds", "tp",
          "q", "p", "tx", "tt", "st", "dr", "mr", "mrs", "ms", "jr", "sr", "prof", "no", "vs",
          "nxb", "đc");

  private static final String ENDS = ".!?…";
  private static final String CLOSERS = "\"”’»)]'";
  private static final String OPENERS = "\"“‘«([";

  /** Longest quotation, in code units, that is kept together with the sentence around it. */
  private static final int SHORT_QUOTATION = 160;

  private Sentences() {}

  /**
   * Returns the sentences of {@code text} in order, without the white space around them. Every
   * character that is not white space lies in exactly one.
   *
   * @param text NFC text
   */
  public static List<Span> of(String text) {
    var sentences = new ArrayList<Span>();
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd < 0) {
        lineEnd = text.length();
      }
      splitLine(text, lineStart, lineEnd, sentences);
      lineStart = lineEnd + 1;
    }
    return sentences;
  }

  private static void splitLine(String text, int lineStart, int lineEnd, List<Span> sentences) {
    int start = lineStart;
    int quotationEnd = -1; // where the short quotation being read closes
    for (int i = lineStart; i < lineEnd; i++) {
      char c = text.charAt(i);
      if (i > quotationEnd && OPENERS.indexOf(c) >= 0) {
        quotationEnd = shortQuotationEnd(text, i, lineEnd);
      }
      if (ENDS.indexOf(c) >= 0 && i >= quotationEnd) {
        int end = pastClosers(text, i, lineEnd);
        if (endsSentence(text, lineStart, i, end, lineEnd)) {
          addTrimmed(text, start, end, sentences);
          start = end;
        }
        i = end - 1;
      } else if (i == quotationEnd && endsWithinQuotation(text, i, lineEnd)) {
        addTrimmed(text, start, i + 1, sentences);
        start = i + 1;
      }
    }
    addTrimmed(text, start, lineEnd, sentences);
  }

  /** Returns where the quotation opened at {@code open} closes if that is near, else -1. */
  private static int shortQuotationEnd(String text, int open, int lineEnd) {
    char opener = text.charAt(open);
    char closer =
        switch (opener) {
          case '“' -> '”';
          case '‘' -> '’';
          case '«' -> '»';
          case '(' -> ')';
          case '[' -> ']';
          default -> opener;
        };
    int close = text.indexOf(closer, open + 1);
    boolean isNear = close >= 0 && close < lineEnd && close - open <= SHORT_QUOTATION;
    return isNear ? close : -1;
  }

  /** "Ông nói: “Tôi đồng ý.” Hội nghị kết thúc." ends its first sentence at the closing mark. */
  private static boolean endsWithinQuotation(String text, int close, int lineEnd) {
    return ENDS.indexOf(text.charAt(close - 1)) >= 0 && beginsSentence(text, close + 1, lineEnd);
  }

  private static int pastClosers(String text, int at, int lineEnd) {
    int end = at + 1;
    while (end < lineEnd && ENDS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    int last = end;
    while (last < lineEnd && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last++;
    }
    // a straight quote followed by a letter opens the next sentence and does not close this one
    boolean opensNext = last < lineEnd && Character.isLetter(text.charAt(last));
    return opensNext ? end : last;
  }

  private static boolean endsSentence(String text, int lineStart, int stop, int end, int lineEnd) {
    if (end >= lineEnd) {
      return true;
    }
    boolean isSingleFullStop = text.charAt(stop) == '.' && end == stop + 1;
    if (isSingleFullStop && isAbbreviation(text, lineStart, stop)) {
      return false;
    }
    if (!Character.isWhitespace(text.charAt(end))) {
      return isSingleFullStop && isMissingSpace(text, lineStart, stop, lineEnd);
    }
    return beginsSentence(text, end, lineEnd);
  }

  private static boolean beginsSentence(String text, int from, int lineEnd) {
    int next = from;
    while (next < lineEnd && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next >= lineEnd) {
      return true;
    }
    if (next == from) {
      return false;
    }
    char c = text.charAt(next);
    return Character.isUpperCase(c) || Character.isDigit(c) || OPENERS.indexOf(c) >= 0;
  }

  private static boolean isAbbreviation(String text, int lineStart, int stop) {
    int start = stop;
    while (start > lineStart && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    while (start < stop && OPENERS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    var token = text.substring(start, stop);
    if (token.isEmpty()) {
      return false;
    }
    boolean isListNumber = start == lineStart && token.chars().allMatch(Character::isDigit);
    int lastDot = token.lastIndexOf('.');
    var last = token.substring(lastDot + 1);
    boolean isInitial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
    var lower = last.toLowerCase(Locale.ROOT);
    boolean isTitle = ABBREVIATIONS.contains(lower);
    boolean isCapitalised = Character.isUpperCase(last.isEmpty() ? ' ' : last.charAt(0));
    return isListNumber || isInitial || isTitle && isCapitalised;
  }

  /** "…trong nước.Theo ông": scraped text often loses the space between two sentences. */
  private static boolean isMissingSpace(String text, int lineStart, int stop, int lineEnd) {
    boolean wordBefore =
        stop - 2 >= lineStart
            && Character.isLowerCase(text.charAt(stop - 1))
            && Character.isLowerCase(text.charAt(stop - 2));
    boolean wordAfter =
        stop + 2 < lineEnd
            && Character.isUpperCase(text.charAt(stop + 1))
            && (Character.isLowerCase(text.charAt(stop + 2)) || text.charAt(stop + 2) == ' ');
    return wordBefore && wordAfter;
  }

  private static void addTrimmed(String text, int from, int to, List<Span> sentences) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Span(start, end));
    }
  }
}
