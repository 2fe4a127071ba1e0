package hoidap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain search, what the archive holds, and adding to it. */
@BrowserTest
class ArchivePagesTest {
  private static final String ARTICLE =
      """
      ---
      title: Khánh thành nhà máy nước Vĩnh Hòa Trung
      publisher: Báo Thử Nghiệm
      published: 2026-02-20
      ---
      Ngày 20/2, nhà máy nước Vĩnh Hòa Trung được khánh thành. Nhà máy nước Vĩnh Hòa Trung có công suất
      18.500 mét khối một ngày đêm, cấp nước cho 32.000 hộ dân của sáu xã.
      """;

  @Test
  void searchListsTheNewestFirstAndCounts(Visit visit) {
    var page = visit.open("/tim-kiem");
    page.locator("#words").fill("\"dự án đầu tư\" Lào");
    page.keyboard().press("Enter");
    var results = page.locator(".results > li");
    assertThat(results.first()).isVisible();
    assertThat(page.locator("#found")).containsText("bài");
    assertTrue(page.url().contains("q="), page.url());
    assertThat(results.first().locator("mark").first()).isVisible();
    results
        .first()
        .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
        .or(results.first().locator("a"))
        .first()
        .click();
    assertThat(page.locator(".reader h2")).isVisible();
    page.goBack();
    assertThat(page.locator(".reader h2")).not().isVisible();
  }

  @Test
  void theArchivePageTellsWhatIsThere(Visit visit) {
    var page = visit.open("/kho");
    assertThat(page.locator("#by-publisher li").first()).isVisible();
    assertThat(page.locator("#by-month canvas")).isVisible();
    assertThat(page.locator("#last-ingest")).not().isEmpty();
    assertThat(page.locator("#adding")).not().isVisible(); // not allowed here
    visit.picture("archive");
  }

  @Test
  void filesCanBeAddedWhereThatIsAllowed(Visit visit, @TempDir Path folder) {
    try (var server =
        Server.start(folder, Path.of("seeds"), "--uploads", "on", "--today", "2026-03-01")) {
      visit.at(server).with(new Browser.NewContextOptions());
      var page = visit.open("/kho");
      page.locator("file-upload input[type=file]")
          .setInputFiles(
              new FilePayload[] {
                new FilePayload(
                    "nha-may.md", "text/markdown", ARTICLE.getBytes(StandardCharsets.UTF_8)),
                new FilePayload(
                    "hong.json",
                    "application/json",
                    "{\"title\": ".getBytes(StandardCharsets.UTF_8))
              });
      assertThat(page.locator("file-upload")).containsText("hong.json");
      assertThat(page.locator("file-upload")).containsText("1 bài");
      visit.picture("upload");
      visit.open("/");
      var turn = visit.ask("Nhà máy nước Vĩnh Hòa Trung có công suất bao nhiêu?");
      assertThat(turn.locator(".answer")).containsText("18.500 mét khối");
    }
  }

  @Test
  void theChatCanStandInThePageOfAnotherSite(Visit visit, @TempDir Path folder) throws Exception {
    try (var host = new HostPage();
        var server =
            Server.start(
                folder, Path.of("seeds"), "--embed", host.origin(), "--today", "2026-03-01")) {
      host.embeds(server.address("/embed.js"));
      visit
          .at(server)
          .with(new Browser.NewContextOptions())
          .expecting(host.origin())
          .expecting("autofocus");
      var page = visit.page();
      page.navigate(host.origin());
      page.keyboard().press("Tab"); // its shadow root is closed to the page, and so to this test
      page.keyboard().press("Enter");
      page.waitForCondition(() -> page.frames().size() == 2);
      var chat = page.frames().get(1);
      assertThat(chat.locator("#holdings")).not().isEmpty();
      var box = chat.getByLabel("Câu hỏi của bạn");
      box.fill(Questions.PROJECTS);
      box.press("Enter");
      assertThat(chat.locator("answer-turn .answer")).containsText("276 dự án");
      visit.picture("embedded");
      box.press("Escape");
      assertThat(box).not().isVisible();
      page.keyboard().press("Enter");
      assertThat(chat.locator("answer-turn .answer")).isVisible();
    }
  }

  @Test
  void noOtherSiteMayFrameItUnlessAllowed(Visit visit) throws Exception {
    try (var host = new HostPage()) {
      host.embeds(visit.server().address("/embed.js"));
      visit.expecting(host.origin()).expecting("frame");
      var page = visit.page();
      page.navigate(host.origin());
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForTimeout(1_000);
      assertEquals(0, page.frames().get(1).getByLabel("Câu hỏi của bạn").count());
    }
  }
}
