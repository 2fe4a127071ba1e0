package hoidap.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.eval.Measure;
import hoidap.eval.Outcome;
import hoidap.eval.Outcome.Verdict;
import hoidap.eval.WrittenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final String HOSTILE =
      "</script><img src=x onerror=alert(1)><!--<script> \u2028 \" \\ /*DATA*/";

  @TempDir private Path folder;

  private static Outcome outcome(String id, String question, String answer) {
    return WrittenRun.outcome(
        id, question, Verdict.RIGHT, answer, Map.of(Measure.RIGHT, 1.0, Measure.F1, 2 / 3.0));
  }

  private Document page(Outcome... outcomes) throws IOException {
    WrittenRun.write(folder, List.of(outcomes));
    HtmlReport.write(folder, WrittenRun.summary(folder));
    return Jsoup.parse(Files.readString(folder.resolve("report.html")));
  }

  private static JsonNode data(Document page) throws IOException {
    return new ObjectMapper().readTree(page.getElementById("data").data());
  }

  @Test
  void noTextCanEndTheScriptElementItStandsIn() throws IOException {
    var usual = page(outcome("q", "Ở đâu?", "Ở Huế."));
    var hostile = page(outcome(HOSTILE, HOSTILE, HOSTILE));
    assertEquals(3, hostile.select("script").size());
    assertEquals(usual.select("*").size(), hostile.select("*").size());
    assertEquals(0, hostile.select("img").size());
    var question = data(hostile).path("questions").path(0);
    for (var field : List.of("id", "question", "answer")) {
      assertEquals(HOSTILE, question.path(field).textValue(), field);
    }
    assertEquals(HOSTILE, question.path("citations").path(0).path("quote").textValue());
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    var page = page(outcome("q", "Ở đâu?", "Ở Huế."));
    for (var attribute : List.of("src", "href", "srcset", "action", "data", "poster")) {
      for (var element : page.select("[" + attribute + "]")) {
        var value = element.attr(attribute);
        assertTrue(value.startsWith("#") || value.startsWith("data:"), element.outerHtml());
      }
    }
    for (var style : page.select("style")) {
      assertFalse(style.data().contains("@import"), style.data());
      assertFalse(style.data().matches("(?s).*url\\((?!['\"]?data:).*"), style.data());
    }
    var policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.startsWith("default-src 'none';"), policy);
    assertFalse(policy.contains("http") || policy.contains("*"), policy);
  }

  @Test
  void theScriptsAreWholeInIt() throws IOException {
    var page = page(outcome("q", "Ở đâu?", "Ở Huế."));
    assertFalse(page.html().matches("(?s).*/\\*(STYLE|CHARTS|REPORT|DATA)\\*/.*"));
    assertTrue(page.select("script").get(1).data().length() > 100_000); // the charts
    assertTrue(page.select("script").get(2).data().contains("\"#data\""));
  }

  @Test
  void itHoldsFiguresAndQuestionsButNoRankings() throws IOException {
    var data = data(page(outcome("q1", "Ở đâu?", "Ở Huế."), outcome("q2", "Bao giờ?", "")));
    assertEquals("<set> & \u0001", data.path("set").path("name").textValue());
    assertEquals(2, data.path("set").path("questions").intValue());
    var right =
        data.path("systems").path(0).path("variants").path(0).path("measures").path("right");
    assertEquals(1, right.path("value").doubleValue());
    assertEquals(2, data.path("questions").size());
    var first = data.path("questions").path(0);
    assertEquals("right", first.path("verdict").textValue());
    assertEquals(0.6667, first.path("measures").path("f1").doubleValue());
    assertTrue(first.path("ranking").isMissingNode());
  }
}
