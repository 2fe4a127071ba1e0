package hoidap.eval.report;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import hoidap.eval.Measure;
import hoidap.eval.Outcome;
import hoidap.eval.OutcomeLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes one row for each question asked, as spreadsheets read it. */
final class CsvReport {
  private static final String BYTE_ORDER_MARK =
      "\ufeff"; // else Excel takes UTF-8 for something else

  private CsvReport() {}

  static void write(Path folder) throws IOException {
    try (var file =
        Files.newBufferedWriter(folder.resolve("results.csv"), StandardCharsets.UTF_8)) {
      file.write(BYTE_ORDER_MARK);
      try (SequenceWriter rows =
          new CsvMapper()
              .writerFor(String[].class)
              .with(CsvSchema.emptySchema())
              .writeValues(file)) {
        rows.write(heading());
        OutcomeLog.read(folder, outcome -> writeRow(rows, outcome));
      }
    }
  }

  private static void writeRow(SequenceWriter rows, Outcome outcome) {
    try {
      rows.write(row(outcome));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write results.csv: is the disk full?", e);
    }
  }

  private static String[] heading() {
    var cells =
        new ArrayList<>(
            List.of(
                "id",
                "type",
                "system",
                "variant",
                "question",
                "verdict",
                "answer",
                "articles",
                "confidence",
                "rank",
                "ms"));
    for (var measure : Measure.values()) {
      cells.add(measure.id());
    }
    return cells.toArray(String[]::new);
  }

  private static String[] row(Outcome outcome) {
    var cells =
        new ArrayList<>(
            List.of(
                harmless(outcome.id()),
                harmless(outcome.type()),
                outcome.system(),
                outcome.variant(),
                harmless(outcome.question()),
                outcome.verdict().label(),
                harmless(outcome.answer()),
                harmless(
                    String.join(
                        " ", outcome.citations().stream().map(Outcome.Cited::articleId).toList())),
                String.valueOf(outcome.confidence()),
                outcome.rank() == null ? "" : String.valueOf(outcome.rank()),
                String.valueOf(outcome.milliseconds().get("total"))));
    for (var measure : Measure.values()) {
      var share = outcome.measures().get(measure.id());
      cells.add(
          share == null || share.under() == 0 ? "" : String.valueOf(share.over() / share.under()));
    }
    return cells.toArray(String[]::new);
  }

  /** Returns text that a spreadsheet does not take for a formula. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
