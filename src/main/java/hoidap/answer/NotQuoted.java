package hoidap.answer;

import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import java.util.List;
import java.util.stream.Collectors;

/** Says of sentences why an answer does not quote them: what is true of them, and those it does. */
final class NotQuoted {
  private static final String REFUSED = "Kém gần câu hỏi hơn câu đã xét đầu tiên.";
  private static final String SAME = "Nói cùng điều với câu đã trích.";
  private static final String OTHER_TIME = "Câu này nói về thời gian khác.";
  private static final String OLDER = "Bài cũ hơn bài được trích.";
  private static final String NO_VALUE = "Không thêm giá trị nào vào chuỗi số liệu.";
  private static final String ENOUGH = "Các câu đã trích đã đủ trả lời.";

  private final Question question;
  private final Answer answer;
  private final List<RankedSentence> quoted;

  /**
   * Makes it for one answer.
   *
   * @param passages all that was found
   * @param ranked the sentences that were compared
   */
  NotQuoted(Question question, Answer answer, List<Passage> passages, List<RankedSentence> ranked) {
    this.question = question;
    this.answer = answer;
    var stories = Explanation.citedStories(answer, passages);
    var quotes = answer.citations().stream().map(Citation::quote).collect(Collectors.toSet());
    quoted =
        ranked.stream() // a sentence may be cited from a copy of its article
            .filter(sentence -> stories.contains(sentence.passage().story()))
            .filter(sentence -> quotes.contains(sentence.text()))
            .toList();
  }

  /** Returns the sentences that are quoted, likeliest first. */
  List<RankedSentence> quoted() {
    return quoted;
  }

  /** Returns why a sentence is not quoted, which it must not be. */
  String reason(RankedSentence sentence) {
    var lacking = Lack.all(question, sentence);
    return lacking.stream()
        .filter(lack -> lack != Lack.EVIDENCE) // that says least
        .findFirst()
        .or(() -> lacking.stream().findFirst())
        .map(lack -> lack.told(question, sentence))
        .orElseGet(() -> ofSufficient(sentence));
  }

  private String ofSufficient(RankedSentence sentence) {
    if (!(answer instanceof Answer.Found found)) {
      return REFUSED;
    }
    if (quoted.stream().anyMatch(one -> SentenceChoice.saysTheSame(one, sentence))) {
      return SAME;
    }
    if (!SentenceChoice.isOfTime(question, sentence)) {
      return OTHER_TIME;
    }
    if (found.series().isPresent()) {
      return NO_VALUE;
    }
    return Newest.asksForState(question) && isOlder(sentence) ? OLDER : ENOUGH;
  }

  private boolean isOlder(RankedSentence sentence) {
    var date = sentence.article().published().date();
    return !date.isEmpty()
        && answer.citations().stream()
            .allMatch(citation -> citation.article().published().date().compareTo(date) > 0);
  }
}
