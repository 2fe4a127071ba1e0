package hoidap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.embed.TinyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HOSTILE = "</script><img src=x onerror=alert(1)>";
  private static final double SECOND = Math.log(2) / Math.log(3); // what rank 2 is worth
  private static final double FOURTH = Math.log(2) / Math.log(5);

  @TempDir private Path folder;
  private Path articles;

  @BeforeEach
  void writeArticles() throws IOException {
    articles = AskedNews.articles(folder);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path questions() throws IOException {
    return write("questions.jsonl", AskedNews.QUESTIONS);
  }

  private Path report() {
    return folder.resolve("report");
  }

  /** Asks {@code set} of the articles. */
  private CommandRun evaluate(Path set, Object... more) {
    var args = new ArrayList<Object>(List.of("evaluate", set, "--corpus", articles));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray());
  }

  /** Asks {@code set} and returns results.json. */
  private JsonNode results(Path set, Object... more) throws IOException {
    var args = new ArrayList<Object>(List.of(more));
    args.addAll(List.of("--report", report()));
    evaluate(set, args.toArray()).assertExit(0);
    return results();
  }

  private JsonNode results() throws IOException {
    return JSON.readTree(report().resolve("results.json").toFile());
  }

  private static JsonNode figure(JsonNode results, String measure) {
    var variant = results.path("systems").path(0).path("variants").path(0);
    var figure = variant.path("measures").path(measure);
    assertTrue(figure.isObject(), "no " + measure + " in " + variant);
    return figure;
  }

  private static void assertFigure(double value, int n, JsonNode results, String measure) {
    assertEquals(value, figure(results, measure).path("value").doubleValue(), 1e-9, measure);
    assertEquals(n, figure(results, measure).path("n").intValue(), measure);
  }

  /** Returns the outcomes in the report, in the order in which they were asked. */
  private List<JsonNode> outcomes() throws IOException {
    var outcomes = new ArrayList<JsonNode>();
    for (var line : log().subList(1, log().size())) {
      JSON.readTree(line).path("outcomes").forEach(outcomes::add);
    }
    return outcomes;
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(report().resolve("outcomes.jsonl"));
  }

  private List<String> ids() throws IOException {
    return outcomes().stream().map(outcome -> outcome.path("id").textValue()).toList();
  }

  private static List<String> names(JsonNode array) {
    var names = new ArrayList<String>();
    array.forEach(one -> names.add(one.path("name").textValue()));
    return names;
  }

  @Test
  void everyVerdictIsTheOneExpected() throws IOException {
    results(questions());
    var verdicts = new LinkedHashMap<String, String>();
    for (var outcome : outcomes()) {
      verdicts.put(outcome.path("id").textValue(), outcome.path("verdict").textValue());
    }
    assertEquals(
        Map.of(
            "right",
            "right",
            "acceptable",
            "acceptable",
            "wrong",
            "wrong",
            "refused",
            "refused",
            "refused-too",
            "refused",
            "none",
            "right",
            "none-too",
            "right",
            "none-answered",
            "wrong"),
        verdicts);
  }

  @Test
  void theFiguresAreThoseCountedByHand() throws IOException {
    var results = results(questions());
    assertFigure(1 / 5.0, 5, results, "right");
    assertFigure(3 / 8.0, 8, results, "accuracy");
    assertFigure(4 / 8.0, 8, results, "answered");
    assertFigure((1 + 0.5 - 1 + 0 + 0 + 1 + 1 - 1) / 8, 8, results, "crag");
    assertFigure(2 / 4.0, 4, results, "refusal-precision");
    assertFigure(2 / 3.0, 3, results, "refusal-recall");
    assertFigure(2 * 2 / (4.0 + 3), 5, results, "refusal-f1");
    assertFigure(1 / 3.0, 3, results, "false-answer-rate");
    assertFigure(2 / 5.0, 5, results, "false-refusal-rate");
    assertFigure(1 / 2.0, 2, results, "date-right");
    assertFigure(1, 2, results, "cited-article");
    for (var measure : List.of("resolves", "verbatim", "recall")) {
      assertFigure(1, 4, results, "citation-" + measure);
    }
    var types = results.path("systems").path(0).path("variants").path(0).path("types");
    assertEquals(0.25, types.path("person").path("crag").path("value").doubleValue());
    assertEquals(3, types.path("other").path("refusal-recall").path("n").intValue());
    assertTrue(results.path("complete").booleanValue());
    assertEquals(8, results.path("set").path("questions").intValue());
    assertEquals(4, results.path("corpus").path("articles").intValue());
  }

  @Test
  void aRightAnswerOfAnotherTimeHasNoRightDate() throws IOException {
    var results =
        results(
            write(
                "dated.jsonl",
                """
                {"question":"Nông dân Gia Hòa hái bao nhiêu tấn cà phê?","answers":["1.200 tấn"],"asOf":"2024-05-11"}
                {"question":"Vụ này nông dân Gia Hòa hái bao nhiêu tấn cà phê?","answers":["1.200 tấn"],"asOf":"2023"}
                """));
    assertFigure(1, 2, results, "right");
    assertFigure(0.5, 2, results, "date-right");
  }

  @Test
  void theTableIsPrinted() throws IOException {
    var run = evaluate(questions()).assertExit(0);
    assertTrue(run.out().startsWith("questions: 8 questions of 4 articles, seed 1"), run.out());
    assertTrue(run.out().contains("refusal-f1             0.5714"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void jsonPrintsTheFiguresAndNothingElse() throws IOException {
    var run = evaluate(questions(), "--json", "--report", report()).assertExit(0);
    assertEquals(results(), run.json());
  }

  @Test
  void theReportFolderHasTheReportsAndNothingElse() throws IOException {
    results(questions());
    try (var files = Files.list(report())) {
      assertEquals(
          List.of("junit.xml", "outcomes.jsonl", "report.html", "results.csv", "results.json"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aQuestionThatLooksLikeAFormulaIsNoneInTheTable() throws IOException {
    var set =
        AskedNews.QUESTIONS + "{\"id\":\"@id\",\"question\":\"=1+1 là mấy?\",\"none\":true}\n";
    results(write("questions.jsonl", set));
    var bytes = Files.readAllBytes(report().resolve("results.csv"));
    assertArrayEquals(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, Arrays.copyOf(bytes, 3));
    var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    assertEquals(10, lines.size());
    assertTrue(lines.get(9).startsWith("\"'@id\",other,"), lines.get(9));
    assertTrue(lines.get(9).contains(",\"'=1+1 là mấy?\","), lines.get(9));
  }

  @Test
  void buildServersCanReadWhichQuestionsFailed() throws Exception {
    results(questions());
    var suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report().resolve("junit.xml").toFile())
            .getDocumentElement();
    assertEquals("questions", suite.getAttribute("name"));
    assertEquals("8", suite.getAttribute("tests"));
    assertEquals("4", suite.getAttribute("failures"));
    assertEquals("0", suite.getAttribute("skipped"));
    assertEquals(8, suite.getElementsByTagName("testcase").getLength());
    assertEquals(4, suite.getElementsByTagName("failure").getLength());
  }

  @Test
  void thePageStandsAloneAndHostileTextIsOnlyText() throws IOException {
    Files.writeString(
        articles.resolve("fair.md"),
        """
        ---
        title: "Hội chợ Tân An %1$s"
        published: 2025-06-01
        id: "%1$s"
        ---

        Khẩu hiệu của hội chợ Tân An là `%1$s` suốt ba ngày.
        """
            .formatted(HOSTILE));
    var question = "Khẩu hiệu %s của hội chợ Tân An là gì?".formatted(HOSTILE);
    var gold = JSON.createObjectNode().put("id", HOSTILE).put("type", HOSTILE);
    gold.put("question", question).put("note", HOSTILE).putArray("answers").add(HOSTILE);
    gold.putArray("articles").add(HOSTILE);
    results(write("questions.jsonl", gold + "\n"));
    var page = Jsoup.parse(Files.readString(report().resolve("report.html")));
    assertEquals(3, page.select("script").size());
    assertEquals(0, page.select("img").size());
    assertEquals(0, page.select("[src^=http], link[href^=http], [src^=//], [href^=//]").size());
    var asked = JSON.readTree(page.getElementById("data").data()).path("questions").path(0);
    assertEquals(question, asked.path("question").textValue());
    assertEquals(HOSTILE, asked.path("citations").path(0).path("articleId").textValue());
    assertTrue(asked.path("answer").textValue().contains(HOSTILE), asked.toString());
    assertEquals("right", asked.path("verdict").textValue());
  }

  @Test
  void theRankingIsWrittenAsTrecEvalReadsIt() throws IOException {
    for (var twin : List.of("twin-1", "twin-2")) {
      Files.writeString(
          articles.resolve(twin + ".txt"), "Chợ phiên Lũng Phìn\n\nChợ họp sáu ngày một lần.\n");
    }
    var run = folder.resolve("run.txt");
    results(
        write(
            "ranked.jsonl",
            """
            {"id":"chợ phiên","question":"Chợ phiên Lũng Phìn họp mấy ngày một lần?","articles":["twin-1"]}
            {"id":"b","question":"Ai là chủ tịch tỉnh Long Khê?","articles":["chu-tich"]}
            {"id":"c","question":"Giá vàng SJC hôm nay bao nhiêu?","none":true}
            """),
        "--run",
        run,
        "--variants");
    var byQuery =
        Files.readAllLines(run).stream()
            .map(line -> line.split(" "))
            .collect(Collectors.groupingBy(columns -> columns[0]));
    assertEquals(2, byQuery.size());
    assertEquals("chu-tich", byQuery.get("b").get(0)[2]);
    for (var lines : List.of(byQuery.get("b"), byQuery.get("chợ_phiên"))) {
      assertEquals(6, lines.size());
      assertEquals(6, lines.stream().map(columns -> columns[2]).distinct().count());
      double last = Double.POSITIVE_INFINITY;
      for (int i = 0; i < lines.size(); i++) {
        var columns = lines.get(i);
        assertEquals(6, columns.length);
        assertEquals("Q0", columns[1]);
        assertEquals(String.valueOf(i + 1), columns[3]);
        double score = Double.parseDouble(columns[4]);
        assertTrue(score < last, score + " is not below " + last);
        last = score;
      }
    }
  }

  @Test
  void articlesAreRankedAsTheirGradesDeserve() throws IOException {
    var topics = write("topics.txt", "7\tAi là chủ tịch tỉnh Long Khê?\n");
    var run = folder.resolve("run.txt");
    results(topics, "--qrels", write("qrels.txt", "7 0 gao 1\n"), "--run", run);
    var ranking = Files.readAllLines(run).stream().map(line -> line.split(" ")[2]).toList();
    assertEquals(4, ranking.size());
    assertEquals("chu-tich", ranking.get(0));
    var qrels =
        "7 0 %s 0\n7 0 %s 2\n7 0 %s 1\n".formatted(ranking.get(0), ranking.get(1), ranking.get(3));
    var results = results(topics, "--qrels", write("qrels.txt", qrels));
    assertFigure((2 * SECOND + FOURTH) / (2 + SECOND), 1, results, "ndcg@10");
    assertFigure(0, 1, results, "recall@1");
    assertFigure(1, 1, results, "recall@5");
    assertFigure(0.5, 1, results, "mrr@10");
    assertFigure((1 / 2.0 + 2 / 4.0) / 2, 1, results, "map");
    assertEquals("unchecked", outcomes().get(0).path("verdict").textValue());
    assertEquals(2, outcomes().get(0).path("rank").intValue());
    assertTrue(
        results
            .path("systems")
            .path(0)
            .path("variants")
            .path(0)
            .path("measures")
            .path("passage-ndcg@10")
            .isMissingNode());
  }

  @Test
  void passagesAreRankedByWhereTheAnswerStands() throws IOException {
    var pottery =
        IntStream.range(1, 11)
            .mapToObj("Gian gốm số %d bày những bình hoa men xanh vừa ra lò."::formatted)
            .collect(Collectors.joining(" "));
    var fish =
        IntStream.range(1, 11)
            .mapToObj("Bể cá số %d nuôi toàn cá chép giống mới vớt lên."::formatted)
            .collect(Collectors.joining(" "));
    var sold = "Ngư dân Mai Lý bán được 870 kg cá.";
    var fair = JSON.createObjectNode().put("id", "hoi-cho").put("title", "Hội chợ Mai Lý");
    fair.put("text", pottery + "\n" + fish + " " + sold).put("published", "2025-06-01");
    Files.writeString(articles.resolve("fair.jsonl"), fair + "\n");
    var found =
        results(
            write(
                "passages.jsonl",
                """
                {"question":"Ngư dân Mai Lý bán được bao nhiêu kg cá?","answers":["870 kg"],"articles":["hoi-cho"]}
                """));
    assertFigure(1, 1, found, "recall@1");
    assertFigure(1, 1, found, "passage-recall@1");
    assertFigure(1, 1, found, "passage-ndcg@10");
    var missed =
        results(
            write(
                "passages.jsonl",
                """
                {"question":"Gian gốm số 3 bày những gì men xanh?","evidence":"%s","articles":["hoi-cho"]}
                """
                    .formatted(sold)));
    assertFigure(1, 1, missed, "recall@1");
    assertFigure(0, 1, missed, "passage-recall@1");
    assertFigure(0.5, 1, missed, "passage-mrr@10");
    assertFigure(SECOND, 1, missed, "passage-ndcg@10");
  }

  @Test
  void anArticleCanBeMarkedByItsAddress() throws IOException {
    var set =
        write(
            "marked.jsonl",
            """
            {"question":"Ai là chủ tịch tỉnh Long Khê?","articles":["https://bao.example/long-khe/chu-tich"]}
            """);
    assertFigure(1, 1, results(set), "recall@1");
    var wanted = outcomes().get(0).path("expected").path("articles");
    assertEquals("[\"chu-tich\"]", wanted.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"san-bay", "https://bao.example/san-bay"})
  void anArticleThatIsNotInTheArchiveStopsTheRun(String article) throws IOException {
    var set =
        write(
            "marked.jsonl",
            """
            {"id":"q7","question":"Ai là chủ tịch?","articles":["chu-tich","%s"]}
            """
                .formatted(article));
    evaluate(set, "--report", report()).assertRefused("'" + article + "' (question q7)");
    assertFalse(Files.exists(report().resolve("outcomes.jsonl")));
    assertFalse(Files.exists(report().resolve("corpus.db")));
  }

  @Test
  void aLabelThatNoLongerFitsIsReported() throws IOException {
    var set =
        write(
            "marked.jsonl",
            """
            {"id":"q7","question":"Ai là chủ tịch tỉnh Long Khê?","answers":["Trần Thị Mai"],"articles":["chu-tich"]}
            {"id":"q8","question":"Ai là chủ tịch tỉnh Long Khê?","answers":["Thu Hà"],"articles":["chu-tich"]}
            """);
    var run = evaluate(set, "--report", report()).assertExit(0);
    run.assertSays("question q7: ", "no longer fits");
    assertFalse(run.err().contains("q8"), run.err());
    assertEquals(1, results().path("problems").size());
    assertTrue(results().path("complete").booleanValue());
  }

  @Test
  void everyVariantIsAsked() throws IOException {
    var results = results(questions(), "--variants");
    assertEquals(List.of("fused"), names(results.path("systems")));
    var variants = results.path("systems").path(0).path("variants");
    assertEquals(
        List.of("as-typed", "unaccented", "nfd", "lower-case", "old-tones", "slip"),
        names(variants));
    variants.forEach(variant -> assertEquals(8, variant.path("questions").intValue()));
    assertEquals(
        variants.path(0).path("measures"), variants.path(2).path("measures"), "NFD is no other");
    assertEquals(48, outcomes().size());
    var typed =
        outcomes().stream()
            .filter(outcome -> outcome.path("id").textValue().equals("right"))
            .map(outcome -> outcome.path("question").textValue())
            .toList();
    assertEquals(6, typed.size());
    assertEquals("Nong dan Gia Hoa hai bao nhieu tan ca phe?", typed.get(1));
    assertNotEquals(typed.get(0), typed.get(5));
  }

  @Test
  void theSystemIsTakenApart() throws IOException {
    var models = Files.createDirectory(folder.resolve("models"));
    copyModel(models.resolve("usual"), "viword-256");
    copyModel(models.resolve("other"), "other");
    Files.createDirectory(models.resolve("no-model"));
    copy(TinyReader.folder(), models.resolve("reader")); // makes no vectors
    var results = results(questions(), "--ablate", "--model", models.resolve("usual"));
    assertEquals(
        List.of("fused", "words", "vectors", "fused:other", "vectors:other"),
        names(results.path("systems")));
    for (var system : results.path("systems")) {
      assertEquals(List.of("as-typed"), names(system.path("variants")));
      assertEquals(8, system.path("variants").path(0).path("questions").intValue());
    }
    assertEquals(
        results.path("systems").path(0).path("variants").path(0).path("measures"),
        results.path("systems").path(3).path("variants").path(0).path("measures"),
        "the same model under another name");
    try (var files = Files.list(report())) {
      assertEquals(5, files.count(), "no archive is left");
    }
  }

  private static void copyModel(Path copy, String name) throws IOException {
    copy(Path.of("models/viword-256"), copy);
    var card = copy.resolve("model.properties");
    Files.writeString(card, Files.readString(card).replace("name=viword-256", "name=" + name));
  }

  private static void copy(Path model, Path copy) throws IOException {
    Files.createDirectory(copy);
    try (var files = Files.list(model)) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }

  /** Writes twelve conversations of one to three turns. */
  private Path conversations() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      var conversation = JSON.createObjectNode().put("id", "c" + i).put("article", "gao");
      var turns = conversation.putArray("turns");
      for (int turn = 0; turn <= i % 3; turn++) {
        turns.addObject().put("question", "Xuất khẩu gạo?").put("answer", "40.000 tấn");
      }
      lines.append(conversation).append('\n');
    }
    return write("conversations.jsonl", lines.toString());
  }

  @Test
  void aLimitDrawsWholeConversationsAndTheSameForTheSameSeed() throws IOException {
    var set = conversations();
    results(set, "--limit", 7, "--seed", 5);
    var drawn = ids();
    assertTrue(drawn.size() == 7 || drawn.size() == 6, drawn.toString());
    var turns = drawn.stream().collect(Collectors.groupingBy(id -> id.replaceFirst("\\..*", "")));
    turns.forEach(
        (conversation, ids) ->
            assertEquals(Integer.parseInt(conversation.substring(1)) % 3 + 1, ids.size()));
    results(set, "--limit", 7, "--seed", 5);
    assertEquals(drawn, ids());
    var others = new ArrayList<List<String>>();
    for (int seed = 6; seed < 9; seed++) {
      results(set, "--limit", 7, "--seed", seed);
      others.add(ids());
    }
    assertTrue(others.stream().anyMatch(ids -> !ids.equals(drawn)), drawn.toString());
  }

  @Test
  void aLimitBeyondTheSetAsksAll() throws IOException {
    var results = results(questions(), "--limit", 8);
    assertEquals(8, results.path("set").path("questions").intValue());
    assertEquals(8, results(questions(), "--limit", 99).path("plan").path("questions").intValue());
  }

  @Test
  void aLimitBelowEveryConversationIsRefused() throws IOException {
    var set =
        write(
            "conversations.jsonl",
            """
            {"id":"c","article":"gao","turns":[{"question":"Gạo?","answer":"gạo"},{"question":"Cà phê?","answer":"gạo"}]}
            """);
    evaluate(set, "--limit", 1).assertRefused("--limit is 1");
  }

  @Test
  void aLineThatIsNoQuestionMakesTheRunIncomplete() throws IOException {
    var set =
        write(
            "questions.jsonl",
            """
            {"question":"Ai là chủ tịch tỉnh Long Khê?","answers":["Thu Hà"]}
            {"question":"Ai là chủ
            {"question":"Ai?"}

            {"question":"Bao nhiêu gạo?","answers":{"a":"b"}}
            """);
    var run = evaluate(set, "--report", report()).assertExit(1);
    run.assertSays("questions.jsonl:2: ", "questions.jsonl:3: ", "questions.jsonl:5: ");
    assertTrue(run.out().contains(", INCOMPLETE"), run.out());
    assertFalse(results().path("complete").booleanValue());
    assertEquals(3, results().path("problems").size());
    assertEquals(1, outcomes().size());
  }

  @Test
  void anArticleThatCannotBeReadMakesTheRunIncomplete() throws IOException {
    Files.writeString(articles.resolve("empty.md"), "");
    var run = evaluate(questions()).assertExit(1).assertSays("empty.md");
    assertTrue(run.out().contains(", INCOMPLETE"), run.out());
  }

  @Test
  void aFieldThatIsNotKnownIsToldAndHarmsNothing() throws IOException {
    var set =
        write("questions.jsonl", "{\"question\":\"Ai?\",\"none\":true,\"anwsers\":[\"x\"]}\n");
    evaluate(set).assertExit(0).assertSays("'anwsers'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"question\":\"Ai là chủ tịch?\"}", "không phải JSON"})
  void aSetWithNothingToCheckIsRefused(String text) throws IOException {
    evaluate(write("questions.jsonl", text)).assertRefused("questions.jsonl");
  }

  @Test
  void aSetMayBringItsArticles() throws IOException {
    var squad =
        write(
            "squad.json",
            """
            {"version":"v2.0","data":[{"title":"Cầu","paragraphs":[{"context":"Cầu Rạch Vẹt nối hai xã An Lộc và Phú Mỹ.",
              "qas":[{"id":"1","question":"Cầu Rạch Vẹt nối hai xã nào?","answers":[{"text":"An Lộc và Phú Mỹ","answer_start":22}]},
                     {"id":"2","question":"Giá vàng hôm nay bao nhiêu?","is_impossible":true,"answers":[]}]}]}]}
            """);
    var run = CommandRun.of("evaluate", squad, "--json").assertExit(0);
    assertEquals(1, run.json().path("corpus").path("articles").intValue());
    assertFigure(1, 2, run.json(), "accuracy");
  }

  @Test
  void theConfiguredArchiveIsAskedAndLeftAsItIs() throws IOException {
    var archive = folder.resolve("archive.db");
    CommandRun.of("ingest", articles, "--archive", archive).assertExit(0);
    var before = CommandRun.of("info", "--json", "--archive", archive).json();
    var run = CommandRun.of("evaluate", questions(), "--archive", archive, "--json").assertExit(0);
    assertTrue(run.json().path("corpus").path("articlesPerSecond").isNull());
    assertFigure(3 / 8.0, 8, run.json(), "accuracy");
    assertEquals(before, CommandRun.of("info", "--json", "--archive", archive).json());
    var corpus = evaluate(questions(), "--json").assertExit(0).json().path("corpus");
    assertEquals(
        run.json().path("corpus").path("fingerprint"),
        corpus.path("fingerprint"),
        "the same articles, whichever file they are in");
    assertTrue(corpus.path("articlesPerSecond").doubleValue() > 0);
  }

  @Test
  void aRunCutInTheMiddleOfALineIsResumedToTheSameFigures() throws IOException {
    results(questions(), "--variants");
    var whole = withoutTimes(results());
    var log = report().resolve("outcomes.jsonl");
    var bytes = Files.readAllBytes(log);
    int lines = log().size();
    int kept = lengthOfLines(bytes, 20);
    for (int cut : new int[] {kept + 1, kept + 333, bytes.length - 1, bytes.length}) {
      Files.write(log, Arrays.copyOf(bytes, cut));
      Files.delete(report().resolve("results.json"));
      results(questions(), "--variants", "--resume");
      assertEquals(whole, withoutTimes(results()), "cut at byte " + cut);
      assertEquals(lines, log().size());
      assertArrayEquals(
          Arrays.copyOf(bytes, kept),
          Arrays.copyOf(Files.readAllBytes(log), kept),
          "what was asked is not asked again");
    }
    assertArrayEquals(bytes, Files.readAllBytes(log), "nothing was missing the last time");
  }

  private static int lengthOfLines(byte[] bytes, int lines) {
    int length = 0;
    for (int seen = 0; seen < lines; length++) {
      seen += bytes[length] == '\n' ? 1 : 0;
    }
    return length;
  }

  /** Returns results without what differs from run to run. */
  static JsonNode withoutTimes(JsonNode results) {
    var copy = results.deepCopy();
    ((ObjectNode) copy).remove(List.of("ran", "seconds"));
    ((ObjectNode) copy.path("corpus")).remove(List.of("articlesPerSecond", "bytes"));
    copy.findParents("milliseconds")
        .forEach(parent -> ((ObjectNode) parent).remove("milliseconds"));
    return copy;
  }

  @Test
  void aRunCannotBeResumedAsAnother() throws IOException {
    results(questions());
    var log = Files.readString(report().resolve("outcomes.jsonl"));
    resumed(questions(), "--seed", 2).assertRefused("--resume");
    resumed(questions(), "--variants").assertRefused("--resume");
    resumed(questions(), "--limit", 4).assertRefused("--resume");
    resumed(write("questions.jsonl", AskedNews.QUESTIONS.replace("50.000", "60.000")))
        .assertRefused("--resume");
    Files.writeString(articles.resolve("more.txt"), "Đường mới\n\nĐường dài 12 km.\n");
    resumed(questions()).assertRefused("another archive");
    assertEquals(log, Files.readString(report().resolve("outcomes.jsonl")));
    Files.delete(articles.resolve("more.txt"));
    resumed(questions()).assertExit(0);
  }

  private CommandRun resumed(Path set, Object... more) {
    var args = new ArrayList<Object>(List.of(more));
    args.addAll(List.of("--resume", "--report", report()));
    return evaluate(set, args.toArray());
  }

  @Test
  void anArticleTakenFromTheCorpusIsNotLeftInTheArchiveOfAKilledRun() throws IOException {
    Files.createDirectory(report());
    var left = report().resolve("corpus.db");
    CommandRun.of("ingest", articles, "--archive", left).assertExit(0);
    Files.delete(articles.resolve("chair.md"));
    var set = write("one.jsonl", "{\"question\":\"Ai là chủ tịch Long Khê?\",\"none\":true}\n");
    resumed(set).assertExit(0);
    assertEquals(3, results().path("corpus").path("articles").intValue());
    var again = evaluate(set, "--json").assertExit(0).json();
    assertEquals(
        again.path("corpus").path("fingerprint"), results().path("corpus").path("fingerprint"));
  }

  @Test
  void expectedScoresAreWrittenAndChecked() throws IOException {
    var expected = folder.resolve("expected.yaml");
    var gates = write("gates.yaml", "- {measure: crag, mayWorsen: 0.01}\n");
    evaluate(questions(), "--expected", expected, "--gates", gates)
        .assertExit(1)
        .assertSays("Gate failed", "expects nothing of the set 'questions'");
    evaluate(questions(), "--expected", expected, "--update").assertExit(0);
    evaluate(questions(), "--expected", expected, "--gates", gates).assertExit(0);
    var written = Files.readString(expected);
    assertTrue(written.contains("crag: 0.1875"), written);
    Files.writeString(expected, written.replace("crag: 0.1875", "crag: 0.1925"));
    evaluate(questions(), "--expected", expected, "--gates", gates).assertExit(0);
    Files.writeString(expected, written.replace("crag: 0.1875", "crag: 0.25"));
    evaluate(questions(), "--expected", expected, "--gates", gates)
        .assertExit(1)
        .assertSays("Gate failed: crag went from 0.2500 to 0.1875");
    evaluate(questions(), "--limit", 4, "--expected", expected, "--gates", gates)
        .assertExit(1)
        .assertSays("questions are not those");
  }

  @Test
  void anIncompleteRunIsNeverExpected() throws IOException {
    var expected = folder.resolve("expected.yaml");
    var set = write("questions.jsonl", AskedNews.QUESTIONS + "không phải JSON\n");
    evaluate(set, "--expected", expected, "--update").assertExit(2).assertSays("incomplete");
    assertFalse(Files.exists(expected));
  }

  @Test
  void aBaselineIsComparedWithAndItsGatesMustPass() throws IOException {
    results(questions());
    var gates = write("gates.yaml", "- {measure: crag, mayWorsen: 0}\n");
    var same = evaluate(questions(), "--baseline", report(), "--gates", gates).assertExit(0);
    assertTrue(same.out().contains("better: 0, worse: 0"), same.out());
    var json = evaluate(questions(), "--baseline", report(), "--gates", gates, "--json");
    assertEquals(8, json.assertExit(0).json().path("plan").path("questions").intValue());
    json.assertSays("better: 0, worse: 0");
    var harder = write("questions.jsonl", AskedNews.QUESTIONS.replace("1.200 tấn", "1.300 tấn"));
    var worse = evaluate(harder, "--baseline", report(), "--gates", gates).assertExit(1);
    assertTrue(worse.out().contains("- right: right -> wrong"), worse.out());
    worse.assertSays("Gate failed: crag went", "Gate failed: The questions are not those");
  }

  @Test
  void whatCannotBeComparedIsRefusedBeforeAnythingIsAsked() throws IOException {
    var none = folder.resolve("none");
    var times = write("times.yaml", "- {measure: total, mayWorsen: 10}\n");
    results(questions());
    evaluate(questions(), "--baseline", none).assertRefused("no finished run");
    evaluate(questions(), "--baseline", report(), "--gates", none).assertRefused("none");
    evaluate(questions(), "--baseline", report(), "--gates", times).assertRefused("'total'");
    evaluate(questions(), "--expected", none, "--gates", times).assertRefused("'total'");
    evaluate(questions(), "--expected", none, "--gates", none).assertRefused("none");
    evaluate(questions(), "--baseline", report(), "--report", folder.resolve("x/../report"))
        .assertRefused("--baseline");
    assertTrue(Files.exists(report().resolve("results.json")));
  }

  @ParameterizedTest
  @CsvSource({
    "--resume, '', --report",
    "--update, '', --expected",
    "--limit, 0, --limit is 0",
    "--limit, few, few",
    "--seed, x, x",
    "--archive, a.db, exclude each other",
    "--run, none/run.txt, none/run.txt",
    "--model, none, none",
    "--qrels, none.txt, none.txt",
    "--nonsense, '', --help"
  })
  void wrongFlagsAreRefused(String flag, String value, String word) throws IOException {
    var run = value.isEmpty() ? evaluate(questions(), flag) : evaluate(questions(), flag, value);
    run.assertRefused(word);
  }

  @Test
  void whatIsNotThereIsRefused() throws IOException {
    CommandRun.of("evaluate").assertRefused("SET");
    CommandRun.of("evaluate", folder.resolve("none.jsonl")).assertRefused("none.jsonl");
    CommandRun.of("evaluate", articles).assertRefused("articles");
    CommandRun.of("evaluate", questions(), "--corpus", folder.resolve("none"))
        .assertRefused("none");
    CommandRun.of("evaluate", questions(), "--archive", folder.resolve("none.db"))
        .assertRefused("none.db");
    evaluate(questions(), "--report", questions()).assertRefused("questions.jsonl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "compare"})
  void theCommandsHaveHelp(String command) {
    var run =
        command.isEmpty()
            ? CommandRun.of("evaluate", "--help")
            : CommandRun.of("evaluate", command, "--help");
    assertTrue(run.assertExit(0).out().startsWith("Usage: hoidap evaluate"), run.out());
    assertEquals("", run.err());
  }
}
