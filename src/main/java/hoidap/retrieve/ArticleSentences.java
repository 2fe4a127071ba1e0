package hoidap.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The sentences of one article that were found, in order, and which of them a window has. */
final class ArticleSentences {
  private final List<RankedSentence> sentences = new ArrayList<>();
  private final boolean[] isRead;
  private final ToIntFunction<String> pieces;

  /**
   * Makes them.
   *
   * @param passages passages of the article
   * @param ranked its sentences that were ranked, by where they begin
   * @param pieces says of how many pieces a text is
   */
  ArticleSentences(
      List<Passage> passages, Map<Integer, RankedSentence> ranked, ToIntFunction<String> pieces) {
    for (var passage : passages) {
      for (int i = 0; i < passage.sentences().size(); i++) {
        var unranked = new RankedSentence(passage, i, Double.NEGATIVE_INFINITY);
        sentences.add(ranked.getOrDefault(unranked.span().start(), unranked));
      }
    }
    sentences.sort(Comparator.comparingInt(ArticleSentences::start));
    isRead = new boolean[sentences.size()];
    this.pieces = pieces;
  }

  private static int start(RankedSentence sentence) {
    return sentence.span().start();
  }

  /**
   * Returns a window around a sentence, or empty if another has it. It grows towards the better of
   * its neighbours until neither fits, and takes at most one sentence that another window has on
   * either side.
   *
   * @param room most pieces, unless the sentence alone has more
   */
  Optional<PassageWindow> around(RankedSentence sentence, int room) {
    int at = indexOf(sentence);
    if (isRead[at]) {
      return Optional.empty();
    }
    var growing = new Growing(at, room - pieces(at));
    while (growing.grows()) {
      // as far as it goes
    }
    for (int i = growing.first; i <= growing.last; i++) {
      isRead[i] = true;
    }
    return Optional.of(PassageWindow.of(sentences.subList(growing.first, growing.last + 1)));
  }

  private int indexOf(RankedSentence sentence) {
    for (int i = 0; i < sentences.size(); i++) {
      if (start(sentences.get(i)) == start(sentence)) {
        return i;
      }
    }
    throw new IllegalArgumentException("a sentence of no passage: " + sentence.text());
  }

  private int pieces(int index) {
    return pieces.applyAsInt(sentences.get(index).text());
  }

  /** Returns whether nothing stands between a sentence and the next that was found. */
  private boolean isBeforeNext(int index) {
    int end = sentences.get(index).span().end();
    int next = start(sentences.get(index + 1));
    return sentences.get(index).article().body().substring(end, next).isBlank();
  }

  /** A window as it grows. */
  private final class Growing {
    private int first;
    private int last;
    private int room;
    private boolean back = true;
    private boolean forth = true;

    Growing(int at, int room) {
      first = at;
      last = at;
      this.room = room;
    }

    /** Takes the better neighbour, or finds that it does not fit; false if there is none left. */
    boolean grows() {
      back = back && first > 0 && isBeforeNext(first - 1);
      forth = forth && last + 1 < sentences.size() && isBeforeNext(last);
      if (back && (!forth || score(first - 1) >= score(last + 1))) {
        back = takes(first - 1);
        first -= back ? 1 : 0;
        back = back && !isRead[first];
      } else if (forth) {
        forth = takes(last + 1);
        last += forth ? 1 : 0;
        forth = forth && !isRead[last];
      } else {
        return false;
      }
      return true;
    }

    private double score(int index) {
      return sentences.get(index).score();
    }

    private boolean takes(int index) {
      int more = pieces(index);
      if (more > room) {
        return false;
      }
      room -= more;
      return true;
    }
  }
}
