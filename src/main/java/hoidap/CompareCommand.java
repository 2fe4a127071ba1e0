package hoidap;

import hoidap.eval.Summaries;
import hoidap.eval.SystemUnderTest;
import hoidap.eval.Variant;
import hoidap.eval.compare.Comparison;
import hoidap.eval.compare.Gates;
import hoidap.eval.compare.Scores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two runs question by question. */
@Command(
    name = "compare",
    description =
        "Compares two runs question by question: differences, p-values, flips. Exit code 1 if a gate"
            + " fails.")
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "A", description = "Report folder of the earlier run.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "Report folder of the later run.")
  private Path second = Path.of("");

  @Option(
      names = "--system",
      paramLabel = "NAME",
      defaultValue = SystemUnderTest.USUAL,
      description = "Which system's answers are compared; default: fused.")
  private String system = SystemUnderTest.USUAL;

  @Option(
      names = "--variant",
      paramLabel = "NAME",
      defaultValue = "as-typed",
      description = "Which variant; default: as-typed.")
  private String variant = "as-typed";

  @Option(
      names = "--gates",
      paramLabel = "FILE",
      description = "What must not get worse; default: eval/gates.yaml, if it is there.")
  private Path gates = EvaluateCommand.USUAL_GATES;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var failures = compare(first, second, variant, gates(gates));
    failures.forEach(failure -> console.err().println("Gate failed: " + failure));
    return failures.isEmpty() ? 0 : 1;
  }

  /** Returns the gates in {@code file}; none where it is the usual one and is not there. */
  static Optional<Gates> gates(Path file) {
    boolean named = !file.equals(EvaluateCommand.USUAL_GATES);
    return named || Files.exists(file) ? Optional.of(Gates.read(file)) : Optional.empty();
  }

  /** Prints the comparison of two runs and returns why the gates fail. */
  List<String> compare(Path before, Path after, String variantName, Optional<Gates> mustPass) {
    var earlier = Summaries.read(before);
    var later = Summaries.read(after);
    var comparison =
        Comparison.of(before, after, system, variant(variantName), later.plan().seed());
    new EvaluationText(console.out()).print(comparison);
    return mustPass
        .map(all -> all.failures(Scores.of(earlier), Scores.of(later)))
        .orElse(List.of());
  }

  private static Variant variant(String name) {
    return Arrays.stream(Variant.values())
        .filter(one -> one.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "There is no variant '%s'; there are %s."
                        .formatted(
                            name,
                            Arrays.stream(Variant.values())
                                .map(Variant::label)
                                .collect(Collectors.joining(", ")))));
  }
}
