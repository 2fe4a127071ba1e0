package hoidap.eval.report;

import hoidap.eval.Summaries;
import hoidap.eval.Summary;
import java.io.IOException;
import java.nio.file.Path;

/** Writes every report of a finished run beside its outcomes. */
public final class Reports {
  private Reports() {}

  /**
   * Writes {@code results.json}, {@code results.csv}, {@code junit.xml} and {@code report.html}.
   *
   * @param folder where the run's outcomes are
   */
  public static void write(Path folder, Summary summary) throws IOException {
    Summaries.write(folder, summary);
    CsvReport.write(folder);
    JunitReport.write(folder, summary);
    HtmlReport.write(folder, summary);
  }
}
