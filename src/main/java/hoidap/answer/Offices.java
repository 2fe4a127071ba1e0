package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.retrieve.QuestionKind;
import hoidap.text.ResourceLines;
import hoidap.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether a question asks who holds an office: "Thủ tướng Việt Nam là ai?" */
final class Offices {
  private static final Set<List<String>> ACCENTED = load(false);
  private static final Set<List<String>> UNACCENTED = load(true);

  private static final Set<List<String>> NOT_IN_OFFICE =
      Stream.of("phó", "nguyên", "cựu", "quyền", "cố", "trợ lý", "lý", "các")
          .map(Words::forms)
          .collect(Collectors.toSet());

  private Offices() {}

  /** Returns whether only an office and names, of a country or a body, are asked about. */
  static boolean asksForHolder(Question question) {
    var offices = question.folded() ? UNACCENTED : ACCENTED;
    var words = question.words().stream().filter(word -> word.role() != Role.WEAK).toList();
    return words.stream().anyMatch(word -> offices.contains(word.syllables()))
        && words.stream()
            .allMatch(word -> word.role() == Role.NAME || offices.contains(word.syllables()));
  }

  /** Returns whether a person is asked for, and an office is among the words. */
  static boolean asksForChangeOfHolder(Question question) {
    return question.kind() == QuestionKind.PERSON && !named(question).isEmpty();
  }

  /** Returns the offices named in a question, also by other names, each as its syllables. */
  static List<List<String>> named(Question question) {
    var offices = question.folded() ? UNACCENTED : ACCENTED;
    return question.words().stream()
        .filter(word -> offices.contains(word.syllables()))
        .flatMap(word -> Stream.concat(Stream.of(word.syllables()), word.others().stream()))
        .toList();
  }

  /**
   * Returns the office in whose name a text ends, as written; empty where there is none, or where
   * the word before it takes it back: "phó", "nguyên".
   */
  static Optional<String> endOf(String text) {
    var words = List.of(text.split(" "));
    for (int length = Math.min(4, words.size()); length > 0; length--) {
      int from = words.size() - length;
      var office = String.join(" ", words.subList(from, words.size()));
      if (ACCENTED.contains(Words.forms(office))) {
        boolean isOther = from > 0 && NOT_IN_OFFICE.contains(Words.forms(words.get(from - 1)));
        return isOther ? Optional.empty() : Optional.of(office);
      }
    }
    return Optional.empty();
  }

  private static Set<List<String>> load(boolean folded) {
    return ResourceLines.of(Offices.class, "offices.txt").stream()
        .map(line -> Words.forms(line, folded))
        .collect(Collectors.toSet());
  }
}
