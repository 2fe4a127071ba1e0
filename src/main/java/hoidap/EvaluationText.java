package hoidap;

import hoidap.eval.Measure;
import hoidap.eval.Summary;
import hoidap.eval.Summary.VariantFigures;
import hoidap.eval.compare.Comparison;
import hoidap.eval.compare.Comparison.Flip;
import hoidap.eval.measure.Interval;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints figures of evaluations as tables of text. */
final class EvaluationText {
  private final PrintStream out;

  EvaluationText(PrintStream out) {
    this.out = out;
  }

  /** Prints the figures of a run. */
  void print(Summary summary) {
    printf(
        "%s: %d questions of %d articles, seed %d%s%n%n",
        summary.set().name(),
        summary.set().questions(),
        summary.corpus().articles(),
        summary.seed(),
        summary.complete() ? "" : ", INCOMPLETE");
    printMeasures(summary.main());
    printTypes(summary.main());
    printSystems(summary);
    var times = summary.main().milliseconds().get("total");
    if (times != null) {
      printf("%nms in all: p50 %.1f, p95 %.1f, p99 %.1f%n", times.p50(), times.p95(), times.p99());
    }
  }

  private void printMeasures(VariantFigures figures) {
    printf("%-20s %8s   %-17s %6s%n", "measure", "value", "95 % interval", "n");
    figures
        .measures()
        .forEach(
            (name, figure) ->
                printf(
                    "%-20s %8.4f   %.4f to %.4f %6d%n",
                    name, figure.value(), figure.low(), figure.high(), figure.n()));
  }

  private void printTypes(VariantFigures figures) {
    if (figures.types().size() < 2) {
      return;
    }
    printf("%n%-20s %6s %9s %9s%n", "type", "n", "accuracy", "ndcg@10");
    figures
        .types()
        .forEach(
            (type, of) -> {
              var answered = of.get(Measure.ANSWERED.id());
              printf(
                  "%-20s %6d %9s %9s%n",
                  type,
                  answered == null ? 0 : answered.n(),
                  text(of.get(Measure.ACCURACY.id())),
                  text(of.get(Measure.NDCG_10.id())));
            });
  }

  private void printSystems(Summary summary) {
    boolean several =
        summary.systems().size() > 1 || summary.systems().get(0).variants().size() > 1;
    if (!several) {
      return;
    }
    printf(
        "%n%-28s %-12s %8s %8s %8s %8s%n",
        "system", "variant", "right", "ndcg@10", "refusal", "crag");
    for (var system : summary.systems()) {
      for (var variant : system.variants()) {
        printf(
            "%-28s %-12s %8s %8s %8s %8s%n",
            system.name(),
            variant.name(),
            text(variant.measures().get(Measure.RIGHT.id())),
            text(variant.measures().get(Measure.NDCG_10.id())),
            text(variant.measures().get(Measure.REFUSAL_F1.id())),
            text(variant.measures().get(Measure.CRAG.id())));
      }
    }
  }

  private static String text(@Nullable Interval figure) {
    return figure == null ? "-" : String.format(Locale.ROOT, "%.4f", figure.value());
  }

  /** Prints two runs side by side. */
  void print(Comparison comparison) {
    printf("%d questions asked in both", comparison.compared());
    if (comparison.onlyFirst() + comparison.onlySecond() > 0) {
      printf(
          "; %d only in the first, %d only in the second",
          comparison.onlyFirst(), comparison.onlySecond());
    }
    printf(
        "%n%n%-20s %8s %8s %9s   %-19s %7s%n",
        "measure", "first", "second", "change", "95 % interval", "p");
    for (var row : comparison.rows()) {
      var change = row.difference();
      printf(
          "%-20s %8.4f %8.4f %+9.4f   %+.4f to %+.4f   %7.4f%n",
          row.measure().id(),
          row.first(),
          row.second(),
          change.difference(),
          change.low(),
          change.high(),
          change.p());
    }
    printFlips(comparison);
  }

  private void printFlips(Comparison comparison) {
    long gains = comparison.flips().stream().filter(Flip::isGain).count();
    printf("%nbetter: %d, worse: %d%n", gains, comparison.flips().size() - gains);
    comparison.flips().stream()
        .sorted(Comparator.comparing(Flip::isGain))
        .forEach(
            flip ->
                printf(
                    "%s %s: %s -> %s  %s%n",
                    flip.isGain() ? "+" : "-",
                    flip.id(),
                    flip.before().label(),
                    flip.after().label(),
                    flip.question()));
  }

  private void printf(String format, Object... values) {
    out.printf(Locale.ROOT, format, values);
  }
}
