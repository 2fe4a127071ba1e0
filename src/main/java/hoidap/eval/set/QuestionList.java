package hoidap.eval.set;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions as a file is read, with what was wrong in it. */
final class QuestionList {
  private final List<GoldQuestion> questions = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private int records;

  /** Reads one record into a question. */
  interface Reading {
    /**
     * Returns the question.
     *
     * @throws BadQuestion if it is none
     */
    GoldQuestion read() throws BadQuestion;
  }

  /** Why a record is no question. */
  static final class BadQuestion extends Exception {
    private static final long serialVersionUID = 1;

    BadQuestion(String reason) {
      super(reason);
    }
  }

  /**
   * Adds a question, or the reason why it cannot be used.
   *
   * @param place file and line
   */
  void add(String place, Reading reading) {
    records++;
    try {
      var question = reading.read();
      if (!question.isCheckable()) {
        throw new BadQuestion("has nothing to check: give answers, all, articles, or none: true");
      }
      var earlier = places.putIfAbsent(question.id(), place);
      if (earlier != null) {
        throw new BadQuestion("has the id '%s' of %s".formatted(question.id(), earlier));
      }
      questions.add(question);
    } catch (BadQuestion e) {
      problem(place, String.valueOf(e.getMessage()));
    }
  }

  /** Returns the id of the record being added where it states none: its number, from 1. */
  String usualId() {
    return "q" + records;
  }

  void problem(String place, String reason) {
    problems.add(place + ": " + reason);
  }

  void note(String note) {
    notes.add(note);
  }

  /** Returns a sentence with the first problem; empty where there is none. */
  String firstProblem() {
    return problems.isEmpty() ? "" : " First problem: " + problems.get(0);
  }

  /**
   * Returns the set.
   *
   * @throws QuestionSetException if no question can be used
   */
  QuestionSet set(String name, Optional<Path> corpus, Path file) {
    if (questions.isEmpty()) {
      throw new QuestionSetException(
          "%s has no question with anything to check.%s".formatted(file, firstProblem()));
    }
    return new QuestionSet(name, questions, corpus, problems, List.copyOf(notes));
  }
}
