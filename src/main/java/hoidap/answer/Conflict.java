package hoidap.answer;

import hoidap.article.Article;
import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells where a text says something that excludes what a question takes for granted. */
final class Conflict {
  private Conflict() {}

  /** Returns how many words asked about a text lacks while it has one that each excludes. */
  static int count(Question question, String text) {
    var times = new HashMap<List<String>, Integer>();
    phrases(question).forEach(word -> times.merge(word, 1, Integer::sum));
    var said = new Said(Words.forms(text, question.folded()));
    return times.entrySet().stream()
        .filter(word -> excludes(word.getKey(), said, times.keySet(), question))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  static int count(Question question, Article article) {
    return count(question, article.title() + "\n" + article.body());
  }

  private static boolean excludes(
      List<String> word, Said said, Set<List<String>> asked, Question question) {
    var known = Incompatible.with(word, question.folded()).orElseThrow();
    return said.hasAny(known.others())
        && !said.hasAny(known.same())
        && known.others().stream().noneMatch(asked::contains)
        && !said.hasAny(synonyms(question, word));
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

  private static Set<List<String>> synonyms(Question question, List<String> syllables) {
    return question.words().stream()
        .filter(word -> word.syllables().equals(syllables))
        .flatMap(word -> Stream.concat(word.synonyms().stream(), word.others().stream()))
        .collect(Collectors.toSet());
  }
}
