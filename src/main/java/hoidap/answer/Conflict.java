package hoidap.answer;

import hoidap.article.Article;
import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Tells where a text says something that excludes what a question takes for granted. */
final class Conflict {
  private Conflict() {}

  /** Returns how many words asked about a text lacks while it has one that each excludes. */
  static int count(Question question, String text) {
    var said = Words.forms(text, question.folded());
    return (int) phrases(question).stream().filter(word -> excludes(word, said, question)).count();
  }

  static int count(Question question, Article article) {
    return count(question, article.title() + "\n" + article.body());
  }

  private static boolean excludes(List<String> word, List<String> said, Question question) {
    var known = Incompatible.with(word, question.folded()).orElseThrow();
    return !holdsAny(said, known.same())
        && !holdsAny(said, synonyms(question, word))
        && holdsAny(said, known.others())
        && Collections.disjoint(phrases(question), known.others());
  }

  /** Returns the words of a question that exclude others, the longest at each place. */
  private static List<List<String>> phrases(Question question) {
    var words = question.words();
    var phrases = new ArrayList<List<String>>();
    for (int from = 0; from < words.size(); ) {
      int to = end(question, from);
      if (to > from) {
        phrases.add(syllables(words.subList(from, to)));
      }
      from = Math.max(to, from + 1);
    }
    return phrases;
  }

  private static int end(Question question, int from) {
    var words = question.words();
    for (int to = Math.min(words.size(), from + Incompatible.LONGEST); to > from; to--) {
      var some = words.subList(from, to);
      if (isPhrase(some) && Incompatible.with(syllables(some), question.folded()).isPresent()) {
        return to;
      }
    }
    return from;
  }

  private static boolean isPhrase(List<Question.Word> words) {
    return words.stream().skip(1).allMatch(Question.Word::adjoins)
        && words.stream().noneMatch(word -> word.role() == Role.NAME)
        && words.stream().anyMatch(word -> word.role() == Role.CONTENT);
  }

  private static List<String> syllables(List<Question.Word> words) {
    return words.stream().flatMap(word -> word.syllables().stream()).toList();
  }

  private static List<List<String>> synonyms(Question question, List<String> syllables) {
    return question.words().stream()
        .filter(word -> word.syllables().equals(syllables))
        .flatMap(word -> Stream.concat(word.synonyms().stream(), word.others().stream()))
        .toList();
  }

  private static boolean holdsAny(List<String> said, List<List<String>> words) {
    return words.stream().anyMatch(word -> Collections.indexOfSubList(said, word) >= 0);
  }
}
