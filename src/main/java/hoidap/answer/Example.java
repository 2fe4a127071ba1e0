package hoidap.answer;

import hoidap.article.Article;
import hoidap.retrieve.QuestionKind;
import hoidap.text.Words;
import java.util.HashSet;

/**
 * A question made from a sentence of an article.
 *
 * @param kind what it asks for
 * @param question in Vietnamese, with its question mark
 * @param answer the words of the sentence that the question leaves out; empty for a reason
 */
record Example(QuestionKind kind, String question, Article article, String answer) {
  private static final double SIMILAR = 0.4; // share of the words of both

  /** Returns whether it asks about much the same as another. */
  boolean resembles(Example other) {
    var own = new HashSet<>(Words.forms(question));
    var all = new HashSet<>(Words.forms(other.question));
    var shared = new HashSet<>(own);
    shared.retainAll(all);
    all.addAll(own);
    return shared.size() > SIMILAR * all.size();
  }

  /**
   * Returns whether {@code given} answers it by those words; from that article, unless who holds an
   * office or how many there are is asked, which many articles say.
   */
  boolean isAnsweredBy(Answer given) {
    if (given.citations().isEmpty() || !given.readings().isEmpty()) {
      return false;
    }
    var citation = given.citations().get(0);
    boolean isHere =
        kind == QuestionKind.PERSON
            || kind == QuestionKind.NUMBER
            || citation.article().id().equals(article.id());
    return isHere
        && (citation.highlighted().isEmpty()
            ? answer.isEmpty()
            : citation.highlighted().stream().allMatch(this::agrees));
  }

  private boolean agrees(String highlighted) {
    return highlighted.contains(answer) || answer.contains(highlighted);
  }
}
