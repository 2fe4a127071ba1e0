package hoidap.eval;

import hoidap.answer.Citation;
import hoidap.answer.Inquiry;
import hoidap.answer.Trace;
import hoidap.article.Article;
import hoidap.conversation.Conversation;
import hoidap.eval.Outcome.Cited;
import hoidap.eval.Outcome.Ranked;
import hoidap.eval.Outcome.Wanted;
import hoidap.eval.set.GoldQuestion;
import hoidap.eval.set.QuestionSet;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Retriever;
import hoidap.text.Checksum;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Asks every question of a set, of every system in every variant, one after the other. */
public final class Evaluation {
  private final QuestionSet set;
  private final List<SystemUnderTest> systems;
  private final List<Variant> variants;
  private final Function<String, Optional<Article>> articles;
  private final long seed;

  /**
   * Makes an evaluation.
   *
   * @param systems at least one
   * @param variants at least one
   * @param articles finds an article in the archive by its id or its address
   * @param seed of everything that is drawn by chance
   */
  public Evaluation(
      QuestionSet set,
      List<SystemUnderTest> systems,
      List<Variant> variants,
      Function<String, Optional<Article>> articles,
      long seed) {
    this.set = set;
    this.systems = List.copyOf(systems);
    this.variants = List.copyOf(variants);
    this.articles = articles;
    this.seed = seed;
  }

  /** Returns the plan of this run over {@code corpus}. */
  public Plan plan(Corpus corpus) {
    return new Plan(
        set.name(),
        checksum(),
        set.questions().size(),
        corpus.fingerprint(),
        systems.stream().map(SystemUnderTest::name).toList(),
        variants.stream().map(Variant::label).toList(),
        seed);
  }

  private String checksum() {
    var checksum = new Checksum();
    for (var question : set.questions()) {
      // not the order of a map's entries: it differs from run to run
      var line =
          List.of(
              question.id(),
              question.question(),
              question.expected(),
              new TreeMap<>(question.relevant()),
              question.evidence(),
              question.filter(),
              question.asOf(),
              question.type(),
              question.conversation());
      checksum.add(line.toString());
    }
    return checksum.shortHex();
  }

  /** Returns how many questions are asked in all. */
  public long size() {
    return (long) set.questions().size() * systems.size() * variants.size();
  }

  /**
   * Asks everything that is not in the log yet.
   *
   * @param folder where the log is
   * @param resume whether to go on with a log that is there
   * @param asked told after each conversation how many questions it had
   * @return what is wrong with the labels
   * @throws EvaluationException if an article marked as relevant is not in the archive
   */
  public List<String> run(Path folder, Corpus corpus, boolean resume, IntConsumer asked) {
    var problems = checkLabels();
    var plan = plan(corpus);
    try (var log = resume ? OutcomeLog.resume(folder, plan) : OutcomeLog.start(folder, plan)) {
      Summaries.delete(folder); // those of an earlier run are not of these outcomes
      for (var conversation : set.conversations()) {
        for (var system : systems) {
          for (var variant : variants) {
            ask(conversation, system, variant, log);
            asked.accept(conversation.size());
          }
        }
      }
    }
    return problems;
  }

  private List<String> checkLabels() {
    var problems = new ArrayList<String>();
    var missing = new ArrayList<String>();
    for (var gold : set.questions()) {
      gold.relevant().keySet().stream()
          .filter(id -> articles.apply(id).isEmpty())
          .forEach(id -> missing.add("'" + id + "' (question " + gold.id() + ")"));
      if (missing.isEmpty() && labels(gold).fitNot(gold)) {
        problems.add(
            "question %s: what is expected stands in none of its articles; the label no longer fits"
                .formatted(gold.id()));
      }
    }
    if (!missing.isEmpty()) {
      throw new EvaluationException(
          "%d articles marked as relevant are not in the archive: %s%s. Name the archive they are in,"
                  .formatted(
                      missing.size(),
                      String.join(", ", missing.subList(0, Math.min(5, missing.size()))),
                      missing.size() > 5 ? ", ..." : "")
              + " or correct the labels.");
    }
    return problems;
  }

  private Labels labels(GoldQuestion gold) {
    var relevant = new LinkedHashMap<Article, Integer>();
    gold.relevant()
        .forEach(
            (id, grade) -> articles.apply(id).ifPresent(article -> relevant.put(article, grade)));
    return Labels.of(gold, relevant);
  }

  private void ask(
      List<GoldQuestion> conversation, SystemUnderTest system, Variant variant, OutcomeLog log) {
    var key = conversation.get(0).id() + "\t" + system.name() + "\t" + variant.label();
    if (log.has(key)) {
      return;
    }
    var outcomes = new ArrayList<Outcome>();
    var asked = Conversation.inMemory();
    for (var gold : conversation) {
      outcomes.add(ask(gold, system, variant, asked));
    }
    log.add(key, outcomes);
  }

  private Outcome ask(
      GoldQuestion gold, SystemUnderTest system, Variant variant, Conversation conversation) {
    var typed = variant.of(gold.question(), seed);
    var trace = system.answering().trace(new Inquiry(typed, gold.filter()), conversation);
    var labels = labels(gold);
    var measures = new EnumMap<Measure, Share>(Measure.class);
    var verdict = new AnswerJudge(gold, labels, trace).judge(measures);
    new CitationJudge(trace.answer(), articles).judge(measures);
    List<Passage> ranked = List.of();
    Integer rank = null;
    if (!labels.articles().isEmpty() && !gold.expected().none()) {
      ranked = system.answering().rank(trace.question(), RankingJudge.DEPTH);
      rank = new RankingJudge(labels, system.answering()::story).judge(ranked, measures);
    }
    return outcome(
        new Asked(gold, system.name(), variant.label(), typed),
        trace,
        labels,
        new Judgement(verdict, rank, ids(measures)),
        ranked);
  }

  private static Map<String, Share> ids(Map<Measure, Share> measures) {
    var byId = new LinkedHashMap<String, Share>();
    measures.forEach((measure, share) -> byId.put(measure.id(), share));
    return byId;
  }

  /** A question as it was put. */
  private record Asked(GoldQuestion gold, String system, String variant, String typed) {}

  private static Outcome outcome(
      Asked asked, Trace trace, Labels labels, Judgement judgement, List<Passage> ranked) {
    var answer = trace.answer();
    var gold = asked.gold;
    return new Outcome(
        gold.id(),
        gold.type(),
        asked.system,
        asked.variant,
        asked.typed,
        gold.conversation(),
        judgement.verdict(),
        !answer.citations().isEmpty(),
        answer.text(),
        answer.confidence(),
        answer.citations().stream().map(Evaluation::cited).toList(),
        new Wanted(
            gold.expected().answers(),
            gold.expected().all(),
            gold.expected().none(),
            labels.articles().keySet().stream().sorted().toList()),
        gold.asOf(),
        gold.note(),
        judgement.rank(),
        judgement.measures(),
        milliseconds(trace),
        Retriever.bestOfEachArticle(ranked).stream()
            .limit(RankingJudge.DEPTH)
            .map(passage -> new Ranked(passage.article().id(), passage.score()))
            .toList());
  }

  private static Cited cited(Citation citation) {
    var article = citation.article();
    return new Cited(
        citation.number(),
        article.id(),
        article.displayTitle(),
        article.publisher(),
        article.published().date(),
        article.url(),
        citation.quote());
  }

  private static Map<String, Double> milliseconds(Trace trace) {
    var stages = new LinkedHashMap<String, Double>();
    stages.put("read", millis(trace.read()));
    stages.put("retrieve", millis(trace.retrieve()));
    stages.put("read-passages", millis(trace.readPassages()));
    stages.put("compose", millis(trace.compose()));
    stages.put(
        "total",
        millis(
            trace.read().plus(trace.retrieve()).plus(trace.readPassages()).plus(trace.compose())));
    return stages;
  }

  private static double millis(Duration duration) {
    return Math.round(duration.toNanos() / 1e4) / 1e2;
  }
}
