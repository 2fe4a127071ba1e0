package hoidap.eval.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.eval.Outcome;
import hoidap.eval.OutcomeLog;
import hoidap.eval.Summary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes one page with everything in it, which needs no network. */
final class HtmlReport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/4.4.9/dist/chart.umd.js";

  private HtmlReport() {}

  static void write(Path folder, Summary summary) throws IOException {
    var page =
        resource("report.html")
            .replace("/*STYLE*/", resource("report.css"))
            .replace("/*CHARTS*/", script(resource(CHARTS)))
            .replace("/*REPORT*/", script(resource("report.js")));
    int data = page.indexOf("/*DATA*/");
    try (BufferedWriter file =
        Files.newBufferedWriter(folder.resolve("report.html"), StandardCharsets.UTF_8)) {
      file.write(page, 0, data);
      writeData(file, folder, summary);
      file.write(page.substring(data + "/*DATA*/".length()));
    }
  }

  private static void writeData(Writer file, Path folder, Summary summary) throws IOException {
    var figures = JSON.writeValueAsString(summary);
    write(file, figures.substring(0, figures.length() - 1) + ",\"questions\":[");
    boolean[] isFirst = {true};
    OutcomeLog.read(
        folder,
        outcome -> {
          try {
            write(file, (isFirst[0] ? "" : ",\n") + question(outcome));
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write report.html: is the disk full?", e);
          }
          isFirst[0] = false;
        });
    file.write("]}");
  }

  /** Returns an outcome as the page needs it: measures as figures, without the whole ranking. */
  private static JsonNode question(Outcome outcome) {
    ObjectNode node = JSON.valueToTree(outcome);
    node.remove("ranking");
    var measures = node.putObject("measures");
    outcome
        .measures()
        .forEach(
            (name, share) -> {
              if (share.under() > 0) {
                measures.put(name, Math.round(share.over() / share.under() * 1e4) / 1e4);
              }
            });
    return node;
  }

  /** Writes JSON in which no text can end the script element it stands in. */
  private static void write(Writer file, String json) throws IOException {
    file.write(json.replace("<", "\\u003c"));
  }

  private static String script(String code) {
    return code.replace("</script", "<\\/script");
  }

  private static String resource(String name) throws IOException {
    try (var stream = HtmlReport.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("the program lacks its resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
