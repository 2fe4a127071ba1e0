package hoidap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hoidap.browser.Questions.PROJECTS;
import static hoidap.browser.Questions.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pages look and weigh, on a phone, in the dark, for those who do not see them. */
@BrowserTest
class PagesTest {
  /** Bytes over the wire that the empty chat may take. */
  private static final long MOST = 150_000;

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everyStateOfTheChatIsAccessible(ColorScheme colours, Visit visit) {
    visit.with(
        new Browser.NewContextOptions()
            .setColorScheme(colours)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setViewportSize(1280, 900));
    var page = visit.open("/");
    assertThat(page.locator("#holdings")).not().isEmpty();
    visit.assertAccessible();
    var turn = visit.ask(PROJECTS);
    turn.getByText("Vì sao có câu trả lời này").click();
    assertThat(turn.locator(".why-content table")).isVisible();
    visit.assertAccessible();
    visit.picture("answer-" + colours.name().toLowerCase(java.util.Locale.ROOT));
    turn.locator(".chip").first().click();
    assertThat(page.locator(".reader mark")).isVisible();
    visit.assertAccessible();
    visit.picture("passage-" + colours.name().toLowerCase(java.util.Locale.ROOT));
    page.goBack();
    visit.ask(UNKNOWN);
    visit.assertAccessible();
    visit.picture("refusal-" + colours.name().toLowerCase(java.util.Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tim-kiem?q=đầu tư Lào",
        "/kho",
        "/hoi?q=Ai là Thủ tướng Lào?",
        "/khong-co-trang-nay"
      })
  void theOtherPagesAreAccessible(String path, Visit visit) {
    visit.expecting("404");
    for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      visit.with(
          new Browser.NewContextOptions()
              .setColorScheme(colours)
              .setReducedMotion(ReducedMotion.REDUCE));
      var page = visit.open(path);
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      visit.assertAccessible();
    }
    visit.picture(path.replaceAll("[^a-z-]+", "_"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tim-kiem?q=đầu tư Lào", "/kho", "/hoi?q=Ai là Thủ tướng Lào?"})
  void nothingScrollsSidewaysOnASmallPhone(String path, Visit visit) {
    visit.with(
        new Browser.NewContextOptions()
            .setViewportSize(320, 640)
            .setHasTouch(true)
            .setIsMobile(true));
    var page = visit.open(path);
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    visit.assertNoSidewaysScrolling();
    if (path.equals("/")) {
      var turn = visit.ask(PROJECTS);
      visit.assertNoSidewaysScrolling();
      visit.picture("phone-answer");
      turn.locator(".answer .chip").first().click();
      assertThat(page.locator(".reader mark")).isVisible();
      visit.assertNoSidewaysScrolling();
      visit.assertAccessible();
      visit.picture("phone-passage");
    }
  }

  @Test
  void theFirstPageIsLight(Visit visit) {
    var page = visit.page();
    var session = visit.profile().newCDPSession(page);
    session.send("Network.enable");
    var bytes = new java.util.concurrent.atomic.AtomicLong();
    session.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    visit.open("/");
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertTrue(bytes.get() > 10_000, "nothing was counted");
    assertTrue(bytes.get() < MOST, bytes + " bytes");
    System.err.printf("first page: %d bytes over the wire%n", bytes.get());
  }

  @Test
  void theKeyboardAloneIsEnough(Visit visit) {
    var page = visit.open("/");
    assertThat(visit.box()).isFocused();
    page.keyboard().type(PROJECTS);
    page.keyboard().press("Enter");
    var turn = page.locator("answer-turn[data-state=answered]");
    turn.waitFor();
    for (int i = 0; i < 60 && page.locator(".answer .chip:focus").count() == 0; i++) {
      page.keyboard().press("Shift+Tab");
    }
    assertThat(page.locator(".answer .chip:focus")).hasCount(1);
    assertThat(page.locator("#citation-card")).isVisible();
    page.keyboard().press("Enter");
    assertThat(page.locator(".reader mark")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator(".answer .chip:focus")).hasCount(1);
  }

  @Test
  void screenReadersHearTheOutcomeOnce(Visit visit) {
    var page = visit.open("/");
    page.evaluate(
        """
        window.said = [];
        new MutationObserver(() => window.said.push(document.querySelector("#status").textContent))
          .observe(document.querySelector("#status"), {subtree: true, childList: true, characterData: true});
        """);
    visit.ask(PROJECTS);
    assertThat(page.locator("#status")).containsText("Đã có câu trả lời, dẫn 2 nguồn.");
    assertTrue(((Number) page.evaluate("window.said.length")).intValue() <= 3, "said too often");
  }

  @Test
  void oneQuestionCanBeAskedWithoutScript(Visit visit) {
    visit.with(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    var page = visit.open("/");
    visit.box().fill(PROJECTS);
    page.locator("#send").click();
    page.waitForURL("**/hoi?q=**");
    assertThat(page.locator("main")).containsText("276 dự án");
    page.locator("main a[href^='/bai/']").first().click();
    assertThat(page.locator("mark").first()).containsText("276 dự án");
  }

  @Test
  void coloursCanBeSwitched(Visit visit) {
    visit.with(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
    var page = visit.open("/");
    var before = page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    page.locator("#theme").click();
    var after = page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    assertTrue(!before.equals(after), "the colours did not change");
    page.reload();
    assertEquals(
        after, page.evaluate("getComputedStyle(document.documentElement).backgroundColor"));
  }
}
