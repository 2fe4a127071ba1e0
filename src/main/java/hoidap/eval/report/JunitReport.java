package hoidap.eval.report;

import hoidap.eval.Outcome;
import hoidap.eval.Outcome.Verdict;
import hoidap.eval.OutcomeLog;
import hoidap.eval.Summary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a test case for each question asked, failed where the verdict is wrong or refused, as
 * build servers show them.
 */
final class JunitReport {
  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static void write(Path folder, Summary summary) throws IOException {
    int[] counts = counts(folder);
    try (BufferedWriter file =
        Files.newBufferedWriter(folder.resolve("junit.xml"), StandardCharsets.UTF_8)) {
      var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(file);
      new JunitReport(xml).write(folder, summary, counts);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("junit.xml could not be written: " + e.getMessage(), e);
    }
  }

  private static int[] counts(Path folder) {
    int[] counts = new int[3];
    OutcomeLog.read(
        folder,
        outcome -> {
          counts[0]++;
          counts[1] += hasFailed(outcome) ? 1 : 0;
          counts[2] += outcome.verdict() == Verdict.UNCHECKED ? 1 : 0;
        });
    return counts;
  }

  private static boolean hasFailed(Outcome outcome) {
    return outcome.verdict() == Verdict.WRONG || outcome.verdict() == Verdict.REFUSED;
  }

  private void write(Path folder, Summary summary, int[] counts) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean(summary.set().name()));
    xml.writeAttribute("tests", String.valueOf(counts[0]));
    xml.writeAttribute("failures", String.valueOf(counts[1]));
    xml.writeAttribute("skipped", String.valueOf(counts[2]));
    xml.writeAttribute("time", seconds(summary.seconds()));
    xml.writeAttribute("timestamp", summary.ran().substring(0, 19));
    OutcomeLog.read(folder, this::writeCase);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void writeCase(Outcome outcome) {
    try {
      xml.writeStartElement("testcase");
      xml.writeAttribute(
          "classname",
          clean("%s.%s.%s".formatted(outcome.system(), outcome.variant(), outcome.type())));
      xml.writeAttribute("name", clean(outcome.id() + ": " + outcome.question()));
      xml.writeAttribute("time", seconds(outcome.milliseconds().getOrDefault("total", 0.0) / 1e3));
      if (outcome.verdict() == Verdict.UNCHECKED) {
        xml.writeEmptyElement("skipped");
      } else if (hasFailed(outcome)) {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", outcome.verdict().label());
        xml.writeCharacters(
            clean("expected: " + outcome.expected() + "\nanswer: " + outcome.answer()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("junit.xml could not be written: " + e.getMessage(), e);
    }
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  /** Returns text without characters that XML does not allow. */
  private static String clean(String text) {
    return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
  }
}
