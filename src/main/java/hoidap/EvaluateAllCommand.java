package hoidap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import hoidap.eval.Summary;
import hoidap.eval.compare.ExpectedScores;
import hoidap.eval.compare.Gates;
import hoidap.eval.compare.Scores;
import hoidap.eval.report.MarkdownReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks every committed question set, checks the gates and writes the page of results. */
@Command(
    name = "all",
    description =
        "Asks every question set in eval/sets.yaml, checks the gates and writes the page of results."
            + " Exit code 1 if a run is incomplete or a gate fails.")
final class EvaluateAllCommand implements Callable<Integer> {
  private static final String HEAD =
      """
      # Measurements

      Written by `evaluate all`; [log.md](log.md) says why a figure changed, [README.md](../../eval/README.md)
      what the measures and sets are. Times on shared machines are noise: compare them within a table only.

      """;

  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  @Option(
      names = "--sets",
      paramLabel = "FILE",
      description = "Which sets; default: eval/sets.yaml.")
  private Path sets = Path.of("eval/sets.yaml");

  @Option(
      names = "--shared",
      paramLabel = "DIR",
      description = "Where the sets are that are not in the repository; else they are left out.")
  private @Nullable Path shared;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Folder for the reports; default: target/evaluation.")
  private Path report = Path.of("target/evaluation");

  @Option(
      names = "--expected",
      paramLabel = "FILE",
      description = "Committed scores that the gates compare with; default: eval/expected.yaml.")
  private Path expected = Path.of("eval/expected.yaml");

  @Option(
      names = "--update",
      description = "Write the scores into --expected, and docs/eval/results.md.")
  private boolean update;

  EvaluateAllCommand(Console console) {
    this.console = console;
  }

  /**
   * A set to ask.
   *
   * @param set questions, relative to the file of sets
   * @param sharedSet the same, relative to the shared folder
   * @param corpus articles, relative to the file of sets
   * @param sharedCorpus the same, relative to the shared folder
   */
  private record Entry(
      @Nullable String set,
      @Nullable String sharedSet,
      @Nullable String corpus,
      @Nullable String sharedCorpus,
      boolean variants,
      boolean ablate) {
    boolean isShared() {
      return sharedSet != null || sharedCorpus != null;
    }
  }

  @Override
  public Integer call() throws IOException {
    var summaries = new ArrayList<Summary>();
    var failures = new ArrayList<String>();
    for (var entry : entries()) {
      if (entry.isShared() && shared == null) {
        console.err().println("Left out without --shared: " + name(entry));
        continue;
      }
      var summary = run(entry);
      new EvaluationText(console.out()).print(summary);
      console.out().println();
      summaries.add(summary);
      check(summary).forEach(failure -> failures.add(summary.set().name() + ": " + failure));
    }
    if (update) {
      Files.writeString(
          Path.of("docs/eval/results.md"),
          HEAD + MarkdownReport.of(summaries).stripTrailing() + "\n",
          StandardCharsets.UTF_8);
    }
    failures.forEach(failure -> console.err().println("Gate failed: " + failure));
    return failures.isEmpty() && summaries.stream().allMatch(Summary::complete) ? 0 : 1;
  }

  private List<Entry> entries() {
    try {
      return new YAMLMapper().readValue(sets.toFile(), new TypeReference<List<Entry>>() {});
    } catch (IOException e) {
      throw new UsageException(
          "The list of sets " + sets + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private static String name(Entry entry) {
    return String.valueOf(entry.sharedSet != null ? entry.sharedSet : entry.set);
  }

  private Summary run(Entry entry) {
    var corpus = place(entry.corpus, entry.sharedCorpus).map(List::of).orElse(List.of());
    var options =
        new EvaluationRun.Options(
            place(entry.set, entry.sharedSet).orElseThrow(() -> noSet(entry)),
            List.of(),
            corpus,
            false,
            entry.ablate,
            entry.variants,
            Optional.empty(),
            1,
            false);
    var folder = report.resolve(Path.of(name(entry)).getFileName().toString());
    return new EvaluationRun(flags.read(), options, folder).run();
  }

  private UsageException noSet(Entry entry) {
    return new UsageException(sets + " has an entry without a set: " + entry + ".");
  }

  private Optional<Path> place(@Nullable String own, @Nullable String others) {
    if (own != null) {
      return Optional.of(sets.toAbsolutePath().resolveSibling(own).normalize());
    }
    return Optional.ofNullable(others)
        .flatMap(path -> Optional.ofNullable(shared).map(dir -> dir.resolve(path)));
  }

  private List<String> check(Summary summary) {
    var scores = new ExpectedScores(expected);
    var actual = Scores.of(summary);
    if (update) {
      scores.update(actual);
      return List.of();
    }
    return scores
        .of(actual.set())
        .map(before -> Gates.read(EvaluateCommand.USUAL_GATES).failures(before, actual))
        .orElse(List.of("nothing is expected of this set: add it with --update"));
  }
}
