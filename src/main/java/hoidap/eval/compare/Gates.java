package hoidap.eval.compare;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import hoidap.eval.EvaluationException;
import hoidap.eval.Measure;
import hoidap.eval.Measure.Better;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What must not get worse, as a committed file says it. */
public final class Gates {
  private static final double ROUNDING = 5e-5; // committed scores have four decimals

  private final List<Gate> gates;

  private Gates(List<Gate> gates) {
    this.gates = List.copyOf(gates);
  }

  /**
   * One measure's gate.
   *
   * @param measure id of the measure
   * @param mayWorsen by how much the figure may be worse than the baseline's
   * @param bound worst figure that passes whatever the baseline; null for none
   */
  private record Gate(String measure, double mayWorsen, @Nullable Double bound) {}

  /**
   * Reads the gates in a YAML file: a list of {@code {measure, mayWorsen, bound}}.
   *
   * @throws EvaluationException if it is no such list, or names a measure that there is not
   */
  public static Gates read(Path file) {
    List<Gate> gates;
    try {
      gates = new YAMLMapper().readValue(file.toFile(), new TypeReference<List<Gate>>() {});
    } catch (IOException e) {
      throw new EvaluationException(
          "The gates in %s cannot be read: %s.".formatted(file, e.getMessage()));
    }
    for (var gate : gates) {
      if (gate == null) {
        throw new EvaluationException(file + " has a gate without a measure.");
      }
      var measure = Measure.ofId(gate.measure);
      if (measure.isEmpty() || measure.get().better() == Better.NEITHER) {
        throw new EvaluationException(
            "%s has a gate on '%s', which is no measure that can get worse."
                .formatted(file, gate.measure));
      }
    }
    return new Gates(gates);
  }

  /** Returns why the gates fail, each reason a sentence; empty when all pass. */
  public List<String> failures(Scores baseline, Scores actual) {
    var failures = new ArrayList<String>();
    if (!actual.complete()) {
      failures.add("The run is incomplete: see its problems.");
    }
    if (!baseline.complete()) {
      failures.add("The baseline is incomplete: measure it again.");
    }
    if (!actual.corpus().equals(baseline.corpus())) {
      failures.add(
          "The articles or the model are not those of the baseline: measure the baseline again.");
    }
    if (!actual.checksum().equals(baseline.checksum())) {
      failures.add("The questions are not those of the baseline: measure the baseline again.");
    }
    gates.forEach(gate -> check(gate, baseline, actual, failures));
    return failures;
  }

  private static void check(Gate gate, Scores baseline, Scores actual, List<String> failures) {
    var before = baseline.measures().get(gate.measure);
    var now = actual.measures().get(gate.measure);
    if (before == null || now == null) {
      failures.add(
          "%s is missing from the %s."
              .formatted(gate.measure, before == null ? "baseline" : "run"));
      return;
    }
    boolean higher = Measure.ofId(gate.measure).orElseThrow().better() == Better.HIGHER;
    double sign = higher ? 1 : -1;
    if (sign * (now - before) < -gate.mayWorsen - ROUNDING) {
      failures.add(
          String.format(
              Locale.ROOT,
              "%s went from %.4f to %.4f; it may worsen by %.4f.",
              gate.measure,
              before,
              now,
              gate.mayWorsen));
    }
    if (gate.bound != null && sign * (now - gate.bound) < -ROUNDING) {
      failures.add(
          String.format(
              Locale.ROOT,
              "%s is %.4f; it must be at %s %.4f.",
              gate.measure,
              now,
              higher ? "least" : "most",
              gate.bound));
    }
  }
}
