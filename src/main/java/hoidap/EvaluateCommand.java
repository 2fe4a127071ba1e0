package hoidap;

import hoidap.eval.Summaries;
import hoidap.eval.Summary;
import hoidap.eval.compare.ExpectedScores;
import hoidap.eval.compare.Gates;
import hoidap.eval.compare.Scores;
import hoidap.eval.report.TrecRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a set of questions and measures the answers. */
@Command(
    name = "evaluate",
    description =
        "Asks a set of questions and measures the answers. Exit code 1 if the run is incomplete or a"
            + " gate fails.")
final class EvaluateCommand implements Callable<Integer> {
  static final Path USUAL_GATES = Path.of("eval/gates.yaml");

  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  @Mixin private LlmFlags llm = new LlmFlags();

  @Parameters(
      paramLabel = "SET",
      arity = "0..1", // checked here: picocli would want it before a subcommand, too
      description =
          "Questions: .jsonl, .csv, .yaml, SQuAD's .json, a BEIR or TREC folder, conversations.")
  private @Nullable Path set;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "Articles to ask, instead of the archive's or the set's own; repeatable.")
  private List<Path> corpus = List.of();

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      description = "Relevance judgements; SET is then TREC topics or a BEIR folder. Repeatable.")
  private List<Path> qrels = List.of();

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Folder for the report; default: none is kept.")
  private @Nullable Path report;

  @Option(
      names = "--baseline",
      paramLabel = "DIR",
      description = "Report of an earlier run to compare with; its gates must pass.")
  private @Nullable Path baseline;

  @Option(
      names = "--expected",
      paramLabel = "FILE",
      description = "Committed scores that the gates compare with.")
  private @Nullable Path expected;

  @Option(names = "--update", description = "Write this run's scores into the --expected file.")
  private boolean update;

  @Option(
      names = "--gates",
      paramLabel = "FILE",
      description = "What must not get worse; default: eval/gates.yaml.")
  private Path gates = USUAL_GATES;

  @Option(
      names = "--ablate",
      description = "Measure keywords alone, vectors alone, and every other model, too.")
  private boolean ablate;

  @Option(
      names = "--variants",
      description = "Ask every question unaccented, in NFD, and so on, too.")
  private boolean variants;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Ask N questions, drawn by chance, whole conversations together.")
  private @Nullable Integer limit;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of everything drawn by chance; default: 1.")
  private long seed;

  @Option(names = "--resume", description = "Go on with the interrupted run in --report.")
  private boolean resume;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "Write the ranking of articles as a TREC run, for trec_eval.")
  private @Nullable Path run;

  @Option(names = "--json", description = "Print results.json.")
  private boolean json;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (set == null) {
      throw new UsageException("Missing SET: name a file or folder of questions, or 'all'.");
    }
    check();
    if (report != null) {
      return evaluate(set, report);
    }
    try (var folder = TemporaryFolder.make("hoidap-evaluate")) {
      return evaluate(set, folder.path());
    }
  }

  private void check() {
    if (resume && report == null) {
      throw new UsageException("--resume needs the --report folder of the interrupted run.");
    }
    if (!corpus.isEmpty() && flags.namesArchive()) {
      throw new UsageException("--corpus and --archive exclude each other: name one.");
    }
    if (limit != null && limit < 1) {
      throw new UsageException("--limit is " + limit + "; it must be at least 1.");
    }
    if (update && expected == null) {
      throw new UsageException("--update needs the --expected file to write.");
    }
    if (run != null && !Files.isDirectory(run.toAbsolutePath().resolveSibling(""))) {
      throw new UsageException("There is no folder for the --run file " + run + ".");
    }
    checkGates();
  }

  /** Finds now, and not after a long run, that it could not be compared. */
  private void checkGates() {
    if (baseline != null) {
      if (report != null
          && report.toAbsolutePath().normalize().equals(baseline.toAbsolutePath().normalize())) {
        throw new UsageException(
            "--report would write over the --baseline %s: name another folder."
                .formatted(baseline));
      }
      Summaries.read(baseline);
      CompareCommand.gates(gates);
    }
    if (expected != null && !update) {
      Gates.read(gates);
    }
  }

  private int evaluate(Path questions, Path folder) throws IOException {
    var options =
        new EvaluationRun.Options(
            questions,
            qrels,
            corpus,
            flags.namesArchive(),
            ablate,
            variants,
            Optional.ofNullable(limit),
            seed,
            resume);
    var summary = new EvaluationRun(settings(), options, folder).run();
    if (run != null) {
      TrecRun.write(folder, run);
    }
    if (json) {
      console.out().println(Summaries.json(summary));
    } else {
      new EvaluationText(console.out()).print(summary);
    }
    if (report != null) {
      console.err().println("Report: " + report.resolve("report.html"));
    }
    summary.problems().forEach(problem -> console.err().println("  " + problem));
    boolean passes = compare(folder, summary);
    return passes && summary.complete() ? 0 : 1;
  }

  private Settings settings() {
    var more = new EnumMap<Setting, String>(Setting.class);
    llm.putInto(more);
    return flags.read(more);
  }

  private boolean compare(Path folder, Summary summary) {
    var failures = new ArrayList<String>();
    if (baseline != null) {
      failures.addAll(
          new CompareCommand(json ? new Console(console.err(), console.err()) : console)
              .compare(baseline, folder, summary.main().name(), CompareCommand.gates(gates)));
    }
    if (expected != null) {
      failures.addAll(expect(new ExpectedScores(expected), Scores.of(summary)));
    }
    failures.forEach(failure -> console.err().println("Gate failed: " + failure));
    return failures.isEmpty();
  }

  private List<String> expect(ExpectedScores scores, Scores actual) {
    if (update) {
      scores.update(actual);
      return List.of();
    }
    var before = scores.of(actual.set());
    if (before.isEmpty()) {
      return List.of(
          "%s expects nothing of the set '%s': add it with --update."
              .formatted(expected, actual.set()));
    }
    return Gates.read(gates).failures(before.get(), actual);
  }
}
