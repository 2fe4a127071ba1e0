package hoidap.answer;

import hoidap.article.Article;
import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.retrieve.RankedSentence;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says how the nearest article differs from what was asked, so that a reader sees why it is no
 * answer: asked for one country, it tells of another.
 */
final class Difference {
  /** Share of the words asked about below which an article is not near at all. */
  private static final double NEAR = 0.4;

  private static final int MOST = 3; // words named

  private final Question question;
  private final RankedSentence nearest;

  private Difference(Question question, RankedSentence nearest) {
    this.question = question;
    this.nearest = nearest;
  }

  /** Returns a sentence of what is missing, in Vietnamese; empty where nothing is near. */
  static String told(Question question, RankedSentence nearest) {
    return nearest.passage().context().coverage() < NEAR
        ? ""
        : new Difference(question, nearest).told();
  }

  /** Returns the words of that role, as typed, that a sentence's article has not. */
  static List<String> missing(Question question, RankedSentence nearest, Role role) {
    return new Difference(question, nearest).missing(role);
  }

  private String told() {
    if (nearest.passage().context().missingNames() > 0) {
      return unmentioned("Bài gần nhất không nhắc đến %s.", Role.NAME);
    }
    if (!Sufficiency.isOfTime(question, nearest.passage())) {
      return "Bài gần nhất nói về thời gian khác.";
    }
    if (!question.unit().isEmpty() && !nearest.signals().holdsKind()) {
      return "Bài gần nhất không nêu con số được hỏi.";
    }
    return unmentioned("Bài gần nhất không nói đến %s.", Role.CONTENT);
  }

  private String unmentioned(String sentence, Role role) {
    var missing = missing(role);
    return missing.isEmpty() ? "" : sentence.formatted(listed(missing));
  }

  /** Returns the first of several words in quotation marks, as one reads them out. */
  static String listed(List<String> words) {
    var quoted = words.stream().limit(MOST).map("“%s”"::formatted).toList();
    int last = quoted.size() - 1;
    return last == 0
        ? quoted.get(0)
        : String.join(", ", quoted.subList(0, last)) + " và " + quoted.get(last);
  }

  /** Returns the words of that role, as typed, that the article has not; neighbours together. */
  private List<String> missing(Role role) {
    var said = new Said(forms(nearest.article()));
    var missing = new ArrayList<Span>();
    int from = 0;
    var typed = Words.of(folded(question.text()));
    for (var word : question.words()) {
      int at = Math.max(from, from + indexOf(typed.subList(from, typed.size()), word));
      var span = new Span(typed.get(at).start(), typed.get(at + word.syllables().size() - 1).end());
      from = at + word.syllables().size();
      if (word.role() == role && isMissing(word, said)) {
        add(missing, span);
      }
    }
    return missing.stream().map(span -> span.of(question.text())).toList();
  }

  private static int indexOf(List<Word> typed, Question.Word word) {
    return Collections.indexOfSubList(typed.stream().map(Word::form).toList(), word.syllables());
  }

  private static void add(List<Span> spans, Span next) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).end() + 1 == next.start()) {
      spans.set(last, new Span(spans.get(last).start(), next.end()));
    } else {
      spans.add(next);
    }
  }

  private static boolean isMissing(Question.Word word, Said said) {
    return Stream.of(List.of(word.syllables()), word.others(), word.synonyms())
        .noneMatch(said::hasAny);
  }

  private List<String> forms(Article article) {
    return Words.forms(folded(article.title() + "\n" + article.body()));
  }

  private String folded(String text) {
    return question.folded() ? VietnameseText.fold(text) : text;
  }
}
