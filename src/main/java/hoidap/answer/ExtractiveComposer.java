package hoidap.answer;

import hoidap.answer.Answer.Excerpt;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.Retriever;
import java.util.List;

/** Answers with the archive's own sentences, quoted verbatim. */
public final class ExtractiveComposer implements AnswerComposer {
  private static final int RELATED = 5;

  @Override
  public Answer compose(Question question, List<Passage> passages) {
    var related =
        Retriever.bestOfEachArticle(passages).stream()
            .limit(RELATED)
            .map(p -> new Excerpt(p.article(), p.span(), p.score()))
            .toList();
    return new Answer.NotFound("Kho lưu trữ không có thông tin để trả lời câu hỏi này.", related);
  }
}
