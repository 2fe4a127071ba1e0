package hoidap;

import hoidap.answer.ExtractiveComposer;
import hoidap.answer.QuestionAnswering;
import hoidap.archive.Archive;
import hoidap.archive.Archives;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.embed.Embedder;
import hoidap.embed.ModelCard;
import hoidap.eval.Corpus;
import hoidap.eval.SystemUnderTest;
import hoidap.learn.TrainingArchive;
import hoidap.retrieve.RankingWeights;
import hoidap.retrieve.Reranker;
import hoidap.text.Checksum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The archive that an evaluation asks, and the systems that answer from it. */
final class EvaluatedArchive implements AutoCloseable {
  private final OpenArchive open;
  private final Optional<Ingest.Summary> ingested;
  private final List<OpenArchive> others = new ArrayList<>();
  private final List<Reranker> rerankers = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private Map<String, String> idsByUrl = Map.of();

  private EvaluatedArchive(OpenArchive open, Optional<Ingest.Summary> ingested) {
    this.open = open;
    this.ingested = ingested;
  }

  /** Opens an archive that is there already. */
  static EvaluatedArchive existing(Settings settings) {
    return new EvaluatedArchive(OpenArchive.openToAnswer(settings), Optional.empty());
  }

  /**
   * Makes an archive of articles, which is deleted when this is closed.
   *
   * @param file where it is made; one that is there from a run that was killed is completed, unless
   *     it holds articles that are no longer in {@code corpus}
   * @param settings name its models
   */
  static EvaluatedArchive of(List<Path> corpus, Path file, Settings settings) {
    ArticleFiles.requireExisting(corpus);
    var embedder = Embedder.open(settings.model());
    var open =
        new OpenArchive(OpenArchive.open(file, embedder), embedder).readBy(settings.reader());
    try {
      var summary = Ingest.run(open.archive(), open.embedder(), corpus);
      if (open.archive().info().articles() <= summary.articles() + summary.unchanged()) {
        var made = new EvaluatedArchive(open, Optional.of(summary));
        made.files.add(file);
        return made;
      }
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
    open.close();
    Archives.delete(file);
    return of(corpus, file, settings);
  }

  /** Returns what the archive holds. */
  Corpus corpus() {
    var info = open.archive().info();
    var speed =
        ingested
            .filter(summary -> summary.unchanged() == 0)
            .map(summary -> summary.articles() / summary.seconds());
    return new Corpus(
        fingerprint(),
        info.articles(),
        info.chunks(),
        info.bytes(),
        info.model(),
        speed.orElse(null));
  }

  private String fingerprint() {
    var checksum = new Checksum();
    checksum.add(open.embedder().card().identity());
    new TreeMap<>(open.archive().identities())
        .forEach((id, identity) -> checksum.add(id + "\t" + identity.fingerprint() + "\n"));
    return checksum.shortHex();
  }

  /** Returns what could not be added, file and reason. */
  List<String> skipped() {
    return ingested.stream()
        .flatMap(summary -> summary.skipped().stream())
        .map(skipped -> skipped.file() + " " + skipped.reason())
        .toList();
  }

  /** Returns the article of that id or, where no id is, of that address. */
  Optional<Article> article(String idOrUrl) {
    var byId = open.archive().article(idOrUrl);
    if (byId.isPresent() || !idOrUrl.contains("://")) {
      return byId;
    }
    if (idsByUrl.isEmpty()) {
      var ids = new HashMap<String, String>();
      open.archive().forEachArticle(article -> ids.put(article.url(), article.id()));
      idsByUrl = ids;
    }
    return Optional.ofNullable(idsByUrl.get(idOrUrl)).flatMap(open.archive()::article);
  }

  /** Returns it as something to learn from. */
  TrainingArchive training() {
    return new TrainingArchive(open.archive(), open.embedder(), clock(), open.passageReader());
  }

  /** Returns the system as users have it. */
  SystemUnderTest usual() {
    return prepared(SystemUnderTest.USUAL, open.answering(clock()));
  }

  /** Returns the usual system with a language model's answers, if one is set. */
  Optional<SystemUnderTest> generated(Settings settings, SystemUnderTest usual) {
    return settings
        .llm()
        .map(
            address ->
                new SystemUnderTest(
                    "llm:" + address.name(),
                    Composers.of(settings, clock()).apply(usual.answering())));
  }

  /** Returns the usual system with passages reranked, if a reranker is set. */
  Optional<SystemUnderTest> reranked(Settings settings, SystemUnderTest usual) {
    return settings
        .reranker()
        .map(
            folder -> {
              var reranker = OpenArchive.reranker(settings);
              rerankers.add(reranker);
              return new SystemUnderTest(
                  "reranked:" + folder.getFileName(), usual.answering().rerankedBy(reranker));
            });
  }

  /**
   * Returns the usual system, its parts alone, and the same with each other model.
   *
   * @param models folder that has a folder for each model
   * @param workFolder where archives for the other models are made
   */
  List<SystemUnderTest> ablation(Path models, Path workFolder) {
    var systems = new ArrayList<SystemUnderTest>();
    systems.add(usual());
    systems.add(system("words", open, RankingWeights.WORDS));
    systems.add(system("vectors", open, RankingWeights.MEANING));
    for (var model : otherModels(models)) {
      var other = reindexed(model, workFolder);
      var name = model.getFileName().toString();
      systems.add(system("fused:" + name, other, RankingWeights.DEFAULT));
      systems.add(system("vectors:" + name, other, RankingWeights.MEANING));
    }
    return systems;
  }

  private SystemUnderTest system(String name, OpenArchive of, RankingWeights weights) {
    return prepared(
        name,
        new QuestionAnswering(
            of.archive(), of.embedder(), new ExtractiveComposer(), weights, clock()));
  }

  /** Questions are asked on the day of the newest article, so that scores stay as they are. */
  private Clock clock() {
    var newest = open.archive().info().lastPublished();
    var day =
        newest.isEmpty()
            ? Optional.<LocalDate>empty()
            : new Published(newest, Published.Basis.STATED).firstDay();
    return Settings.clock(day);
  }

  /** Returns a system whose first question is understood like every other. */
  private static SystemUnderTest prepared(String name, QuestionAnswering answering) {
    answering.prepare();
    return new SystemUnderTest(name, answering);
  }

  private List<Path> otherModels(Path models) {
    try (var folders = Files.list(models)) {
      return folders
          .filter(ModelCard::describes)
          .filter(folder -> !sameModel(folder))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder of models " + models, e);
    }
  }

  private boolean sameModel(Path folder) {
    try (var embedder = Embedder.open(folder)) {
      return embedder.card().identity().equals(open.embedder().card().identity());
    }
  }

  private OpenArchive reindexed(Path model, Path workFolder) {
    var file = workFolder.resolve("corpus-" + model.getFileName() + ".db");
    Archives.delete(file);
    files.add(file);
    var embedder = Embedder.open(model);
    Archive archive = OpenArchive.open(file, embedder);
    var other = new OpenArchive(archive, embedder);
    others.add(other);
    ReindexCommand.copy(open.archive(), archive, embedder);
    return other;
  }

  @Override
  public void close() {
    rerankers.forEach(Reranker::close);
    others.forEach(OpenArchive::close);
    open.close();
    files.forEach(Archives::delete);
  }
}
