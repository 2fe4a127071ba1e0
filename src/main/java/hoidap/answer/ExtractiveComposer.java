package hoidap.answer;

import hoidap.answer.Answer.Excerpt;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import hoidap.retrieve.Retriever;
import hoidap.retrieve.SentenceRanking;
import hoidap.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers with the archive's own sentences, quoted verbatim: the likeliest one, the newest where
 * several say the same thing of different times, and a second where it adds something.
 */
public final class ExtractiveComposer implements AnswerComposer {
  static final String NOT_FOUND = "Kho lưu trữ không có thông tin để trả lời câu hỏi này.";

  private static final int RELATED = 5;

  /** Difference in score with which a sentence is hardly less likely than another. */
  private static final double CLOSE = 1;

  @Override
  public Answer compose(Question question, List<Passage> passages) {
    var sentences = SentenceRanking.rank(passages);
    if (question.isEmpty() || sentences.isEmpty()) {
      return notFound("", passages, 0);
    }
    var change = Change.of(question, sentences, passages);
    if (change.isPresent()) {
      return change.get().answer(passages);
    }
    var first = Newest.preferred(question, sentences);
    if (Sufficiency.suffices(question, first)) {
      return found(question, first, sentences, passages);
    }
    return second(question, sentences)
        .map(sentence -> found(question, sentence, sentences, passages))
        .orElseGet(
            () ->
                notFound(
                    Difference.told(question, first),
                    passages,
                    Sufficiency.confidence(question, first)));
  }

  /** Returns a sentence hardly less likely than the first that has what that one lacks. */
  private static Optional<RankedSentence> second(
      Question question, List<RankedSentence> sentences) {
    double least = sentences.get(0).score() - CLOSE;
    return sentences.stream()
        .takeWhile(sentence -> sentence.score() >= least)
        .filter(sentence -> Sufficiency.suffices(question, sentence))
        .findFirst();
  }

  /**
   * Returns an answer that the archive does not know.
   *
   * @param passages what was found, best first, to read on
   * @param confidence how likely it knows all the same, from 0 to 1
   */
  public static Answer refusal(List<Passage> passages, double confidence) {
    return notFound("", passages, confidence);
  }

  private static Answer notFound(String why, List<Passage> passages, double confidence) {
    var text = why.isEmpty() ? NOT_FOUND : NOT_FOUND + " " + why;
    return new Answer.NotFound(text, related(passages, Set.of()), confidence);
  }

  private static Answer found(
      Question question,
      RankedSentence first,
      List<RankedSentence> sentences,
      List<Passage> passages) {
    var figures = CurrentFigure.of(question, first, passages);
    var lead = figures.map(CurrentFigure::sentence).orElse(first);
    var text = new CitedText();
    figures.ifPresent(figure -> figure.writeTime(text));
    // other values of what changed are told behind it, each with its time
    boolean isWhole = figures.isPresent() && first.reading().isPresent();
    var quoted = isWhole ? List.of(lead) : SentenceChoice.of(question, lead, sentences);
    var chosen = quoted.stream().map(Quotation::of).toList();
    int room = first.reading().isPresent() ? 0 : StandingAlone.LONGEST;
    for (var quotation : StandingAlone.of(Enumerations.completed(question, chosen), room)) {
      var value = figures.flatMap(figure -> figure.span(quotation)).map(List::of);
      text.quote(quotation, value.orElseGet(() -> marked(question, quotation, sentences)));
    }
    var series = figures.flatMap(figure -> figure.writeOthers(text));
    return answer(text, series, passages, Sufficiency.confidence(question, lead));
  }

  /** Returns where in a quotation the words stand that answer: as read, else by their form. */
  private static List<Span> marked(
      Question question, Quotation quotation, List<RankedSentence> sentences) {
    return sentences.stream()
        .filter(sentence -> quotation.isSame(Quotation.of(sentence)))
        .flatMap(sentence -> sentence.reading().stream())
        .findFirst()
        .map(reading -> reading.isSure() ? quotation.marked(reading.answer()) : List.<Span>of())
        .orElseGet(() -> ShortAnswer.in(quotation.text(), question));
  }

  /** Returns the answer that was written. */
  static Answer answer(
      CitedText text, Optional<Series> series, List<Passage> passages, double confidence) {
    var related = related(passages, text.stories());
    return new Answer.Found(
        text.statements(), text.citations(), related, confidence, List.of(), series);
  }

  private static List<Excerpt> related(List<Passage> passages, Set<String> cited) {
    return Retriever.bestOfEachArticle(passages).stream()
        .filter(passage -> !cited.contains(passage.story()))
        .limit(RELATED)
        .map(passage -> new Excerpt(passage.article(), passage.span(), passage.score()))
        .toList();
  }
}
