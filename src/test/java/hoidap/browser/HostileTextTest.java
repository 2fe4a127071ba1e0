package hoidap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles and questions that try to become part of the page. */
@BrowserTest
class HostileTextTest {
  private static final String QUESTION = "Cầu Thạch Xuyên dài bao nhiêu mét?";

  private static final String ATTACK =
      "<img src=x onerror=\"window.hurt=1\"><script>window.hurt=1</script>";

  @TempDir private static Path folder;
  private static Server server;

  @BeforeAll
  static void serve() throws IOException {
    var articles = Files.createDirectory(folder.resolve("articles"));
    var json =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .createObjectNode()
            .put("id", "x\"><script>window.hurt=1</script>")
            .put("title", "Khánh thành cầu Thạch Xuyên " + ATTACK)
            .put("publisher", "Báo " + ATTACK)
            .put("section", "Xã hội " + ATTACK)
            .put("author", ATTACK)
            .put("published", "2026-01-05")
            .put("url", "javascript:window.hurt=1")
            .put(
                "text",
                "Sáng 5/1, tỉnh khánh thành cầu Thạch Xuyên bắc qua sông Mây. Cầu Thạch Xuyên dài 412 mét "
                    + ATTACK
                    + " và rộng 12 mét. Công trình khởi công từ năm 2023, sau ba năm thi công đã hoàn thành.");
    Files.writeString(articles.resolve("cau.jsonl"), json + "\n");
    server = Server.start(folder, articles);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void anArticleNeverBecomesMarkup(Visit visit) {
    visit.at(server).with(new Browser.NewContextOptions());
    var page = visit.open("/");
    var turn = visit.ask(QUESTION);
    assertThat(turn.locator(".answer")).containsText("412 mét");
    turn.locator(".chip").first().hover();
    turn.locator(".chip").first().click();
    assertThat(page.locator(".reader h2")).containsText(ATTACK);
    assertThat(page.locator(".reader a[href^=javascript]")).hasCount(0);
    unhurt(page);
    for (var path : new String[] {"/tim-kiem?q=Thạch Xuyên", "/kho", "/hoi?q=" + QUESTION}) {
      visit.open(path);
      assertThat(page.getByText("Thạch Xuyên").or(page.locator("#by-publisher li")).first())
          .isVisible();
      assertThat(page.locator("a[href^=javascript]")).hasCount(0);
      unhurt(page);
    }
  }

  @Test
  void aQuestionNeverBecomesMarkup(Visit visit) {
    visit.at(server).with(new Browser.NewContextOptions());
    var page =
        visit.open(
            "/?q="
                + java.net.URLEncoder.encode(
                    ATTACK + " cầu dài?", java.nio.charset.StandardCharsets.UTF_8));
    assertThat(page.locator("answer-turn h2")).hasText(ATTACK + " cầu dài?");
    page.locator("answer-turn[data-state=answered], answer-turn[data-state=refused]").waitFor();
    unhurt(page);
    page.reload();
    assertThat(page.locator("answer-turn h2")).hasText(ATTACK + " cầu dài?");
    unhurt(page);
  }

  private static void unhurt(Page page) {
    assertEquals(null, page.evaluate("window.hurt"));
    assertEquals(0, page.locator("main img, .reader img, main script").count());
  }
}
