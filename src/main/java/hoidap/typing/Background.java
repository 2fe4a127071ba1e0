package hoidap.typing;

import hoidap.text.VietnameseText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * How many of a large collection of news articles each term occurs in. A small archive's own counts
 * say little: "bao nhiêu" is rare in articles and common in questions.
 */
public final class Background {
  private static final String RESOURCE = "background-df.tsv.gz";
  private static final int SLOTS = 1 << 19; // more than twice the terms of the resource

  private final TermTable counts = new TermTable(SLOTS);
  private int articles;

  private Background() {}

  /** Returns the share of articles that {@code term} occurs in, from 0 to 1. */
  public double frequency(String term) {
    return Math.min(1, (double) counts.count(TermTable.hash(term)) / articles);
  }

  /** Returns in how many articles the term of that {@link TermTable#hash} occurs. */
  int count(long hash) {
    return counts.count(hash);
  }

  /** Read on first use; others who need them wait. */
  private static final class Loaded {
    static final Background COUNTS = load(false);
  }

  /** Read on first use, since most questions have their accents. */
  private static final class Folded {
    static final Background COUNTS = load(true);
  }

  /** Read on first use, since most questions are typed as they are meant. */
  private static final class Accents {
    static final Map<String, List<String>> SPELLINGS = spellings();
  }

  /** Returns the counts that come with the program. */
  public static Background usual() {
    return Loaded.COUNTS;
  }

  /** Returns the counts that come with the program for terms without accents. */
  public static Background unaccented() {
    return Folded.COUNTS;
  }

  /** Returns the syllables that are {@code folded} without their accents, most frequent first. */
  static List<String> accented(String folded) {
    return Accents.SPELLINGS.getOrDefault(folded, List.of());
  }

  private static Background load(boolean folded) {
    var text = text();
    var background = new Background();
    background.read(folded ? VietnameseText.fold(text) : text);
    return background;
  }

  private static String text() {
    try (var stream =
        new GZIPInputStream(Background.class.getResourceAsStream(RESOURCE), 1 << 16)) {
      return VietnameseText.canonical(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
    }
  }

  /** Reads lines of a term, a tab and its count; the first counts the articles. */
  private void read(String text) {
    for (int start = 0; start < text.length(); ) {
      int tab = text.indexOf('\t', start);
      int end = text.indexOf('\n', tab);
      end = end < 0 ? text.length() : end;
      int count = Integer.parseInt(text, tab + 1, end, 10);
      if (text.charAt(start) == '#') {
        articles = count;
      } else {
        counts.add(TermTable.hash(text, start, tab), count);
      }
      start = end + 1;
    }
  }

  private static Map<String, List<String>> spellings() {
    var spellings = new HashMap<String, List<String>>(1 << 15);
    var text = text();
    for (int start = 0; start < text.length(); ) {
      int end = start;
      while (Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (text.charAt(end) == '\t') {
        var syllable = text.substring(start, end);
        var forms =
            spellings.computeIfAbsent(VietnameseText.fold(syllable), key -> new ArrayList<>(4));
        if (!forms.contains(syllable)) {
          forms.add(syllable); // the resource has the most frequent first
        }
      }
      int next = text.indexOf('\n', end);
      start = next < 0 ? text.length() : next + 1;
    }
    return spellings;
  }
}
