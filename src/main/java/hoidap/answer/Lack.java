package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.retrieve.RankedSentence;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What may keep a sentence from answering; the cheapest to tell first. */
enum Lack {
  /** All evidence together makes it unlikely. */
  EVIDENCE(Sufficiency::isUnlikely, "Bằng chứng chung quá yếu."),
  /** The passage is not about what is asked of the things named. */
  CONTENT(Sufficiency::lacksContent, "Đoạn này thiếu nhiều từ ngữ của câu hỏi."),
  /** The article does not have all names and numbers asked about. */
  NAME(
      (question, best) -> best.passage().context().missingNames() > 0,
      "Bài báo không nhắc đủ các tên hoặc con số được hỏi."),
  /** The sentence does not count what is to be counted. */
  FIGURE(
      (question, best) -> !question.unit().isEmpty() && !best.signals().holdsKind(),
      "Câu này không nêu con số được hỏi."),
  /** The passage is of another time. */
  TIME(
      (question, best) -> !Sufficiency.isOfTime(question, best.passage()),
      "Đoạn này nói về thời gian khác."),
  /** The article is about another of several things of one name. */
  EDITION(Sufficiency::isOfOtherEdition, "Bài báo nói về kỳ khác của sự kiện cùng tên.");

  private final BiPredicate<Question, RankedSentence> lacks;
  private final String told;

  Lack(BiPredicate<Question, RankedSentence> lacks, String told) {
    this.lacks = lacks;
    this.told = told;
  }

  boolean of(Question question, RankedSentence best) {
    return lacks.test(question, best);
  }

  /**
   * Returns what by itself keeps a sentence from answering. Where it was read, what it says is for
   * the evidence together to judge; a name that the article lacks, or another time, is not.
   */
  static Stream<Lack> deciding(RankedSentence best) {
    return best.reading().isPresent()
        ? Stream.of(EVIDENCE, NAME, TIME, EDITION)
        : Arrays.stream(values());
  }

  /**
   * Returns all that keeps a sentence from answering; where the evidence together does, all that
   * speaks against it.
   */
  static List<Lack> all(Question question, RankedSentence best) {
    var lacks = deciding(best).filter(lack -> lack.of(question, best)).toList();
    return lacks.contains(EVIDENCE)
        ? Arrays.stream(values()).filter(lack -> lack.of(question, best)).toList()
        : lacks;
  }

  /** Returns a sentence that says so, in Vietnamese, with the words that are missing. */
  String told(Question question, RankedSentence best) {
    return switch (this) {
      case NAME -> unmentioned(question, best, Role.NAME);
      case CONTENT -> unmentioned(question, best, Role.CONTENT);
      case EVIDENCE, FIGURE, TIME, EDITION -> told;
    };
  }

  private String unmentioned(Question question, RankedSentence best, Role role) {
    var words = Difference.missing(question, best, role);
    return words.isEmpty() ? told : "Bài báo không nhắc đến " + Difference.listed(words) + ".";
  }
}
