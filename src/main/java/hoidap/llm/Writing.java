package hoidap.llm;

import hoidap.answer.Answer;
import hoidap.answer.AnswerListener;
import hoidap.answer.Citation;
import hoidap.answer.Generation.Dropped;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer while a model writes it: takes the reply piece by piece, and hands on each sentence
 * that passes.
 */
final class Writing {
  private static final int MOST_SENTENCES = 10;

  /** Share of its words that a sentence must share with one that takes its place. */
  private static final double LIKE = 0.3;

  private final Check check;
  private final Answer extractive;
  private final AnswerListener listener;
  private final DraftReader reader = new DraftReader();
  private final GroundedAnswer answer = new GroundedAnswer();
  private final List<Dropped> dropped = new ArrayList<>();
  private final Set<Integer> cited = new LinkedHashSet<>(); // by the model's numbers
  private final Set<List<String>> said = new HashSet<>();
  private int read;
  private int kept;
  private int given;
  private boolean refuses;

  /**
   * Begins one.
   *
   * @param listener is told each sentence as soon as it passes
   */
  Writing(Check check, Answer extractive, AnswerListener listener) {
    this.check = check;
    this.extractive = extractive;
    this.listener = listener;
  }

  /** Takes more of the reply; returns whether there may be more. */
  boolean take(String piece) {
    reader.read(piece).forEach(this::judge);
    return read < MOST_SENTENCES;
  }

  /**
   * Takes what is left.
   *
   * @param isWhole whether the model itself ended the reply
   */
  void end(boolean isWhole) {
    for (var draft : reader.end()) {
      if (isWhole || draft.isWhole() && !draft.numbers().isEmpty()) {
        judge(draft);
      } else {
        drop(draft, Rejection.CUT_OFF);
      }
    }
  }

  private void judge(Draft draft) {
    if (Words.forms(draft.text()).equals(Words.forms(PromptFile.ANSWER.refusal()))) {
      refuses = true;
      return;
    }
    if (read >= MOST_SENTENCES) {
      return;
    }
    var verdict = check.of(draft);
    if (verdict.rejection().isPresent()) {
      drop(draft, verdict.rejection().get());
    } else if (said.add(Words.forms(draft.text()))) {
      read++;
      kept++;
      cited.addAll(draft.numbers());
      answer.add(draft, verdict.places());
      handOver();
    } else {
      drop(draft, Rejection.REPEATED);
    }
  }

  private void drop(Draft draft, Rejection why) {
    read++;
    var instead = why == Rejection.REPEATED ? Optional.<Citation>empty() : instead(draft);
    instead.ifPresent(answer::add);
    handOver();
    dropped.add(new Dropped(draft.text(), why.label(), instead.isPresent()));
  }

  /** Returns the sentence of the archive's own answer that is likest, if one is and is not said. */
  private Optional<Citation> instead(Draft draft) {
    Set<String> words = new HashSet<>(Words.forms(draft.text()));
    return extractive.citations().stream()
        .filter(citation -> !answer.cites(citation))
        .filter(citation -> shared(words, citation) >= LIKE)
        .max(Comparator.comparingDouble(citation -> shared(words, citation)));
  }

  private static double shared(Set<String> words, Citation citation) {
    var common = new HashSet<>(Words.forms(citation.quote()));
    common.retainAll(words);
    return common.size() / (double) Math.max(1, words.size());
  }

  /** Nothing is handed over before the model wrote something that passes: it may all be dropped. */
  private void handOver() {
    var statements = answer.statements();
    for (; kept > 0 && given < statements.size(); given++) {
      listener.said(statements.get(given), answer.citationsOf(statements.get(given)));
    }
  }

  /** Adds the sentences of the archive's own answer that are not said yet. */
  void complete() {
    extractive.citations().stream()
        .filter(citation -> !answer.cites(citation))
        .toList()
        .forEach(answer::add);
    handOver();
  }

  /** Returns whether the model says that the passages do not answer. */
  boolean refuses() {
    return refuses && kept == 0;
  }

  boolean lostTooMuch() {
    return dropped.size() * 2 > read;
  }

  boolean lostNothing() {
    return dropped.isEmpty();
  }

  int kept() {
    return kept;
  }

  /** Returns the numbers of the passages that the kept sentences cite. */
  Set<Integer> cited() {
    return cited;
  }

  List<Dropped> dropped() {
    return dropped;
  }

  GroundedAnswer answer() {
    return answer;
  }
}
