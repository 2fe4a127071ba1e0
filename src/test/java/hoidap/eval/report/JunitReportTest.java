package hoidap.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.eval.Outcome;
import hoidap.eval.Outcome.Verdict;
import hoidap.eval.WrittenRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class JunitReportTest {
  @TempDir private Path folder;

  private static Outcome outcome(String id, Verdict verdict, String answer) {
    return WrittenRun.outcome(id, "Ở đâu?", verdict, answer, Map.of());
  }

  private Element suite(Outcome... outcomes) throws Exception {
    WrittenRun.write(folder, List.of(outcomes));
    JunitReport.write(folder, WrittenRun.summary(folder));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("junit.xml").toFile())
        .getDocumentElement();
  }

  private static Element element(Element parent, String name, int number) {
    return (Element) parent.getElementsByTagName(name).item(number);
  }

  private static int count(Element parent, String name) {
    return parent.getElementsByTagName(name).getLength();
  }

  @Test
  void wrongAndRefusedAreFailuresAndWhatIsUncheckedIsSkipped() throws Exception {
    var suite =
        suite(
            outcome("q1", Verdict.RIGHT, "Ở Huế."),
            outcome("q2", Verdict.ACCEPTABLE, "Ở Huế."),
            outcome("q3", Verdict.WRONG, "Ở Vinh."),
            outcome("q4", Verdict.REFUSED, ""),
            outcome("q5", Verdict.UNCHECKED, "Ở Huế."));
    assertEquals("testsuite", suite.getTagName());
    assertEquals("5", suite.getAttribute("tests"));
    assertEquals("2", suite.getAttribute("failures"));
    assertEquals("1", suite.getAttribute("skipped"));
    assertEquals("2.500", suite.getAttribute("time"));
    assertEquals("2026-03-01T08:00:00", suite.getAttribute("timestamp"));
    assertEquals(5, count(suite, "testcase"));
    assertEquals(2, count(suite, "failure"));
    var third = element(suite, "testcase", 2);
    assertEquals("q3: Ở đâu?", third.getAttribute("name"));
    assertEquals("fused.as-typed.other", third.getAttribute("classname"));
    assertEquals("0.013", third.getAttribute("time"));
    var failure = element(third, "failure", 0);
    assertEquals("wrong", failure.getAttribute("message"));
    assertTrue(failure.getTextContent().contains("Ở Vinh."), failure.getTextContent());
    assertTrue(failure.getTextContent().contains("đáp án"), failure.getTextContent());
    assertEquals(0, count(element(suite, "testcase", 1), "*"));
    assertEquals(1, count(element(suite, "testcase", 4), "skipped"));
  }

  @Test
  void whatXmlDoesNotAllowOrWouldReadIsNoHarm() throws Exception {
    var nasty = "]]> </failure> & \" ' \u0000 \u0008 \ufffe <x> 🙂";
    var suite = suite(outcome(nasty, Verdict.WRONG, nasty));
    assertEquals("<set> &  ", suite.getAttribute("name"));
    assertEquals(1, count(suite, "testcase"));
    assertEquals(0, count(suite, "x"));
    var cleaned = "]]> </failure> & \" '       <x> 🙂";
    assertTrue(
        element(suite, "testcase", 0).getAttribute("name").startsWith(cleaned + ": "),
        element(suite, "testcase", 0).getAttribute("name"));
    assertTrue(element(suite, "failure", 0).getTextContent().contains("answer: " + cleaned));
  }
}
