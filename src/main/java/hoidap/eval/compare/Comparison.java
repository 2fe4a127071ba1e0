package hoidap.eval.compare;

import hoidap.eval.EvaluationException;
import hoidap.eval.Measure;
import hoidap.eval.Outcome;
import hoidap.eval.Outcome.Verdict;
import hoidap.eval.OutcomeLog;
import hoidap.eval.Share;
import hoidap.eval.Variant;
import hoidap.eval.measure.Bootstrap;
import hoidap.eval.measure.Bootstrap.Difference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two runs, question by question.
 *
 * @param rows a measure each
 * @param flips questions whose verdict changed
 * @param compared number of questions asked in both
 * @param onlyFirst number asked only in the first
 * @param onlySecond number asked only in the second
 */
public record Comparison(
    List<Row> rows, List<Flip> flips, int compared, int onlyFirst, int onlySecond) {

  /** A measure in both runs, over the questions asked in both. */
  public record Row(Measure measure, double first, double second, Difference difference) {}

  /** A question whose verdict changed. */
  public record Flip(String id, String question, Verdict before, Verdict after) {
    /** Returns whether the verdict is a better one now. */
    public boolean isGain() {
      return after.ordinal() < before.ordinal();
    }
  }

  /** What comparing needs of an outcome; its texts are left behind. */
  private record Kept(String question, Verdict verdict, Map<String, Share> measures) {}

  /**
   * Compares the runs in two folders.
   *
   * @param system whose outcomes are compared
   * @param seed of the draws
   * @throws EvaluationException if they have no question in common
   */
  public static Comparison of(Path first, Path second, String system, Variant variant, long seed) {
    var before = kept(first, system, variant);
    var after = kept(second, system, variant);
    var common = before.keySet().stream().filter(after::containsKey).toList();
    if (common.isEmpty()) {
      throw new EvaluationException(
          "The runs in %s and %s have no question in common that '%s' was asked %s."
              .formatted(first, second, system, variant.label()));
    }
    var flips = new ArrayList<Flip>();
    for (var id : common) {
      var was = of(before, id);
      var is = of(after, id);
      if (was.verdict != is.verdict) {
        flips.add(new Flip(id, is.question, was.verdict, is.verdict));
      }
    }
    return new Comparison(
        rows(common, before, after, new Bootstrap(seed)),
        flips,
        common.size(),
        before.size() - common.size(),
        after.size() - common.size());
  }

  private static Kept of(Map<String, Kept> outcomes, String id) {
    return Objects.requireNonNull(outcomes.get(id), id);
  }

  private static Map<String, Kept> kept(Path folder, String system, Variant variant) {
    var kept = new LinkedHashMap<String, Kept>();
    OutcomeLog.read(
        folder,
        (Outcome outcome) -> {
          if (outcome.system().equals(system) && outcome.variant().equals(variant.label())) {
            kept.put(
                outcome.id(), new Kept(outcome.question(), outcome.verdict(), outcome.measures()));
          }
        });
    return kept;
  }

  private static List<Row> rows(
      List<String> ids, Map<String, Kept> before, Map<String, Kept> after, Bootstrap bootstrap) {
    var rows = new ArrayList<Row>();
    for (var measure : Measure.values()) {
      if (measure == Measure.CALIBRATION_ERROR) {
        continue; // no ratio of sums
      }
      var first = new Columns(ids, before, measure);
      var second = new Columns(ids, after, measure);
      bootstrap
          .paired(first.over, first.under, second.over, second.under)
          .ifPresent(
              difference -> rows.add(new Row(measure, first.ratio(), second.ratio(), difference)));
    }
    return rows;
  }

  /** What each question adds to one measure. */
  private static final class Columns {
    private final double[] over;
    private final double[] under;

    Columns(List<String> ids, Map<String, Kept> outcomes, Measure measure) {
      var none = new Share(0, 0);
      var shares =
          ids.stream()
              .map(id -> of(outcomes, id).measures.getOrDefault(measure.id(), none))
              .toList();
      over = shares.stream().mapToDouble(Share::over).toArray();
      under = shares.stream().mapToDouble(Share::under).toArray();
    }

    double ratio() {
      double above = 0;
      double below = 0;
      for (int i = 0; i < over.length; i++) {
        above += over[i];
        below += under[i];
      }
      return above / below;
    }
  }
}
