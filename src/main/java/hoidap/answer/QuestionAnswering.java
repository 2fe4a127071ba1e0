package hoidap.answer;

import hoidap.answer.Answer.Excerpt;
import hoidap.archive.Archive;
import hoidap.archive.ArchiveInfo;
import hoidap.archive.Page;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.bounds.Budget;
import hoidap.conversation.Conversation;
import hoidap.conversation.Story;
import hoidap.conversation.Turn;
import hoidap.embed.Embedder;
import hoidap.retrieve.Catalogue;
import hoidap.retrieve.Passage;
import hoidap.retrieve.PassageReader;
import hoidap.retrieve.Question;
import hoidap.retrieve.QuestionReader;
import hoidap.retrieve.RankingWeights;
import hoidap.retrieve.Reranker;
import hoidap.retrieve.Retriever;
import hoidap.retrieve.WordMatcher;
import hoidap.text.VietnameseText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers questions from one archive. Safe to use from several threads. */
public final class QuestionAnswering {
  /** Chunks that each search contributes to an answer. */
  private static final int ANSWER_POOL = 60;

  /** Chunks that each search contributes to a list of articles, per article wanted. */
  private static final int SEARCH_POOL = 2;

  private final Archive archive;
  private final Embedder embedder;
  private final QuestionReader reader;
  private final Retriever retriever;
  private final Reranker reranker;
  private final PassageReader passageReader;
  private final AnswerComposer composer;
  private final QuestionAid aid;

  /** Makes a question answering over {@code archive}, whose vectors {@code embedder} made. */
  public QuestionAnswering(Archive archive, Embedder embedder, AnswerComposer composer) {
    this(archive, embedder, composer, RankingWeights.DEFAULT);
  }

  /** Makes one that ranks by {@code weights}. */
  public QuestionAnswering(
      Archive archive, Embedder embedder, AnswerComposer composer, RankingWeights weights) {
    this(archive, embedder, composer, weights, Clock.system(VietnameseText.ZONE));
  }

  /** Makes one to which today is what {@code clock} says. */
  public QuestionAnswering(
      Archive archive,
      Embedder embedder,
      AnswerComposer composer,
      RankingWeights weights,
      Clock clock) {
    this.archive = archive;
    this.embedder = embedder;
    this.composer = composer;
    reranker = Reranker.NONE;
    passageReader = PassageReader.NONE;
    aid = QuestionAid.NONE;
    reader = new QuestionReader(embedder, archive, clock);
    retriever = new Retriever(archive, embedder, weights);
  }

  private QuestionAnswering(
      QuestionAnswering other,
      Reranker reranker,
      PassageReader passageReader,
      AnswerComposer composer,
      QuestionAid aid) {
    archive = other.archive;
    embedder = other.embedder;
    reader = other.reader;
    retriever = other.retriever;
    this.reranker = reranker;
    this.passageReader = passageReader;
    this.composer = composer;
    this.aid = aid;
  }

  /** Returns one that differs in who composes the answers. */
  public QuestionAnswering composedBy(AnswerComposer other) {
    return new QuestionAnswering(this, reranker, passageReader, other, aid);
  }

  /** Returns one that differs in who has the last word on the order of passages. */
  public QuestionAnswering rerankedBy(Reranker other) {
    return new QuestionAnswering(this, other, passageReader, composer, aid);
  }

  /** Returns one that differs in who reads the passages before an answer is composed. */
  public QuestionAnswering readBy(PassageReader other) {
    return new QuestionAnswering(this, reranker, other, composer, aid);
  }

  /** Returns one that differs in who helps to understand questions. */
  public QuestionAnswering aidedBy(QuestionAid other) {
    return new QuestionAnswering(this, reranker, passageReader, composer, other);
  }

  /** Returns one that asks no language model, where this one does. */
  public QuestionAnswering withoutModel() {
    return new QuestionAnswering(
        this, reranker, passageReader, composer.withoutModel(), QuestionAid.NONE);
  }

  /** Reads the archive's words, by which questions are understood; else the first one does. */
  public void prepare() {
    reader.prepare();
  }

  /**
   * Returns the answer to a question that stands alone, from the articles that {@code filter}
   * allows.
   */
  public Answer ask(String typed, Filter filter) {
    return ask(new Inquiry(typed, filter), Conversation.inMemory());
  }

  /** Returns the answer to the next question of a conversation, and adds both to it. */
  public Answer ask(Inquiry inquiry, Conversation conversation) {
    return trace(inquiry, conversation).answer();
  }

  /** Answers like {@link #ask(Inquiry, Conversation)}, and tells how. */
  public Trace trace(Inquiry inquiry, Conversation conversation) {
    return trace(inquiry, conversation, AnswerListener.NONE);
  }

  /** Answers like {@link #ask(Inquiry, Conversation)}, and tells how, also while it does. */
  public Trace trace(Inquiry inquiry, Conversation conversation, AnswerListener listener) {
    var trace = trace(inquiry, conversation.lastTurns(), listener);
    conversation.add(turn(inquiry.typed(), trace));
    return trace;
  }

  private Trace trace(Inquiry inquiry, List<Turn> turns, AnswerListener listener) {
    long start = System.nanoTime();
    var understood = new Understanding(reader, embedder, aid).of(inquiry, turns);
    var question = understood.question();
    Budget.check();
    listener.understood(question.text(), question.readings());
    long read = System.nanoTime();
    var passages = rank(question, ANSWER_POOL);
    Budget.check();
    listener.found(passages.stream().map(passage -> passage.article().id()).distinct().count());
    long retrieved = System.nanoTime();
    var distinct = OneSource.distinct(passages);
    var readPassages = passageReader.read(question, distinct);
    Budget.check();
    long understoodPassages = System.nanoTime();
    var handover = new Handover(listener);
    var answer = compose(question, passages, readPassages, handover);
    Budget.check();
    long done = System.nanoTime();
    return new Trace(
        question,
        withReadings(passages, distinct, readPassages),
        answer,
        Duration.ofNanos(read - start),
        Duration.ofNanos(retrieved - read),
        Duration.ofNanos(understoodPassages - retrieved),
        Duration.ofNanos(done - understoodPassages),
        handover.generation(),
        understood.aids());
  }

  /** Returns all passages, those of {@code distinct} as they were read. */
  private static List<Passage> withReadings(
      List<Passage> passages, List<Passage> distinct, List<Passage> read) {
    var readings = new IdentityHashMap<Passage, Passage>();
    for (int i = 0; i < distinct.size(); i++) {
      readings.put(distinct.get(i), read.get(i));
    }
    return passages.stream().map(passage -> readings.getOrDefault(passage, passage)).toList();
  }

  private Answer compose(
      Question question, List<Passage> passages, List<Passage> read, Handover handover) {
    var composed = composer.compose(question, read, handover);
    var answer = new OneSource(archive, question, passages).of(composed).with(question.readings());
    handover.rest(answer);
    return answer;
  }

  private static Turn turn(String typed, Trace trace) {
    var scores = new HashMap<String, Double>();
    Retriever.bestOfEachArticle(trace.passages())
        .forEach(passage -> scores.put(passage.article().id(), passage.score()));
    return new Turn(
        typed,
        trace.question().text(),
        trace.answer().text(),
        trace.answer().citations().stream()
            .map(citation -> citation.article().id())
            .distinct()
            .toList(),
        Story.of(scores),
        Instant.now());
  }

  /**
   * Returns the passages that fit a question as read, best first.
   *
   * @param articles how many articles are looked at closely; each gives all its passages
   */
  public List<Passage> rank(Question question, int articles) {
    return reranker.reranked(question, retriever.retrieve(question, articles));
  }

  /**
   * Returns the best passage of each article that fits {@code typed}; copies are one article.
   *
   * @param newestFirst whether the articles found are ordered by date, not by fit
   * @param limit most articles to return
   */
  public List<Excerpt> search(String typed, Filter filter, boolean newestFirst, int limit) {
    var question = reader.read(typed, filter, Set.of());
    var passages = retriever.retrieve(question, SEARCH_POOL * Math.max(limit, ANSWER_POOL));
    var source = new OneSource(archive, question, passages);
    var best = Retriever.bestOfEachArticle(passages).stream().limit(limit).map(source::excerpt);
    return newestFirst
        ? best.sorted(Comparator.comparing(QuestionAnswering::date).reversed()).toList()
        : best.toList();
  }

  /**
   * Returns the best passage of each article that fits {@code typed}, best first; copies are one
   * article. The total is how many were looked at closely: more may hold some of the words.
   */
  public Page<SearchResult> search(String typed, Filter filter, int offset, int limit) {
    var question = reader.read(typed, filter, Set.of());
    var passages =
        retriever.retrieve(question, SEARCH_POOL * Math.max(offset + limit, ANSWER_POOL));
    var source = new OneSource(archive, question, passages);
    var best = Retriever.bestOfEachArticle(passages);
    var matcher = WordMatcher.of(question);
    return new Page<>(
        best.size(),
        best.stream()
            .skip(offset)
            .limit(limit)
            .map(source::excerpt)
            .map(excerpt -> new SearchResult(excerpt, matcher.marks(excerpt.text())))
            .toList());
  }

  /** Returns what looks things up in the same archive without asking. */
  public Catalogue catalogue() {
    return new Catalogue(archive);
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
