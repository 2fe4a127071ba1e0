package hoidap;

import hoidap.archive.Archives;
import hoidap.eval.Corpus;
import hoidap.eval.Evaluation;
import hoidap.eval.Summaries;
import hoidap.eval.Summary;
import hoidap.eval.SystemUnderTest;
import hoidap.eval.Variant;
import hoidap.eval.report.Reports;
import hoidap.eval.set.GoldQuestion;
import hoidap.eval.set.QuestionSet;
import hoidap.eval.set.QuestionSets;
import hoidap.text.VietnameseText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Runs one question set against one archive and writes the reports. */
final class EvaluationRun {
  private final Settings settings;
  private final Options options;
  private final Path folder;

  /**
   * Makes a run.
   *
   * @param folder where the outcomes and reports go; made if missing
   */
  EvaluationRun(Settings settings, Options options, Path folder) {
    this.settings = settings;
    this.options = options;
    this.folder = folder;
  }

  /**
   * What is run and how.
   *
   * @param set file or folder of questions
   * @param qrels further judgements
   * @param corpus articles to ask; empty for those of the set, or else of the configured archive
   * @param archiveNamed whether the configured archive is asked even if the set brings articles
   * @param ablate whether the system's parts and other models are measured too
   * @param variants whether every question is asked in other spellings too
   * @param limit most questions to ask, drawn by chance; empty for all
   * @param seed of everything drawn by chance
   * @param resume whether to go on with an interrupted run
   */
  record Options(
      Path set,
      List<Path> qrels,
      List<Path> corpus,
      boolean archiveNamed,
      boolean ablate,
      boolean variants,
      Optional<Integer> limit,
      long seed,
      boolean resume) {}

  /** Runs, and returns the figures. */
  Summary run() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UsageException(
          "There can be no folder %s: name another with --report.".formatted(folder));
    }
    try {
      return evaluate();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into the folder " + folder, e);
    }
  }

  private Summary evaluate() throws IOException {
    var set = limited(QuestionSets.read(options.set, options.qrels, folder));
    var problems = new ArrayList<>(set.problems());
    try (var archive = archive(set)) {
      problems.addAll(archive.skipped());
      boolean usable = problems.isEmpty();
      problems.addAll(set.notes());
      var corpus = archive.corpus();
      long start = System.nanoTime();
      problems.addAll(ask(set, archive, corpus));
      double seconds = Math.round((System.nanoTime() - start) / 1e8) / 10.0;
      var now = OffsetDateTime.now(VietnameseText.ZONE);
      var summary = Summaries.of(folder, corpus, problems, usable, now, seconds);
      Reports.write(folder, summary);
      return summary;
    }
  }

  private List<String> ask(QuestionSet set, EvaluatedArchive archive, Corpus corpus) {
    var systems = systems(archive);
    var variants = options.variants ? Arrays.asList(Variant.values()) : List.of(Variant.AS_TYPED);
    var evaluation = new Evaluation(set, systems, variants, archive::article, options.seed);
    try (var progress = Progress.of("Hỏi", evaluation.size())) {
      return evaluation.run(folder, corpus, options.resume, progress::stepBy);
    }
  }

  private List<SystemUnderTest> systems(EvaluatedArchive archive) {
    var systems =
        new ArrayList<>(
            options.ablate
                ? archive.ablation(settings.model().toAbsolutePath().resolveSibling(""), folder)
                : List.of(archive.usual()));
    archive.reranked(settings, systems.get(0)).ifPresent(systems::add);
    archive.generated(settings, systems.get(0)).ifPresent(systems::add);
    return systems;
  }

  private EvaluatedArchive archive(QuestionSet set) {
    var corpus = options.corpus.isEmpty() ? set.corpus().stream().toList() : options.corpus;
    if (options.archiveNamed || corpus.isEmpty()) {
      return EvaluatedArchive.existing(settings);
    }
    var file = folder.resolve("corpus.db");
    if (!options.resume) {
      Archives.delete(file);
    }
    return EvaluatedArchive.of(corpus, file, settings);
  }

  /** Draws whole conversations until the limit is reached; their order stays. */
  private QuestionSet limited(QuestionSet set) {
    if (options.limit.isEmpty() || set.questions().size() <= options.limit.get()) {
      return set;
    }
    var conversations = new ArrayList<>(set.conversations());
    Collections.shuffle(conversations, new Random(options.seed));
    Set<GoldQuestion> drawn = new HashSet<>();
    for (var conversation : conversations) {
      if (drawn.size() + conversation.size() <= options.limit.get()) {
        drawn.addAll(conversation);
      }
    }
    if (drawn.isEmpty()) {
      throw new UsageException(
          "--limit is %d, but every conversation has more questions: raise it."
              .formatted(options.limit.get()));
    }
    return set.of(set.questions().stream().filter(drawn::contains).toList());
  }
}
