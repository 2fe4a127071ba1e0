package hoidap.web;

import hoidap.answer.Answer;
import hoidap.answer.Answer.Excerpt;
import hoidap.answer.Citation;
import hoidap.answer.QuestionAnswering;
import hoidap.answer.Series;
import hoidap.answer.Series.Point;
import hoidap.answer.Statement;
import hoidap.archive.Archive;
import hoidap.archive.ArchiveEntry;
import hoidap.archive.Archives;
import hoidap.article.Article;
import hoidap.article.Chunker;
import hoidap.embed.Embedder;
import hoidap.embed.Embedder.PassageText;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.Retriever;
import hoidap.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A real archive of given articles, with the default model. */
record ArchiveOfArticles(Archive archive, Embedder embedder) implements AutoCloseable {
  static ArchiveOfArticles make(Path file, List<Article> articles) {
    var embedder = Embedder.open(Path.of("models/viword-256"));
    var card = embedder.card();
    var made =
        new ArchiveOfArticles(Archives.open(file, card.identity(), card.dimension()), embedder);
    made.archive.add(articles.stream().map(made::entry).toList());
    return made;
  }

  private ArchiveEntry entry(Article article) {
    var chunks = Chunker.cut(article.body());
    var embedded =
        embedder.passages(
            chunks.stream()
                .map(chunk -> new PassageText(article.title(), article.body(), chunk.sentences()))
                .toList());
    var indexed = new ArrayList<ArchiveEntry.Indexed>();
    for (int i = 0; i < chunks.size(); i++) {
      var one = embedded.get(i);
      indexed.add(
          new ArchiveEntry.Indexed(chunks.get(i), one.vector(), one.sentenceTokens(), one.words()));
    }
    return new ArchiveEntry(article, article.id(), embedded.get(0).titleTokens(), indexed);
  }

  /**
   * Returns one whose answer is always the beginning of the best passage, with its first word
   * marked and the same series.
   */
  QuestionAnswering answering() {
    return new QuestionAnswering(archive, embedder, ArchiveOfArticles::quoteTheBest);
  }

  private static Answer quoteTheBest(Question question, List<Passage> passages) {
    var related =
        Retriever.bestOfEachArticle(passages).stream()
            .map(passage -> new Excerpt(passage.article(), passage.span(), passage.score()))
            .toList();
    if (passages.isEmpty()) {
      return new Answer.NotFound("Không có.", related, 0, question.readings());
    }
    var best = passages.get(0);
    var span = best.sentences().get(0).span();
    var firstWord = new Span(0, best.article().body().indexOf(' ', span.start()) - span.start());
    var citation = new Citation(1, best.article(), span, List.of(), List.of(), List.of(firstWord));
    return new Answer.Found(
        List.of(new Statement("", citation.quote() + " [1]", List.of(1))),
        List.of(citation),
        related,
        1,
        question.readings(),
        Optional.of(series()));
  }

  private static Series series() {
    return new Series(
        "Dài bao nhiêu?",
        "m",
        List.of(
            new Point("2024", "năm 2024", OptionalDouble.of(280), "280 m", 1),
            new Point("2025-01", "tháng 1/2025", OptionalDouble.of(286.5), "286,5 m", 1)));
  }

  @Override
  public void close() {
    archive.close();
    embedder.close();
  }
}
