package hoidap.embed;

import hoidap.embed.WindowReading.OfSentence;
import hoidap.text.Span;
import java.util.ArrayList;
import java.util.stream.IntStream;

/**
 * Finds the likeliest answers by the logits of their ends. An answer begins and ends in one
 * sentence, since that is what is quoted.
 */
final class SpanSearch {
  private final ReaderInput input;
  private final float[] starts;
  private final float[] ends;
  private final int longest;

  /**
   * Makes a search.
   *
   * @param starts logits for each token of the input
   * @param ends likewise
   * @param longest most pieces of an answer
   */
  SpanSearch(ReaderInput input, float[] starts, float[] ends, int longest) {
    this.input = input;
    this.starts = starts;
    this.ends = ends;
    this.longest = longest;
  }

  /** Returns what the logits say. */
  WindowReading reading() {
    var sentences = input.window().sentences();
    var read = new ArrayList<OfSentence>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      int[] pieces = piecesIn(sentences.get(i));
      if (pieces.length > 0) {
        read.add(best(i, pieces));
      }
    }
    return new WindowReading((double) starts[0] + ends[0], read);
  }

  /** Returns the pieces that begin in a sentence, without those of white space alone. */
  private int[] piecesIn(Span sentence) {
    var pieces = input.pieces();
    return IntStream.range(0, pieces.size())
        .filter(i -> pieces.starts()[i] >= sentence.start() && pieces.starts()[i] < sentence.end())
        .filter(i -> pieces.ends()[i] > pieces.starts()[i])
        .toArray();
  }

  private OfSentence best(int sentence, int[] pieces) {
    int first = pieces[0];
    int last = pieces[0];
    for (int start = 0; start < pieces.length; start++) {
      for (int end = start; end < Math.min(pieces.length, start + longest); end++) {
        if (logit(pieces[start], pieces[end]) > logit(first, last)) {
          first = pieces[start];
          last = pieces[end];
        }
      }
    }
    double best = logit(first, last);
    double sum = 0;
    for (int start = 0; start < pieces.length; start++) {
      for (int end = start; end < Math.min(pieces.length, start + longest); end++) {
        sum += Math.exp(logit(pieces[start], pieces[end]) - best);
      }
    }
    return new OfSentence(sentence, span(sentence, first, last), best, best + Math.log(sum));
  }

  private double logit(int first, int last) {
    return (double) starts[input.offset() + first] + ends[input.offset() + last];
  }

  /** Returns where an answer stands; a piece that reaches beyond the sentence is cut there. */
  private Span span(int sentence, int first, int last) {
    var pieces = input.pieces();
    int end = input.window().sentences().get(sentence).end();
    return new Span(pieces.starts()[first], Math.min(pieces.ends()[last], end));
  }
}
