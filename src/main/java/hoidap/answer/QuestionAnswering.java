package hoidap.answer;

import hoidap.answer.Answer.Excerpt;
import hoidap.archive.Archive;
import hoidap.archive.ArchiveInfo;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.embed.Embedder;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.QuestionReader;
import hoidap.retrieve.RankingWeights;
import hoidap.retrieve.Retriever;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers questions from one archive. Safe to use from several threads. */
public final class QuestionAnswering {
  /** Chunks that each search contributes to an answer. */
  private static final int ANSWER_POOL = 60;

  /** Chunks that each search contributes to a list of articles, per article wanted. */
  private static final int SEARCH_POOL = 2;

  private final Archive archive;
  private final QuestionReader reader;
  private final Retriever retriever;
  private final AnswerComposer composer;

  /** Makes a question answering over {@code archive}, whose vectors {@code embedder} made. */
  public QuestionAnswering(Archive archive, Embedder embedder, AnswerComposer composer) {
    this(archive, embedder, composer, RankingWeights.DEFAULT);
  }

  /** Makes one that ranks by {@code weights}. */
  public QuestionAnswering(
      Archive archive, Embedder embedder, AnswerComposer composer, RankingWeights weights) {
    this.archive = archive;
    this.composer = composer;
    reader = new QuestionReader(embedder);
    retriever = new Retriever(archive, embedder, weights);
  }

  /** Returns the answer to a question, from the articles that {@code filter} allows. */
  public Answer ask(String typed, Filter filter) {
    return trace(typed, filter).answer();
  }

  /** Answers like {@link #ask}, and tells how. */
  public Trace trace(String typed, Filter filter) {
    long start = System.nanoTime();
    var question = reader.read(typed, filter);
    long read = System.nanoTime();
    var passages = retriever.retrieve(question, ANSWER_POOL);
    long retrieved = System.nanoTime();
    var composed = composer.compose(question, OneSource.distinct(passages));
    var answer = new OneSource(archive, question, passages).of(composed);
    long done = System.nanoTime();
    return new Trace(
        question,
        passages,
        answer,
        Duration.ofNanos(read - start),
        Duration.ofNanos(retrieved - read),
        Duration.ofNanos(done - retrieved));
  }

  /**
   * Returns the passages that fit a question as read, best first.
   *
   * @param articles how many articles are looked at closely; each gives all its passages
   */
  public List<Passage> rank(Question question, int articles) {
    return retriever.retrieve(question, articles);
  }

  /**
   * Returns the best passage of each article that fits {@code typed}; copies are one article.
   *
   * @param newestFirst whether the articles found are ordered by date, not by fit
   * @param limit most articles to return
   */
  public List<Excerpt> search(String typed, Filter filter, boolean newestFirst, int limit) {
    var question = reader.read(typed, filter);
    var passages = rank(question, SEARCH_POOL * Math.max(limit, ANSWER_POOL));
    var source = new OneSource(archive, question, passages);
    var best = Retriever.bestOfEachArticle(passages).stream().limit(limit).map(source::excerpt);
    return newestFirst
        ? best.sorted(Comparator.comparing(QuestionAnswering::date).reversed()).toList()
        : best.toList();
  }

  private static String date(Excerpt excerpt) {
    return excerpt.article().published().date();
  }

  /** Returns the article of that id and its copies, the first published first. */
  public List<Article> story(String id) {
    return archive.story(id);
  }

  /** Returns the article of that id. */
  public Optional<Article> article(String id) {
    return archive.article(id);
  }

  /** Returns what the archive holds. */
  public ArchiveInfo info() {
    return archive.info();
  }
}
