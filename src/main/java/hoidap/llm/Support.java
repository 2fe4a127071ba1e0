package hoidap.llm;

import hoidap.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sentences of cited passages that together say best what a sentence of a model says. */
final class Support {
  private static final int MOST = 3; // sentences
  private static final int FIGURE = 100; // a figure found weighs more than any words
  private static final int FEWEST_WORDS = 2; // that a further sentence must add

  private final Stated stated;
  private final Set<String> vocabulary;
  private final List<Chosen> chosen = new ArrayList<>();

  /** A sentence that was taken. */
  private record Chosen(Source source, SourceSentence sentence) {}

  private Support(Draft draft, Stated stated) {
    this.stated = stated;
    vocabulary = new HashSet<>(Words.forms(draft.text()));
  }

  /** Chooses sentences until no other adds a figure or some words. */
  static Support of(Draft draft, Stated stated, List<Source> cited) {
    var support = new Support(draft, stated);
    while (support.chosen.size() < MOST) {
      var next = support.next(cited);
      if (next.isEmpty()) {
        break;
      }
      support.chosen.add(next.get());
    }
    return support;
  }

  private Optional<Chosen> next(List<Source> cited) {
    var missing = missingFigures();
    var words = missingWords();
    long best = chosen.isEmpty() ? 0 : FEWEST_WORDS;
    Optional<Chosen> found = Optional.empty();
    for (var source : cited) {
      for (var sentence : source.sentences()) {
        long adds = sentence.figuresOf(missing) * FIGURE + sentence.wordsOf(words);
        if (adds > best) {
          best = adds;
          found = Optional.of(new Chosen(source, sentence));
        }
      }
    }
    return found;
  }

  /** Returns the figures that none of them states. */
  Stated missingFigures() {
    return new Stated(
        stated.amounts().stream()
            .filter(amount -> chosen.stream().noneMatch(c -> c.sentence.stated().states(amount)))
            .toList(),
        stated.times().stream()
            .filter(time -> chosen.stream().noneMatch(c -> c.sentence.stated().states(time)))
            .toList(),
        stated.codes().stream()
            .filter(
                code -> chosen.stream().noneMatch(c -> c.sentence.wording().forms().contains(code)))
            .toList());
  }

  /** Returns the words that none of them has. */
  private Set<String> missingWords() {
    var missing = new HashSet<>(vocabulary);
    chosen.forEach(one -> missing.removeAll(one.sentence.wording().vocabulary()));
    return missing;
  }

  /** Returns the share of the words that they have, or the titles above them, from 0 to 1. */
  double coverage() {
    var missing = missingWords();
    chosen.forEach(one -> missing.removeAll(head(one.source)));
    return 1 - missing.size() / (double) Math.max(1, vocabulary.size());
  }

  private static List<String> head(Source source) {
    return Words.forms(source.article().title() + "\n" + source.article().publisher());
  }

  List<SourceSentence> sentences() {
    return chosen.stream().map(Chosen::sentence).toList();
  }

  List<Source.Place> places() {
    return chosen.stream().map(one -> new Source.Place(one.source, one.sentence.span())).toList();
  }
}
