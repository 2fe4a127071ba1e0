package hoidap.retrieve;

import hoidap.text.Terms;
import hoidap.text.VietnameseText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * How many of a large collection of news articles each term occurs in. A small archive's own counts
 * say little: "bao nhiêu" is rare in articles and common in questions.
 */
final class Background {
  private static final int SYLLABLES_AND_PAIRS = 210_000; // about as many as the resource has

  private final Map<String, Integer> counts;
  private final int articles;

  private Background(Map<String, Integer> counts, int articles) {
    this.counts = counts;
    this.articles = articles;
  }

  /** Returns the share of articles that {@code term} occurs in, from 0 to 1. */
  double frequency(String term) {
    return (double) counts.getOrDefault(term, 0) / articles;
  }

  /** Read on first use; others who need them wait. */
  private static final class Loaded {
    static final Background COUNTS = load();
  }

  /** Made on first use, since most questions have their accents. */
  private static final class Folded {
    static final Background COUNTS = usual().folded();
  }

  /** Returns the counts that come with the program. */
  static Background usual() {
    return Loaded.COUNTS;
  }

  /** Returns the counts that come with the program for terms without accents. */
  static Background unaccented() {
    return Folded.COUNTS;
  }

  private static Background load() {
    try (var stream = Background.class.getResourceAsStream("background-df.tsv.gz");
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(stream, 1 << 16), StandardCharsets.UTF_8))) {
      var counts = new HashMap<String, Integer>(SYLLABLES_AND_PAIRS * 4 / 3);
      int articles = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        int count = Integer.parseInt(line, tab + 1, line.length(), 10);
        if (line.startsWith("#")) {
          articles = count;
        } else {
          var term = line.substring(0, tab).replace(' ', Terms.JOINT);
          counts.merge(VietnameseText.canonical(term), count, Integer::sum);
        }
      }
      return new Background(counts, articles);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource background-df.tsv.gz", e);
    }
  }

  private Background folded() {
    var folded = new HashMap<String, Integer>(counts.size());
    counts.forEach((term, count) -> folded.merge(VietnameseText.fold(term), count, Integer::sum));
    folded.replaceAll((term, count) -> Math.min(count, articles));
    return new Background(folded, articles);
  }
}
