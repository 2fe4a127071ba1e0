package hoidap.answer;

import hoidap.answer.Answer.Excerpt;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import hoidap.retrieve.Retriever;
import hoidap.retrieve.SentenceRanking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers with the archive's own sentences, quoted verbatim: the likeliest one, the newest where
 * several say the same thing of different times, and a second where it adds something.
 */
public final class ExtractiveComposer implements AnswerComposer {
  static final String NOT_FOUND = "Kho lưu trữ không có thông tin để trả lời câu hỏi này.";

  private static final int RELATED = 5;

  @Override
  public Answer compose(Question question, List<Passage> passages) {
    var sentences = SentenceRanking.rank(passages);
    if (question.isEmpty() || sentences.isEmpty()) {
      return notFound(passages, 0);
    }
    var first = Newest.preferred(question, sentences);
    double confidence = Sufficiency.confidence(question, first);
    if (!Sufficiency.suffices(question, first)) {
      return notFound(passages, confidence);
    }
    return found(question, SentenceChoice.of(question, first, sentences), passages, confidence);
  }

  private static Answer notFound(List<Passage> passages, double confidence) {
    return new Answer.NotFound(NOT_FOUND, related(passages, Set.of()), confidence);
  }

  private static Answer found(
      Question question,
      List<RankedSentence> sentences,
      List<Passage> passages,
      double confidence) {
    var text = new StringBuilder();
    var citations = new ArrayList<Citation>();
    var cited = new HashSet<String>();
    for (var sentence : sentences) {
      var citation =
          new Citation(citations.size() + 1, sentence.article(), sentence.span())
              .marking(ShortAnswer.in(sentence.text(), question));
      citations.add(citation);
      cited.add(sentence.passage().story());
      text.append(text.isEmpty() ? "" : " ").append(citation.quote());
      text.append(" [").append(citation.number()).append(']');
    }
    return new Answer.Found(text.toString(), citations, related(passages, cited), confidence);
  }

  private static List<Excerpt> related(List<Passage> passages, Set<String> cited) {
    return Retriever.bestOfEachArticle(passages).stream()
        .filter(passage -> !cited.contains(passage.story()))
        .limit(RELATED)
        .map(passage -> new Excerpt(passage.article(), passage.span(), passage.score()))
        .toList();
  }
}
