package hoidap.llm;

import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import hoidap.time.StatedTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether passages are about what a question takes for granted. It decides where the archive's own
 * answer is a refusal: a model may then have read what words alone did not show, but not what the
 * articles do not hold.
 */
final class Premises {
  /** Share of what is asked about that is no name which one of the passages must have. */
  private static final double LEAST_CONTENT = 0.6;

  private Premises() {}

  /** Returns whether each name and number asked about, and the time, is in the cited articles. */
  static boolean hold(Question question, List<Source> cited) {
    return !cited.isEmpty()
        && question.words().stream()
            .filter(word -> word.role() == Role.NAME)
            .allMatch(
                word -> cited.stream().anyMatch(source -> has(source, word, question.folded())))
        && cited.stream().anyMatch(Premises::isOfContent)
        && isOfTime(question, cited);
  }

  private static boolean isOfContent(Source source) {
    return source.passage().signals().contentCoverage() >= LEAST_CONTENT;
  }

  private static boolean has(Source source, Question.Word word, boolean folded) {
    var text = source.passage().text() + "\n" + source.article().title();
    var forms = Words.forms(folded ? VietnameseText.fold(text) : text);
    return Stream.of(List.of(word.syllables()), word.others(), word.synonyms())
        .flatMap(List::stream)
        .anyMatch(form -> Collections.indexOfSubList(forms, form) >= 0);
  }

  private static boolean isOfTime(Question question, List<Source> cited) {
    var times =
        Stream.concat(
                question.times().stream().filter(StatedTime::isFilter),
                question.editions().stream())
            .toList();
    return times.stream()
        .allMatch(time -> cited.stream().anyMatch(source -> source.passage().isOf(time)));
  }
}
