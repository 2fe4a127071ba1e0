package hoidap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hoidap.browser.Questions.PROJECTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import hoidap.sqlite.Sql;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that drop, servers that are slow, away or started anew. */
@BrowserTest
class ConnectionTest {
  @Test
  void aQuestionAskedOfflineIsAnsweredOnceTheNetworkIsBack(Visit visit) {
    visit.expecting("ERR_INTERNET_DISCONNECTED");
    var page = visit.open("/");
    visit.profile().setOffline(true);
    visit.box().fill(PROJECTS);
    visit.box().press("Enter");
    var turn = page.locator("answer-turn");
    assertThat(turn).containsText("Mất kết nối với máy chủ.");
    assertThat(turn.locator("h2")).hasText(PROJECTS);
    visit.profile().setOffline(false);
    assertThat(turn.locator(".answer")).containsText("276");
    assertEquals(1, turn.count());
  }

  @Test
  void aStreamThatBreaksIsAskedForAgainButAnsweredOnce(Visit visit) {
    visit.expecting("ERR_");
    var page = visit.open("/");
    var tries = new AtomicInteger();
    page.route(
        "**/api/ask/stream",
        route -> {
          if (tries.getAndIncrement() == 0) {
            route.fetch(); // the server answers, but the reader never hears of it
            route.abort();
          } else {
            route.resume();
          }
        });
    var turn = visit.ask(PROJECTS);
    assertThat(turn.locator(".answer")).containsText("276");
    page.waitForURL("**/cuoc-hoi/*");
    assertEquals(2, tries.get());
    page.reload();
    assertThat(page.locator("answer-turn")).hasCount(1);
  }

  @Test
  void aSlowServerIsWaitedForAndTheBoxStaysUsable(Visit visit) {
    var page = visit.open("/");
    page.route(
        "**/api/ask/stream",
        route -> {
          page.waitForTimeout(1_500);
          route.resume();
        });
    visit.box().fill(PROJECTS);
    visit.box().press("Enter");
    visit.box().fill("câu tiếp theo");
    assertThat(page.locator("answer-turn .answer")).containsText("276");
    assertEquals("câu tiếp theo", visit.box().inputValue());
  }

  @Test
  void aFailureIsSaidAndTheQuestionKept(Visit visit) {
    visit.expecting("500");
    var page = visit.open("/");
    page.route(
        "**/api/ask/stream",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setStatus(500)
                    .setContentType("application/json")
                    .setBody("{\"error\":\"failed\",\"message\":\"Máy chủ gặp lỗi.\"}")));
    visit.box().fill(PROJECTS);
    visit.box().press("Enter");
    var turn = page.locator("answer-turn");
    assertThat(turn.locator(".failure")).containsText("Máy chủ gặp lỗi.");
    page.unroute("**/api/ask/stream");
    turn.getByText("Thử lại").click();
    assertThat(turn.locator(".answer")).containsText("276");
  }

  @Test
  void aConversationGoesOnAfterTheServerWasKilled(Visit visit, @TempDir Path folder) {
    visit.expecting("ERR_");
    try (var server = Server.start(folder, Path.of("seeds"), "--today", "2026-03-01")) {
      visit.at(server).with(new Browser.NewContextOptions());
      Page page = visit.open("/");
      visit.ask(PROJECTS);
      page.waitForURL("**/cuoc-hoi/*");
      server.kill();
      visit.box().fill("Còn năm 2023?");
      visit.box().press("Enter");
      var turn = page.locator("answer-turn").last();
      assertThat(turn).containsText("Mất kết nối với máy chủ.");
      server.restart();
      assertThat(turn.locator(".answer"))
          .containsText(
              "241 dự án",
              new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                  .setTimeout(45_000));
    }
  }

  @Test
  void anAnswerThatCannotBeKeptIsShownAndSaysSo(Visit visit, @TempDir Path folder)
      throws SQLException {
    try (var own = Server.start(folder, Path.of("seeds"));
        var other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("conversations.db"))) {
      visit.at(own).open("/");
      Sql.run(other, "BEGIN IMMEDIATE");
      var turn = visit.ask(PROJECTS);
      assertThat(turn.locator(".answer")).containsText("276");
      assertThat(turn.locator(".notice")).containsText("không lưu lại được");
      visit.assertAccessible();
      Sql.run(other, "ROLLBACK");
      var kept = visit.ask(PROJECTS);
      assertThat(kept.locator(".answer")).containsText("276");
      assertThat(kept.locator(".notice")).hasCount(0);
    }
  }
}
