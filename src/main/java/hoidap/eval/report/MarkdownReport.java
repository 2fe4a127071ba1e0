package hoidap.eval.report;

import hoidap.eval.Measure;
import hoidap.eval.Summary;
import hoidap.eval.Summary.VariantFigures;
import hoidap.eval.measure.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the figures of several runs as one page of Markdown, for the repository. */
public final class MarkdownReport {
  private static final List<Measure> CHIEF =
      List.of(
          Measure.RIGHT,
          Measure.NDCG_10,
          Measure.REFUSAL_RECALL,
          Measure.FALSE_REFUSAL_RATE,
          Measure.CRAG,
          Measure.WORDS_MEDIAN);

  private final StringBuilder page = new StringBuilder();

  private MarkdownReport() {}

  /** Returns the page: a section for each run. */
  public static String of(List<Summary> summaries) {
    var report = new MarkdownReport();
    summaries.forEach(report::add);
    return report.page.toString();
  }

  private void add(Summary summary) {
    line("## %s", summary.set().name());
    line("");
    line(
        "%d questions, %d articles (%d chunks), model `%s`, seed %d, %s.%s",
        summary.set().questions(),
        summary.corpus().articles(),
        summary.corpus().chunks(),
        summary.corpus().model(),
        summary.seed(),
        summary.ran().substring(0, 10),
        summary.complete() ? "" : " **Incomplete.**");
    line("");
    addMeasures(summary.main());
    addTypes(summary);
    addSystems(summary);
    addTimes(summary.main());
  }

  private void addMeasures(VariantFigures figures) {
    line("| measure | figure | 95 %% interval | questions |");
    line("| --- | --- | --- | --- |");
    figures
        .measures()
        .forEach(
            (name, figure) ->
                line(
                    "| %s | %s | %s to %s | %d |",
                    name,
                    text(figure.value()),
                    text(figure.low()),
                    text(figure.high()),
                    figure.n()));
    line("");
  }

  private void addTypes(Summary summary) {
    if (summary.types().size() < 2) {
      return;
    }
    line("| type | questions | accuracy | ndcg@10 |");
    line("| --- | --- | --- | --- |");
    summary
        .main()
        .types()
        .forEach(
            (type, figures) ->
                line(
                    "| %s | %d | %s | %s |",
                    type,
                    count(figures),
                    text(figures, Measure.ACCURACY),
                    text(figures, Measure.NDCG_10)));
    line("");
  }

  private void addSystems(Summary summary) {
    boolean several =
        summary.systems().size() > 1 || summary.systems().get(0).variants().size() > 1;
    if (!several) {
      return;
    }
    line("| system | variant | %s |", String.join(" | ", CHIEF.stream().map(Measure::id).toList()));
    line("| --- | --- |%s", " --- |".repeat(CHIEF.size()));
    for (var system : summary.systems()) {
      for (var variant : system.variants()) {
        var cells = CHIEF.stream().map(measure -> text(variant.measures(), measure)).toList();
        line("| %s | %s | %s |", system.name(), variant.name(), String.join(" | ", cells));
      }
    }
    line("");
  }

  private void addTimes(VariantFigures figures) {
    var times = figures.milliseconds().get("total");
    if (times != null) {
      line(
          "Milliseconds for an answer: p50 %s, p95 %s, p99 %s.",
          text(times.p50()), text(times.p95()), text(times.p99()));
      line("");
    }
  }

  private static int count(Map<String, Interval> figures) {
    @Nullable Interval figure = figures.get(Measure.ANSWERED.id());
    return figure == null ? 0 : figure.n();
  }

  private static String text(Map<String, Interval> figures, Measure measure) {
    @Nullable Interval figure = figures.get(measure.id());
    return figure == null ? "" : text(figure.value());
  }

  private static String text(double figure) {
    var form = Math.abs(figure) >= 10 ? "%.1f" : "%.3f";
    return String.format(Locale.ROOT, form, figure);
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
