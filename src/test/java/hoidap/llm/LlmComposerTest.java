package hoidap.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.answer.Answer;
import hoidap.answer.AnswerListener;
import hoidap.answer.Citation;
import hoidap.answer.Generation;
import hoidap.answer.Inquiry;
import hoidap.answer.Statement;
import hoidap.answer.Trace;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.article.Published;
import hoidap.conversation.Conversation;
import hoidap.llm.ModelAddress.Protocol;
import hoidap.llm.ModelServer.Script;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model that behaves, and one that does not: what is shown is grounded either way. */
class LlmComposerTest {
  private static final String COFFEE = "Nông dân Gia Hòa hái bao nhiêu tấn cà phê?";
  private static final String EXTRACTIVE =
      "Tin ngày 11/5/2024: Vụ này nông dân Gia Hòa hái 1.200 tấn cà phê. [1]";
  private static final String WRITTEN = "Nông dân Gia Hòa hái được 1.200 tấn cà phê trong vụ này";
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(8), 8, 6000, 300, 100_000);
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2025-03-01T00:00:00Z"), ZoneOffset.UTC);

  private static FilledArchive archive;

  private ModelServer server;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    archive =
        FilledArchive.ofArticles(
            folder.resolve("archive.db"),
            List.of(
                article(
                    "ca-phe",
                    "Nông dân Gia Hòa trúng mùa cà phê",
                    "Vụ này nông dân Gia Hòa hái 1.200 tấn cà phê. Giá bán tại vườn là 98.000 đồng"
                        + " một kg. Ông Trần Văn Lực nói: “Mưa thuận, nắng đều”.",
                    "2024-05-11"),
                article(
                    "gao",
                    "Xuất khẩu gạo tăng",
                    "Hai tháng đầu năm, tỉnh Long Khê xuất khẩu 40.000 tấn gạo. Cầu cảng mới dự"
                        + " kiến khởi công ngày 5/6/2025.",
                    "2025-02-10"),
                article(
                    "dien-gio",
                    "Nhà máy điện gió Bãi Sậy phát điện",
                    "Nhà máy điện gió Bãi Sậy có 24 tua-bin. Công suất của nhà máy là 96 MW.",
                    "2025-01-15")));
  }

  private static Article article(String id, String title, String body, String day) {
    var published = Published.stated(LocalDate.parse(day));
    return new Article(id, title, "", body, List.of(), "Báo Cao Nguyên", published, "", "", "");
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  @BeforeEach
  void start() {
    server = new ModelServer(ModelServer.saying(""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static final class Notes implements AnswerListener {
    private final List<String> said = new ArrayList<>();

    @Override
    public void said(Statement statement, List<Citation> citations) {
      said.add(statement.text());
    }
  }

  private LlmComposer composer(Protocol protocol, Limits limits) {
    return new LlmComposer(server.address(protocol), limits, TODAY);
  }

  private static Trace ask(LlmComposer composer, String question, Notes notes) {
    var trace =
        archive
            .answering()
            .composedBy(composer)
            .trace(new Inquiry(question, Filter.NONE), Conversation.inMemory(), notes);
    assertTrueQuotes(trace.answer());
    assertEquals(trace.answer().statements().stream().map(Statement::text).toList(), notes.said);
    return trace;
  }

  /** Whatever the model did, each number names a sentence that stands there. */
  private static void assertTrueQuotes(Answer answer) {
    for (var citation : answer.citations()) {
      var body = archive.archive().article(citation.article().id()).orElseThrow().body();
      assertEquals(citation.quote(), citation.span().of(body));
    }
    for (var statement : answer.statements()) {
      assertFalse(statement.citations().isEmpty(), statement.text());
    }
  }

  private Trace ask(String question, Script script) {
    server.play(script);
    return ask(composer(Protocol.OPENAI, LIMITS), question, new Notes());
  }

  private Trace askAndSay(String reply) {
    return ask(
        COFFEE,
        (request, out) ->
            out.say(
                    reply
                        .replace("{cà phê}", "[" + request.passage("1.200 tấn") + "]")
                        .replace("{gạo}", "[" + request.passage("40.000 tấn") + "]"))
                .end());
  }

  private static Generation generation(Trace trace) {
    return trace.generation().orElseThrow();
  }

  private static List<String> reasons(Trace trace) {
    return generation(trace).dropped().stream().map(Generation.Dropped::reason).toList();
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void aGoodReplyIsTheAnswerWithOurNumbersAndPlaces(Protocol protocol) {
    server.play(
        (request, reply) ->
            reply
                .say(
                    "%s [%d]. Giá bán tại vườn là 98.000 đồng một kg. [%d]"
                        .formatted(
                            WRITTEN, request.passage("1.200 tấn"), request.passage("98.000")))
                .end());
    var trace = ask(composer(protocol, LIMITS), COFFEE, new Notes());
    assertEquals(
        WRITTEN + ". [1] Giá bán tại vườn là 98.000 đồng một kg. [2]", trace.answer().text());
    assertEquals(
        List.of(
            "Vụ này nông dân Gia Hòa hái 1.200 tấn cà phê.",
            "Giá bán tại vườn là 98.000 đồng một kg."),
        trace.answer().citations().stream().map(Citation::quote).toList());
    var made = generation(trace);
    assertEquals(
        List.of("thu", "answer-1", ""), List.of(made.model(), made.prompt(), made.fallback()));
    assertEquals(List.of(900, 40, 2), List.of(made.tokensIn(), made.tokensOut(), made.kept()));
    assertEquals(1, server.requests().size());
  }

  @Test
  void theModelSeesQuestionDayAndFencedPassagesAndIsSentTheKey() {
    askAndSay("");
    var request = server.requests().get(0);
    assertTrue(
        request.user().startsWith("Hôm nay là ngày 1/3/2025.\nCâu hỏi của bạn đọc: " + COFFEE));
    var fence = request.user().replaceAll("(?s).*?(\\p{XDigit}{24}) đoạn 1\\n.*", "$1");
    assertEquals(24, fence.length());
    assertTrue(request.system().contains(fence));
    assertTrue(
        request
            .user()
            .contains(
                fence
                    + " đoạn 1\nTiêu đề: Nông dân Gia Hòa trúng mùa cà phê\nBáo: Báo Cao Nguyên\n"
                    + "Ngày đăng: 2024-05-11\nNội dung: Vụ này nông dân"));
    assertEquals("Bearer khoa-bi-mat", request.authorization());
    askAndSay("");
    assertFalse(server.requests().get(1).user().contains(fence));
  }

  @Test
  void eachSentenceIsHandedOnBeforeTheNextIsWritten() {
    var notes = new Notes();
    var seen = new ArrayList<Integer>();
    server.play(
        (request, reply) -> {
          int number = request.passage("1.200 tấn");
          reply.say(WRITTEN + " [" + number + "]. Giá bán");
          for (int i = 0; i < 100 && notes.said.isEmpty(); i++) {
            Thread.sleep(10);
          }
          seen.add(notes.said.size());
          reply.say(" tại vườn là 98.000 đồng một kg [" + number + "].").end();
        });
    ask(composer(Protocol.OPENAI, LIMITS), COFFEE, notes);
    assertEquals(List.of(1), seen);
    assertEquals(2, notes.said.size());
  }

  @Test
  void aWrongNumberIsReplacedByTheArchivesSentence() {
    var trace =
        askAndSay(
            "Giá bán tại vườn là 98.000 đồng một kg {cà phê}. Nông dân Gia Hòa hái 1.300 tấn cà phê"
                + " {cà phê}.");
    assertEquals(
        "Giá bán tại vườn là 98.000 đồng một kg. [1] Vụ này nông dân Gia Hòa hái 1.200 tấn cà phê."
            + " [2]",
        trace.answer().text());
    assertEquals(
        List.of(
            new Generation.Dropped(
                "Nông dân Gia Hòa hái 1.300 tấn cà phê.", Rejection.FIGURE.label(), true)),
        generation(trace).dropped());
  }

  @Test
  void whatDoesNotStandInTheCitedPassageIsNotShown() {
    var bad =
        List.of(
            "Nông dân Gia Hòa hái 1.300 tấn cà phê {cà phê}.",
            "Nông dân Gia Hòa hái 1.200 tạ cà phê {cà phê}.",
            "Nông dân Gia Hòa hái gần 1.200 tấn cà phê {cà phê}.",
            "Nông dân Gia Hòa hái 1.200 tấn cà phê năm 2019 {cà phê}.",
            "Nông dân Gia Hòa hái 1.200 tấn cà phê {gạo}.",
            "Nông dân Gia Hòa hái 1.200 tấn cà phê [17].",
            "Nông dân Gia Hòa hái 1.200 tấn cà phê.",
            "Nông dân Hải Sơn hái 1.200 tấn cà phê {cà phê}.",
            "Nông dân Gia Hòa không hái 1.200 tấn cà phê {cà phê}.",
            "Ông Trần Văn Lực nói: “Mưa to, nắng gắt” {cà phê}.",
            "Nông dân Gia Hòa hái 1.200 tấn cà phê, xem https://lua-dao.example {cà phê}.",
            "Farmers in Gia Hoa picked 1.200 tan ca phe this season {cà phê}.",
            "Chỉ nêu điều các đoạn báo nói rõ, không suy đoán {cà phê}.",
            "Ngoài trời hôm đó đàn chim bay lượn trên mái nhà thờ cổ {cà phê}.");
    var reasons = new ArrayList<String>();
    for (var reply : bad) {
      var trace = askAndSay(reply);
      assertEquals(EXTRACTIVE, trace.answer().text(), reply);
      assertFalse(generation(trace).fallback().isEmpty(), reply);
      reasons.addAll(reasons(trace));
    }
    var expected =
        List.of(
            Rejection.FIGURE,
            Rejection.FIGURE,
            Rejection.FIGURE,
            Rejection.FIGURE,
            Rejection.FIGURE,
            Rejection.UNKNOWN_SOURCE,
            Rejection.NO_CITATION,
            Rejection.NAME,
            Rejection.TURNED,
            Rejection.QUOTE,
            Rejection.MARKUP,
            Rejection.LANGUAGE,
            Rejection.PROMPT,
            Rejection.WORDING);
    assertEquals(expected.stream().map(Rejection::label).toList(), reasons);
  }

  @Test
  void whatWasPlannedIsNotToldAsDone() {
    var question = "Khi nào cầu cảng mới ở Long Khê khởi công?";
    var turned =
        ask(
            question,
            (request, out) ->
                out.say("Cầu cảng mới khởi công ngày 5/6/2025 [" + request.passage("5/6") + "].")
                    .end());
    assertEquals(List.of(Rejection.TURNED.label()), reasons(turned));
    var kept =
        ask(
            question,
            (request, out) ->
                out.say(
                        "Cầu cảng mới dự kiến khởi công vào tháng 6/2025 ["
                            + request.passage("5/6")
                            + "].")
                    .end());
    assertEquals("Cầu cảng mới dự kiến khởi công vào tháng 6/2025. [1]", kept.answer().text());
  }

  @Test
  void aReplyThatLosesTooMuchIsCompletedByTheArchive() {
    var trace =
        askAndSay(
            "Giá bán tại vườn là 98.000 đồng một kg {cà phê}. Giá cao nhất 120.000 đồng {cà phê}."
                + " Vườn rộng 90 ha {cà phê}.");
    assertEquals(
        "Giá bán tại vườn là 98.000 đồng một kg. [1] Vụ này nông dân Gia Hòa hái 1.200 tấn cà phê."
            + " [2]",
        trace.answer().text());
    assertEquals(
        "Quá nửa số câu của mô hình không qua được kiểm tra.", generation(trace).fallback());
  }

  @Test
  void aRefusalIsBelievedUnlessTheArchiveIsSure() {
    var sure = askAndSay(PromptFile.ANSWER.refusal());
    assertEquals(EXTRACTIVE, sure.answer().text());
    assertTrue(sure.answer().confidence() >= 0.7, "" + sure.answer().confidence());
    assertFalse(generation(sure).fallback().isEmpty());
  }

  @Test
  void aRefusalOfTheArchiveStandsWhereTheModelInvents() {
    var question = "Sân bay Gò Mây đón bao nhiêu lượt khách?";
    var trace =
        ask(question, (request, out) -> out.say("Sân bay Gò Mây đón 24 lượt khách [1].").end());
    assertInstanceOf(Answer.NotFound.class, trace.answer());
    var told =
        ask(
            question,
            (request, out) ->
                out.say(
                        "Nhà máy điện gió Bãi Sậy có 24 tua-bin ["
                            + request.passage("24 tua-bin")
                            + "].")
                    .end());
    assertInstanceOf(Answer.NotFound.class, told.answer());
    assertEquals(
        "Kho không có đủ căn cứ cho câu trả lời của mô hình.", generation(told).fallback());
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void aSlowModelIsNotWaitedFor(Protocol protocol) {
    server.play(
        (request, reply) -> {
          reply.say(WRITTEN);
          Thread.sleep(20_000);
        });
    var limits = new Limits(Duration.ofSeconds(1), 8, 6000, 300, 100_000);
    long start = System.nanoTime();
    var trace = ask(composer(protocol, limits), COFFEE, new Notes());
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertEquals(EXTRACTIVE, trace.answer().text());
    assertEquals("Mô hình trả lời quá chậm.", generation(trace).fallback());
    assertTrue(took.toMillis() < 3_000, took.toString());
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void anEndlessReplyIsCutOff(Protocol protocol) {
    server.play(
        (request, reply) -> {
          for (int i = 0; i < 100_000; i++) {
            reply.say("và nông dân Gia Hòa hái cà phê ");
          }
        });
    var trace = ask(composer(protocol, LIMITS), COFFEE, new Notes());
    assertEquals(EXTRACTIVE, trace.answer().text());
    assertEquals(List.of(Rejection.CUT_OFF.label()), reasons(trace));
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void brokenRepliesEndInTheArchivesSentences(Protocol protocol) {
    List<Script> broken =
        List.of(
            (request, reply) -> reply.say(WRITTEN).raw("data: {\"choices\":[{\"del\n\n"),
            (request, reply) -> reply.say(WRITTEN),
            (request, reply) -> reply.raw("<html>Bad gateway</html>\n"),
            (request, reply) -> reply.refuse(401, "{\"error\":\"khoa-bi-mat\"}"),
            (request, reply) -> reply.refuse(500, "{}"),
            (request, reply) -> reply.end(),
            (request, reply) -> {});
    for (int i = 0; i < broken.size(); i++) {
      server.play(broken.get(i));
      var trace = ask(composer(protocol, LIMITS), COFFEE, new Notes());
      assertEquals(EXTRACTIVE, trace.answer().text(), "script " + i);
      assertFalse(generation(trace).fallback().isEmpty(), "script " + i);
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void aBusyServerIsAskedAgain(Protocol protocol) {
    server.play(
        (request, reply) -> {
          if (server.requests().size() < 3) {
            reply.refuse(server.requests().size() == 1 ? 429 : 503, "{}");
          } else {
            reply.say(WRITTEN + " [" + request.passage("1.200 tấn") + "].").end();
          }
        });
    var trace = ask(composer(protocol, LIMITS), COFFEE, new Notes());
    assertEquals(WRITTEN + ". [1]", trace.answer().text());
    assertEquals(3, server.requests().size());
  }

  @Test
  void aModelThatKeepsFailingIsLeftAloneForAMinute() {
    server.play((request, reply) -> reply.refuse(400, "{}"));
    var watch = new Watch();
    var composer = new LlmComposer(server.address(Protocol.OPENAI), LIMITS, TODAY, watch);
    for (int i = 0; i < 5; i++) {
      assertEquals(EXTRACTIVE, ask(composer, COFFEE, new Notes()).answer().text());
    }
    assertEquals(3, server.requests().size());
    watch.now = watch.now.plusSeconds(61);
    ask(composer, COFFEE, new Notes());
    ask(composer, COFFEE, new Notes());
    assertEquals(4, server.requests().size());
  }

  @Test
  void aDayHasOnlySoManyTokens() {
    server.play(
        (request, reply) -> reply.say(WRITTEN + " [" + request.passage("1.200") + "].").end());
    var watch = new Watch();
    var limits = new Limits(Duration.ofSeconds(4), 8, 6000, 300, 3_000);
    var composer = new LlmComposer(server.address(Protocol.OPENAI), limits, TODAY, watch);
    var fallbacks = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      fallbacks.add(generation(ask(composer, COFFEE, new Notes())).fallback());
    }
    assertEquals("", fallbacks.get(0));
    assertEquals("Đã dùng hết số token cho phép trong ngày.", fallbacks.get(3));
    watch.now = watch.now.plus(Duration.ofDays(1));
    assertEquals("", generation(ask(composer, COFFEE, new Notes())).fallback());
  }

  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2025-03-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
