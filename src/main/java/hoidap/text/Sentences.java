package hoidap.text;

import java.util.ArrayList;
import java.util.List;
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
          "ts", "ths", "gs", "pgs", "bs", "bscki", "bsckii", "ck1", "ck2", "cki", "ckii", "ks",
          "kts", "cn", "ds", "ls", "tp", "q", "p", "tx", "tt", "st", "dr", "mr", "mrs", "ms", "jr",
          "sr", "prof", "no", "nxb", "đc");

  /** The same, written in lower case as well. */
  private static final Set<String> LOWER_CASE_ABBREVIATIONS =
      Set.of("vs", "tp", "đ/c", "ths", "ts");

  /** Ends of addresses: "VietNam.Net" lost no space. */
  private static final Set<String> DOMAINS =
      Set.of("net", "com", "vn", "org", "edu", "info", "gov");

  /** Verbs that close "…?” Hà hỏi.": who asked belongs to what was asked. */
  private static final Set<String> SAYING =
      Set.of("hỏi", "nói", "kể", "đáp", "thốt", "reo", "than", "viết", "sẻ", "biết", "hô", "hét");

  private static final int LONGEST_ATTRIBUTION = 6; // words

  /** Longest abbreviation or number of a list, with the brackets before it, in code units. */
  private static final int LONGEST_ABBREVIATION = 16;

  /** Longest address that a stop may be in, before the stop, in code units. */
  private static final int LONGEST_ADDRESS = 300;

  /** Longest sentence, in code units; what is longer is a list or a table, and is cut. */
  static final int LONGEST = 2_000;

  private static final String ENDS = ".!?…";
  private static final String CLOSERS = "\"”’»)]'";
  private static final String OPENERS = "\"“‘«([";

  /** Longest quotation, in code units, that is kept together with the sentence around it. */
  private static final int SHORT_QUOTATION = 160;

  private Sentences() {}

  /**
   * Returns the sentences of {@code text} in order, without the white space around them. Every
   * character that is not white space lies in exactly one, and none is longer than {@value
   * #LONGEST} code units.
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
      if (i > quotationEnd && isOpener(text, i, lineStart, lineEnd)) {
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

  /** A straight quotation mark opens only before a word and after a space, a bracket or nothing. */
  private static boolean isOpener(String text, int at, int lineStart, int lineEnd) {
    char c = text.charAt(at);
    if (c != '"') {
      return OPENERS.indexOf(c) >= 0;
    }
    boolean afterSpace = at == lineStart || !Character.isLetterOrDigit(text.charAt(at - 1));
    boolean beforeWord = at + 1 < lineEnd && Character.isLetterOrDigit(text.charAt(at + 1));
    return afterSpace && beforeWord;
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
    int last = Math.min(lineEnd - 1, open + SHORT_QUOTATION);
    for (int close = open + 1; close <= last; close++) {
      if (text.charAt(close) == closer) {
        return close;
      }
    }
    return -1;
  }

  /** "Ông nói: “Tôi đồng ý.” Hội nghị kết thúc." ends its first sentence at the closing mark. */
  private static boolean endsWithinQuotation(String text, int close, int lineEnd) {
    return ENDS.indexOf(text.charAt(close - 1)) >= 0
        && beginsSentence(text, close + 1, lineEnd, text.charAt(close - 1))
        && !isAttribution(text, close, lineEnd);
  }

  /**
   * "“Sao anh biết?” Hà hỏi.": a quotation and at most six words that end with a verb of saying.
   */
  private static boolean isAttribution(String text, int close, int lineEnd) {
    if (CLOSERS.indexOf(text.charAt(close)) < 0) {
      return false;
    }
    int stop = close + 1;
    while (stop < lineEnd && ENDS.indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    var words = Words.of(text.substring(close + 1, stop));
    return !words.isEmpty()
        && words.size() <= LONGEST_ATTRIBUTION
        && SAYING.contains(words.get(words.size() - 1).form());
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
    return beginsSentence(text, end, lineEnd, text.charAt(end - 1))
        && !isAttribution(text, end - 1, lineEnd);
  }

  /**
   * Returns whether a sentence may begin at {@code from}.
   *
   * @param stop the last character of the sentence before
   */
  private static boolean beginsSentence(String text, int from, int lineEnd, char stop) {
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
    if (Character.isUpperCase(c)) {
      return true;
    }
    boolean afterEllipsis = stop == '…' || stop == '.' && from >= 2 && text.charAt(from - 2) == '.';
    if (Digits.isDigit(c)) {
      return !afterEllipsis; // "cao tới… 2 m"
    }
    if (OPENERS.indexOf(c) >= 0) {
      boolean beforeCapital = next + 1 < lineEnd && Character.isUpperCase(text.charAt(next + 1));
      return !afterEllipsis || beforeCapital; // "doanh nghiệp... “chết yểu”"
    }
    return ENDS.indexOf(stop) >= 0 && beginsDialogue(text, next, lineEnd);
  }

  /** "Vì sao thế? - Vì trời mưa.": a dash and a capital begin an answer or an item of a list. */
  private static boolean beginsDialogue(String text, int dash, int lineEnd) {
    return "-–—•+".indexOf(text.charAt(dash)) >= 0
        && dash + 2 < lineEnd
        && text.charAt(dash + 1) == ' '
        && Character.isUpperCase(text.charAt(dash + 2));
  }

  /** What is looked at ends with the last of "PGS.TS" or "PGS,TS". */
  private static boolean isAbbreviation(String text, int lineStart, int stop) {
    int least = Math.max(lineStart, stop - LONGEST_ABBREVIATION);
    int start = stop;
    while (start > least && !endsToken(text.charAt(start - 1))) {
      start--;
    }
    boolean opensLine = start == lineStart;
    if (opensLine || Character.isWhitespace(text.charAt(start - 1))) {
      while (start < stop && OPENERS.indexOf(text.charAt(start)) >= 0) {
        start++;
      }
    } else if (start == least) {
      return false;
    }
    var last = text.substring(start, stop);
    boolean isListNumber = opensLine && last.chars().allMatch(Digits::isDigit);
    return !last.isEmpty() && (isListNumber || isShortForm(last));
  }

  private static boolean endsToken(char c) {
    return c == '.' || c == ',' || Character.isWhitespace(c);
  }

  private static boolean isShortForm(String last) {
    boolean isCapitalised = Character.isUpperCase(last.charAt(0));
    boolean isInitial = isCapitalised && last.length() == 1;
    var lower = VietnameseText.lowerCase(last);
    return isInitial
        || isCapitalised && ABBREVIATIONS.contains(lower)
        || LOWER_CASE_ABBREVIATIONS.contains(last);
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
    return wordBefore && wordAfter && !isInAddress(text, lineStart, stop, lineEnd);
  }

  /** Returns whether the stop is part of "VietNam.Net", a web address or an e-mail address. */
  private static boolean isInAddress(String text, int lineStart, int stop, int lineEnd) {
    int least = Math.max(lineStart, stop - LONGEST_ADDRESS);
    int start = stop;
    while (start > least && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    int end = stop + 1;
    while (end < lineEnd && Character.isLetter(text.charAt(end))) {
      end++;
    }
    var before = text.substring(start, stop);
    boolean isAddress = before.contains("/") || before.contains("@") || before.startsWith("www.");
    return isAddress || DOMAINS.contains(VietnameseText.lowerCase(text.substring(stop + 1, end)));
  }

  /**
   * Returns where a stretch that is too long for a sentence is cut: behind a word if it has any.
   */
  private static int cut(String text, int start) {
    int cut = start + LONGEST;
    while (cut > start && !Character.isWhitespace(text.charAt(cut))) {
      cut--;
    }
    return cut > start ? cut : WholeCharacters.end(text, start + LONGEST);
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
    while (end - start > LONGEST) {
      int cut = cut(text, start);
      addTrimmed(text, start, cut, sentences);
      start = cut;
      while (Character.isWhitespace(text.charAt(start))) {
        start++;
      }
    }
    if (end > start) {
      sentences.add(new Span(start, end));
    }
  }
}
