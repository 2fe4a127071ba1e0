package hoidap.eval.report;

import hoidap.eval.Outcome;
import hoidap.eval.OutcomeLog;
import hoidap.eval.SystemUnderTest;
import hoidap.eval.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a ranking as trec_eval reads it: query, Q0, article, rank, score, name of the run. */
public final class TrecRun {
  private static final double STEP = 1e-6; // trec_eval orders by score alone: ties must not arise

  private TrecRun() {}

  /**
   * Writes the articles ranked by the usual system, for the questions as typed, to {@code file}.
   */
  public static void write(Path folder, Path file) throws IOException {
    try (var run = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      OutcomeLog.read(
          folder,
          outcome -> {
            if (outcome.system().equals(SystemUnderTest.USUAL)
                && outcome.variant().equals(Variant.AS_TYPED.label())) {
              write(outcome, run);
            }
          });
    }
  }

  private static void write(Outcome outcome, Writer run) {
    double last = Double.POSITIVE_INFINITY;
    int rank = 0;
    for (var ranked : outcome.ranking()) {
      rank++;
      double score = Math.min(Math.round(ranked.score() / STEP) * STEP, last - STEP);
      last = score;
      try {
        run.write(
            String.format(
                Locale.ROOT,
                "%s Q0 %s %d %.6f hoidap%n",
                word(outcome.id()),
                word(ranked.id()),
                rank,
                score));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write the run: is the disk full?", e);
      }
    }
  }

  /** Returns an id without blanks, which part the columns. */
  private static String word(String id) {
    return id.replaceAll("\\s", "_");
  }
}
