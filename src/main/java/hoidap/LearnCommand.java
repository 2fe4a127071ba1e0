package hoidap;

import hoidap.eval.set.QuestionSet;
import hoidap.eval.set.QuestionSets;
import hoidap.learn.Learning;
import hoidap.learn.TrainingSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns from question sets how much each sign of an answer counts. */
@Command(
    name = "learn",
    description =
        "Fits the weights by which sentences are chosen and answers refused to question sets, and"
            + " prints them: with a reader those that hold where it has read, without one those"
            + " that hold without.")
final class LearnCommand implements Callable<Integer> {
  private static final Path SENTENCES = Path.of("hoidap/retrieve/sentence-weights.properties");
  private static final Path ANSWERABLE = Path.of("hoidap/answer/answerable-weights.properties");
  private static final Path READ_SENTENCES = Path.of("hoidap/retrieve/reading-weights.properties");
  private static final Path READ_ANSWERABLE =
      Path.of("hoidap/answer/answerable-reading-weights.properties");
  private static final Path RIGHT = Path.of("hoidap/answer/right-reading-weights.properties");

  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  @Option(names = "--reader", paramLabel = "DIR|none")
  private @Nullable String reader;

  @Parameters(
      arity = "1..*",
      paramLabel = "SET",
      description = "Questions with answers and articles, as 'evaluate' reads them.")
  private List<Path> sets = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of everything drawn by chance; default: 1.")
  private long seed = 1;

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description = "Writes the weights into the files below this folder: src/main/resources.")
  private @Nullable Path resources;

  LearnCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var examples = new TrainingSet();
    for (var set : sets) {
      add(examples, set);
    }
    boolean read = settings().reader().isPresent();
    report(
        "The first sentence answers, on questions not learned from",
        read ? Learning.readSentences(examples) : Learning.sentences(examples),
        read ? READ_SENTENCES : SENTENCES);
    report(
        "AUC of answerable against not, on questions not learned from",
        Learning.answerable(examples),
        read ? READ_ANSWERABLE : ANSWERABLE);
    if (read) {
      report(
          "AUC of right answers against others, on questions not learned from",
          Learning.right(examples),
          RIGHT);
    }
    return 0;
  }

  private void add(TrainingSet examples, Path path) {
    try (var folder = TemporaryFolder.make("hoidap-learn")) {
      var set = QuestionSets.read(path, List.of(), folder.path());
      try (var archive = archive(set, path, folder.path().resolve("corpus.db"))) {
        examples.add(set.questions(), archive.training(), seed);
      }
    }
  }

  private Settings settings() {
    var more = new EnumMap<Setting, String>(Setting.class);
    SettingFlags.put(more, Setting.READER, reader);
    return flags.read(more);
  }

  private EvaluatedArchive archive(QuestionSet set, Path path, Path file) {
    if (set.corpus().isPresent()) {
      return EvaluatedArchive.of(List.of(set.corpus().get()), file, settings());
    }
    if (flags.namesArchive()) {
      return EvaluatedArchive.existing(settings());
    }
    throw new UsageException("%s brings no articles: name their --archive.".formatted(path));
  }

  private void report(String measure, Learning.Result learned, Path file) {
    console.out().printf(Locale.ROOT, "# %s: %.3f%n", measure, learned.heldOut());
    var lines = lines(learned.weights());
    lines.forEach(console.out()::println);
    Optional.ofNullable(resources).ifPresent(folder -> write(folder.resolve(file), lines));
  }

  private static List<String> lines(Map<String, Double> weights) {
    return weights.entrySet().stream()
        .map(weight -> String.format(Locale.ROOT, "%s=%.3f", weight.getKey(), weight.getValue()))
        .toList();
  }

  /** Writes weights under the comment that the file has. */
  private static void write(Path file, List<String> weights) {
    try {
      var lines = new ArrayList<>(Files.readAllLines(file));
      lines.removeIf(line -> !line.startsWith("#"));
      lines.addAll(weights);
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the weights into " + file, e);
    }
  }
}
