package hoidap.web;

import hoidap.answer.Answer;
import hoidap.answer.Answer.Excerpt;
import hoidap.answer.Citation;
import hoidap.answer.QuestionAnswering;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

  /** Returns one whose answer is always the beginning of the best passage. */
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
    var citation = new Citation(1, best.article(), best.sentences().get(0).span());
    return new Answer.Found(
        citation.quote() + " [1]", List.of(citation), related, 1, question.readings());
  }

  @Override
  public void close() {
    archive.close();
    embedder.close();
  }
}
