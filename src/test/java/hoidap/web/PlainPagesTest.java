package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.conversation.Conversations;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPagesTest {
  private static final String QUESTION = "Cầu Rạch Vẹt dài bao nhiêu mét?";
  private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
  private static final String HOSTILE_BODY =
      "Hồ Dầu Tiếng </mark></p>" + HOSTILE + " tích được 1,5 tỷ m3 nước.\n</article>" + HOSTILE;

  @TempDir private static Path folder;
  private static ArchiveOfArticles archive;
  private static Conversations conversations;
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() throws BindException {
    archive =
        ArchiveOfArticles.make(
            folder.resolve("archive.db"),
            List.of(
                article(
                    "https://a.vn/cau 1.html",
                    "Thông xe cầu Rạch Vẹt",
                    "Cầu Rạch Vẹt dài 286 m.\nCầu rộng 12 m.",
                    "VnExpress",
                    "https://a.vn/cau"),
                article(HOSTILE, HOSTILE, HOSTILE_BODY, HOSTILE, "javascript:alert(3)")));
    var answering = archive.answering();
    conversations = Conversations.open(folder.resolve("conversations.db"), Duration.ofDays(90));
    server = new WebServer(() -> answering, conversations, new WebSite(folder.resolve("none")));
    server.start(0);
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
    conversations.close();
    archive.close();
  }

  private static Article article(
      String id, String title, String body, String publisher, String url) {
    var published = Published.stated(LocalDate.of(2025, 1, 5));
    return new Article(id, title, "", body, List.of(), publisher, published, url, "", "");
  }

  private static Document page(String path) {
    var response = client.get(path);
    assertEquals(200, response.statusCode(), Visitor.text(response));
    return page(response);
  }

  private static Document page(HttpResponse<byte[]> response) {
    var type = response.headers().firstValue("Content-Type").orElse("");
    assertEquals("text/html;charset=utf-8", type.replace("; ", ";"));
    var page = Jsoup.parse(Visitor.text(response));
    assertEquals("vi", page.select("html").attr("lang"));
    return page;
  }

  private static Document asked(String question) {
    return page("/hoi?q=" + Client.encode(question));
  }

  @Test
  void anAnswerIsShownWithLinksToItsPassages() {
    var page = asked(QUESTION);
    assertEquals(QUESTION, page.select("h1").text());
    assertEquals("Cầu Rạch Vẹt dài 286 m. 1", page.select(".answer").text());
    assertEquals("Cầu", page.select("section > .short:first-child").text());
    var passage = page.select(".sources details:not([open]) blockquote");
    assertEquals("Cầu Rạch Vẹt dài 286 m.\nCầu rộng 12 m.", passage.get(0).wholeText());
    assertEquals("Cầu Rạch Vẹt dài 286 m.", passage.select(".quoted").text());
    assertEquals("Cầu", passage.select(".quoted mark").text());
    var source = page.select("ol.sources li").text();
    assertTrue(source.startsWith("1 Thông xe cầu Rạch Vẹt VnExpress, 5/1/2025"), source);
    var link = page.select(".answer a").attr("href");
    assertEquals("/bai/https%3A%2F%2Fa.vn%2Fcau%201.html?tu=0&den=23#trich-doan", link);
    assertEquals(link, page.select("ol.sources a").attr("href"));
    assertEquals("Cầu Rạch Vẹt dài 286 m.", page(link).select("mark#trich-doan").text());
  }

  @Test
  void aQuestionMayBeAskedAgainWithItsFilters() {
    var page =
        page(
            "/hoi?q=%s&from=2024-01-01&to=2026-01-01&publisher=VnExpress"
                .formatted(Client.encode(QUESTION)));
    var form = page.select("form[action=/hoi][method=get]");
    assertEquals(QUESTION, form.select("textarea[name=q]").text());
    assertEquals("2024-01-01", form.select("input[name=from]").attr("value"));
    assertEquals("2026-01-01", form.select("input[name=to]").attr("value"));
    assertEquals("VnExpress", form.select("option[selected]").attr("value"));
    assertEquals(
        List.of("q", "from", "to", "publisher", "section"),
        form.select("label[for]").eachAttr("for"));
    assertEquals(1, page.select(".answer").size());
  }

  @Test
  void whatWasUnderstoodOtherwiseIsShown() {
    var page = asked("Cầu Rạch Vẹt dài bao nhiêu mét tháng 1/2025?");
    assertEquals(
        "Tìm trong: 01/01/2025 – 31/01/2025 (tháng 1/2025)", page.select("p.aside").text());
  }

  @Test
  void aRefusalLooksDifferent() {
    var page = page("/hoi?q=%s&to=2001-01-01".formatted(Client.encode(QUESTION)));
    assertEquals("Không có.", page.select(".refusal").text());
    assertEquals(0, page.select(".chip, .sources, .short").size());
  }

  @Test
  void withoutAQuestionThereIsTheForm() {
    var page = page("/hoi");
    assertEquals("Đặt câu hỏi", page.select("h1").text());
    assertEquals(1, page.select("form textarea").size());
    assertEquals(0, page.select(".answer").size());
  }

  @Test
  void anArticleIsShownInParagraphsWithThePassageMarked() {
    var id = Client.encode("https://a.vn/cau 1.html");
    var page = page("/bai/" + id + "?tu=9&den=28");
    assertEquals("Thông xe cầu Rạch Vẹt", page.select("h1").text());
    assertEquals("VnExpress, 5/1/2025", page.select("article .aside").text());
    var marks = page.select("article mark");
    assertEquals(
        List.of("Vẹt dài 286 m.", "Cầu "), marks.stream().map(mark -> mark.wholeText()).toList());
    assertEquals(1, page.select("#trich-doan").size());
    assertEquals("https://a.vn/cau", page.select("a[rel]").attr("href"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?tu=5&den=5", "?tu=9&den=2", "?tu=0&den=999", "?tu=-1&den=4", "?tu=a&den=b"})
  void aPassageThatIsNoneIsNotMarked(String query) {
    var page = page("/bai/" + Client.encode("https://a.vn/cau 1.html") + query);
    assertEquals(0, page.select("mark").size());
    assertEquals(
        2, page.select("article p:not([class])").size() - page.select("article p:has(a)").size());
  }

  @Test
  void aHostileArticleIsText() {
    var page = page("/bai/%s?tu=3&den=40".formatted(Client.encode(HOSTILE)));
    assertHarmless(page);
    assertEquals(HOSTILE, page.select("h1").text());
    assertEquals(HOSTILE_BODY.substring(3, 40), page.select("mark").text());
    assertEquals(0, page.select("a[href^=javascript]").size());
    var answer = asked("Hồ Dầu Tiếng tích được bao nhiêu nước?");
    assertHarmless(answer);
    assertTrue(answer.select(".answer").text().contains(HOSTILE), answer.toString());
    assertTrue(answer.select("option").eachAttr("value").contains(HOSTILE));
  }

  @Test
  void aHostileQuestionIsText() {
    var page =
        page(
            "/hoi?q=%s&publisher=%s"
                .formatted(
                    Client.encode(QUESTION + HOSTILE + "</textarea>"), Client.encode(HOSTILE)));
    assertHarmless(page);
    assertEquals(QUESTION + HOSTILE + "</textarea>", page.select("textarea").text());
    assertEquals(QUESTION + HOSTILE + "</textarea> – Hỏi Đáp", page.title());
  }

  private static void assertHarmless(Document page) {
    assertEquals(0, page.select("script, img, style, [style], [onerror], [onclick]").size());
    assertEquals(1, page.select("main").size());
    assertFalse(page.toString().contains("<script"), page.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "/khong-co, 404, Không có trang này.",
    "/bai/khong-co, 404, Không có bài báo này trong kho lưu trữ.",
    "/hoi?q=a&from=2026, 400, 'Ngày \"from\" không hợp lệ. Hãy viết năm-tháng-ngày, ví dụ"
        + " 2026-02-05.'",
  })
  void aBrowserIsToldOnAPageWhatFailed(String path, int status, String message) {
    var accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    var response = client.send(client.request(path).header("Accept", accept).build());
    assertEquals(status, response.statusCode());
    var page = page(response);
    assertEquals(message, page.select("main p").first().text());
    assertTrue(response.headers().firstValue("Content-Security-Policy").isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "/khong-co, '*/*'",
    "/khong-co, 'application/json, text/html;q=0.5'",
    "/api/khong-co, text/html",
  })
  void aProgramIsToldInJson(String path, String accept) {
    var response = client.send(client.request(path).header("Accept", accept).build());
    assertEquals("not_found", Client.json(404, response).path("error").textValue());
  }
}
