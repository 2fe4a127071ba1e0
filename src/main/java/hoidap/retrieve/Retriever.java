package hoidap.retrieve;

import hoidap.archive.Archive;
import hoidap.bounds.Budget;
import hoidap.embed.Embedder;
import hoidap.retrieve.Evidence.Candidate;
import hoidap.retrieve.Passage.Sentence;
import hoidap.retrieve.Passage.Signals;
import hoidap.typing.Background;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the passages most likely to answer a question, by shared words and by meaning. Safe to use
 * from several threads.
 */
public final class Retriever {
  /** Counts in the archive are mixed with those of a large collection, as if it had these too. */
  private static final double BACKGROUND_ARTICLES = 10_000;

  /** The same for what is demanded: what every article here has, tells little here. */
  private static final double DEMAND_BACKGROUND_ARTICLES = 500;

  /** Most index entries the keyword search may visit; rare terms come first. */
  private static final int POSTINGS = 40_000;

  /** What it adds to a passage's score that it is of a time asked about. */
  private static final double OF_TIME = 1;

  private static final int FEWEST_TERMS = 3;
  private static final int MOST_TERMS = 64;

  private final Archive archive;
  private final Embedder embedder;
  private final RankingWeights weights;

  /** Makes a retriever with the {@linkplain RankingWeights#DEFAULT usual weights}. */
  public Retriever(Archive archive, Embedder embedder) {
    this(archive, embedder, RankingWeights.DEFAULT);
  }

  /** Makes a retriever that ranks by {@code weights}. */
  public Retriever(Archive archive, Embedder embedder, RankingWeights weights) {
    this.archive = archive;
    this.embedder = embedder;
    this.weights = weights;
  }

  /** Reads what the first retrieval would else have to wait for. */
  public static void prepare() {
    Background.usual();
  }

  /**
   * Returns the passages that fit {@code question}, best first; empty if nothing does.
   *
   * @param pool how many articles are looked at closely
   */
  public List<Passage> retrieve(Question question, int pool) {
    return ranked(candidates(question, pool), question);
  }

  /** Returns every chunk of the most promising articles, scored by every signal. */
  List<Candidate> candidates(Question question, int pool) {
    if (question.topic().isBlank()) {
      return List.of();
    }
    float[] vector = embedder.query(question.topic());
    var terms = QuestionTerms.of(question);
    var counts = archive.documentFrequencies(terms.terms(), question.folded());
    weigh(terms, counts, question.folded());
    var found =
        new LinkedHashSet<>(
            new CandidateSearch(archive, question, vector, weights)
                .articles(searchTerms(terms, counts), pool));
    found.addAll(archive.keys(question.favoured().keySet(), question.filter()));
    if (found.isEmpty()) {
      return List.of();
    }
    var interaction =
        embedder
            .tokenVectors()
            .map(vectors -> new LateInteraction(vectors, embedder.queryTokens(question.topic())));
    var evidence = new Evidence(question, terms, interaction);
    var budget = Budget.here();
    return archive.articles(found, vector).parallelStream()
        .flatMap(article -> budget.spend(() -> evidence.of(article)).stream())
        .toList();
  }

  /** Returns the best passage of each article and its copies, best first. */
  public static List<Passage> bestOfEachArticle(List<Passage> ranked) {
    var best = new LinkedHashMap<String, Passage>();
    ranked.forEach(passage -> best.putIfAbsent(passage.story(), passage));
    return List.copyOf(best.values());
  }

  private void weigh(QuestionTerms terms, Map<String, Integer> counts, boolean folded) {
    long chunks = archive.chunkCount();
    var usual = folded ? Background.unaccented() : Background.usual();
    terms.weigh(
        term -> weight(term, counts, chunks, usual, BACKGROUND_ARTICLES),
        term ->
            Math.min(
                weight(term, counts, chunks, usual, DEMAND_BACKGROUND_ARTICLES),
                weight(term, Map.of(), 0, usual, BACKGROUND_ARTICLES)));
  }

  /** Returns the inverse document frequency of a term in the archive and {@code mixed} others. */
  private static double weight(
      String term, Map<String, Integer> counts, long chunks, Background usual, double mixed) {
    double frequency = counts.getOrDefault(term, 0) + usual.frequency(term) * mixed;
    return Math.log(1 + (chunks + mixed - frequency + 0.5) / (frequency + 0.5));
  }

  /** Returns the rarest terms, as many as the keyword index may be asked for. */
  private Map<String, Double> searchTerms(QuestionTerms terms, Map<String, Integer> counts) {
    var rarestFirst =
        IntStream.range(0, terms.size())
            .filter(term -> count(counts, terms, term) > 0)
            .boxed()
            .sorted(Comparator.comparing(term -> count(counts, terms, term)))
            .limit(MOST_TERMS)
            .toList();
    var chosen = new LinkedHashMap<String, Double>();
    long postings = 0;
    for (int term : rarestFirst) {
      postings += count(counts, terms, term);
      if (postings > POSTINGS && chosen.size() >= FEWEST_TERMS) {
        break;
      }
      chosen.put(terms.terms().get(term), terms.scoreWeight(term));
    }
    return chosen;
  }

  private static int count(Map<String, Integer> counts, QuestionTerms terms, int term) {
    return counts.getOrDefault(terms.terms().get(term), 0);
  }

  private List<Passage> ranked(List<Candidate> candidates, Question question) {
    double[] scores =
        new ScoreFusion<>(candidates)
            .add(weights.articleWords(), candidate -> candidate.context().words())
            .add(weights.words(), candidate -> candidate.whole().words())
            .add(weights.meaning(), candidate -> candidate.whole().meaning())
            .add(weights.interaction(), candidate -> candidate.whole().interaction())
            .add(weights.sentenceWords(), best(Signals::words))
            .add(weights.sentenceInteraction(), best(Signals::interaction))
            .add(weights.sentenceKind(), Retriever::likeliestHoldsKind)
            .add(weights.names(), candidate -> -candidate.whole().missingNames())
            .scores();
    var budget = Budget.here();
    return IntStream.range(0, scores.length)
        .parallel()
        .mapToObj(i -> budget.spend(() -> passage(candidates.get(i), scores[i], question)))
        .sorted(Comparator.comparingDouble(Passage::score).reversed())
        .collect(Collectors.toList());
  }

  private static double bonus(Question question, Passage passage) {
    double story = question.favoured().getOrDefault(passage.article().id(), 0.0);
    return question.times().stream().anyMatch(passage::isOf) ? story + OF_TIME : story;
  }

  private static double likeliestHoldsKind(Candidate candidate) {
    return candidate.sentences().stream()
        .map(Sentence::signals)
        .max(Comparator.comparingDouble(Signals::words))
        .map(likeliest -> likeliest.holdsKind() ? 1.0 : 0.0)
        .orElse(0.0);
  }

  private static ToDoubleFunction<Candidate> best(ToDoubleFunction<Signals> signal) {
    return candidate ->
        candidate.sentences().stream().map(Sentence::signals).mapToDouble(signal).max().orElse(0);
  }

  private static Passage passage(Candidate candidate, double score, Question question) {
    var passage =
        new Passage(
            candidate.article().article(),
            candidate.article().story(),
            candidate.span(),
            score,
            candidate.sentences(),
            candidate.whole(),
            candidate.context());
    return passage.withBonus(bonus(question, passage));
  }
}
