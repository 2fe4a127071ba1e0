package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.text.ResourceLines;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether a question asks who holds an office: "Thủ tướng Việt Nam là ai?" */
final class Offices {
  private static final Set<List<String>> ACCENTED = load(false);
  private static final Set<List<String>> UNACCENTED = load(true);

  private Offices() {}

  /** Returns whether only an office and names, of a country or a body, are asked about. */
  static boolean asksForHolder(Question question) {
    var offices = question.folded() ? UNACCENTED : ACCENTED;
    var words = question.words().stream().filter(word -> word.role() != Role.WEAK).toList();
    return words.stream().anyMatch(word -> offices.contains(word.syllables()))
        && words.stream()
            .allMatch(word -> word.role() == Role.NAME || offices.contains(word.syllables()));
  }

  private static Set<List<String>> load(boolean folded) {
    return ResourceLines.of(Offices.class, "offices.txt").stream()
        .map(line -> Words.forms(folded ? VietnameseText.fold(line) : line))
        .collect(Collectors.toSet());
  }
}
