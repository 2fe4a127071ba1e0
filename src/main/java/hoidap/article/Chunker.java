package hoidap.article;

import hoidap.text.Sentences;
import hoidap.text.Span;
import hoidap.text.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into chunks of whole sentences, 80 to 160 words each where its sentences allow.
 *
 * <p>Of all ways to cut, those with the fewest words outside the bounds are best; of these the one
 * whose chunks cost least: each the square of its distance from 120 words, and more where it does
 * not end with a paragraph.
 */
public final class Chunker {
  private static final int FEWEST = 80; // words
  private static final int MOST = 160; // words
  private static final int WANTED = 120; // words
  private static final long OUT_OF_BOUNDS = 100_000_000; // cost of each word outside
  private static final int MID_PARAGRAPH = 300; // cost of cutting inside a paragraph

  private final String body;
  private final List<Span> sentences;
  private final int[] wordsBefore;

  private Chunker(String body) {
    this.body = body;
    sentences = Sentences.of(body);
    wordsBefore = new int[sentences.size() + 1];
    for (int i = 0; i < sentences.size(); i++) {
      wordsBefore[i + 1] = wordsBefore[i] + Words.count(sentences.get(i).of(body));
    }
  }

  /** Returns the chunks of a body in order; every sentence lies in exactly one. */
  public static List<Chunk> cut(String body) {
    return new Chunker(body).cut();
  }

  private List<Chunk> cut() {
    int count = sentences.size();
    var cheapest = new long[count + 1];
    var cutBefore = new int[count + 1];
    int longest = longestSentence();
    for (int end = 1; end <= count; end++) {
      cheapest[end] = Long.MAX_VALUE;
      int atEnd = endsParagraph(end) ? 0 : MID_PARAGRAPH;
      for (int start = end - 1; start >= 0; start--) {
        long cost = cheapest[start] + cost(words(start, end)) + atEnd;
        if (cost < cheapest[end]) {
          cheapest[end] = cost;
          cutBefore[end] = start;
        }
        if (words(start, end) > 2 * MOST + longest) {
          break; // two chunks would cost less
        }
      }
    }
    return chunks(cutBefore);
  }

  private int longestSentence() {
    int longest = 0;
    for (int i = 0; i < sentences.size(); i++) {
      longest = Math.max(longest, words(i, i + 1));
    }
    return longest;
  }

  private List<Chunk> chunks(int[] cutBefore) {
    var runs = new ArrayDeque<List<Span>>();
    for (int end = sentences.size(); end > 0; end = cutBefore[end]) {
      runs.addFirst(sentences.subList(cutBefore[end], end));
    }
    var chunks = new ArrayList<Chunk>(runs.size());
    for (var run : runs) {
      chunks.add(new Chunk(chunks.size(), run));
    }
    return chunks;
  }

  private int words(int start, int end) {
    return wordsBefore[end] - wordsBefore[start];
  }

  private static long cost(long words) {
    long outside = Math.max(0, Math.max(FEWEST - words, words - MOST));
    long distance = (words - WANTED) * (words - WANTED);
    return distance + OUT_OF_BOUNDS * outside;
  }

  private boolean endsParagraph(int end) {
    int next = end < sentences.size() ? sentences.get(end).start() : body.length();
    return end == sentences.size()
        || body.substring(sentences.get(end - 1).end(), next).indexOf('\n') >= 0;
  }
}
