package hoidap.slack;

import hoidap.text.Span;
import hoidap.text.WholeCharacters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts long texts where it disturbs least, and never inside what is seen as one character. */
final class TextCut {
  private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");
  private static final String SENTENCE_ENDS = ".!?…;:";

  private TextCut() {}

  /** Returns the text, or its beginning and "…", at most {@code limit} UTF-16 units together. */
  static String shortened(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, cut(text, 0, limit - 1)).strip() + "…";
  }

  /** Returns stretches of at most {@code limit} UTF-16 units that make up the whole text. */
  static List<Span> pieces(String text, int limit) {
    var pieces = new ArrayList<Span>();
    for (int start = 0; start < text.length(); ) {
      int end = text.length() - start <= limit ? text.length() : cut(text, start, limit);
      pieces.add(new Span(start, end));
      start = end;
    }
    return pieces;
  }

  private static int cut(String text, int start, int limit) {
    var ends = ends(text, start, limit);
    if (ends.isEmpty()) {
      // one character with more marks than fit
      return WholeCharacters.end(text, start + limit);
    }
    int best = -1;
    int rank = -1;
    for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
      int here = end - start < limit / 2 ? 0 : rank(text, end);
      if (here >= rank) {
        rank = here;
        best = end;
      }
    }
    return best;
  }

  /** Returns where characters end, as they are seen. */
  private static BitSet ends(String text, int start, int limit) {
    var ends = new BitSet();
    var character = SEEN_AS_ONE.matcher(text).region(start, text.length());
    while (character.find() && character.end() - start <= limit) {
      ends.set(character.end());
    }
    return ends;
  }

  private static int rank(String text, int end) {
    char last = text.charAt(end - 1);
    if (last == '\n') {
      return 3;
    }
    if (!Character.isWhitespace(last)) {
      return 0;
    }
    return end > 1 && SENTENCE_ENDS.indexOf(text.charAt(end - 2)) >= 0 ? 2 : 1;
  }
}
