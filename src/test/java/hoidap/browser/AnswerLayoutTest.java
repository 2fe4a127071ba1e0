package hoidap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hoidap.browser.Questions.PROJECTS;
import static hoidap.browser.Questions.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an answer stands where: the short answer, its sentence, sources that open. */
@BrowserTest
class AnswerLayoutTest {
  /** Notes what the outcome of a question begins with, whenever that changes. */
  private static final String WATCH =
      """
      window.seen = [];
      new MutationObserver(() => {
        const first = document.querySelector("answer-turn .outcome")?.firstElementChild;
        if (first && first.className !== window.seen.at(-1)) window.seen.push(first.className);
      }).observe(document.querySelector("#turns"), {subtree: true, childList: true});
      """;

  private static final String OPENER = ".sources .opener";

  /** An answer as versions kept it that knew neither short answers nor neighbours. */
  private static final String EARLIER =
      """
      {"answered":true,"answer":"Có 276 dự án tại Lào. [1]","citations":[{"number":1,\
      "articleId":"x","title":"Đầu tư sang Lào","publisher":"Báo Mẫu","published":"2026-02-05",\
      "publishedBasis":"stated","url":"","quote":"Có 276 dự án tại Lào.","start":0,"end":21,\
      "alsoPublished":[],"antecedents":[],"highlights":[]}],"related":[],"interpretation":[],\
      "series":{"title":"","unit":"","points":[]},"confidence":0.9,"asOf":"2026-02-05",\
      "conversation":"00000000-0000-4000-8000-000000000001","turn":1,"tookMs":1}\
      """;

  private static void answerWith(Page page, String answer) {
    var events = "event: answer\ndata: " + answer + "\n\n";
    page.route(
        "**/api/ask/stream",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/event-stream").setBody(events)));
  }

  @Test
  @SuppressWarnings("unchecked")
  void theShortAnswerStandsFirstAndNothingJumps(Visit visit) {
    var page = visit.open("/");
    page.evaluate(WATCH);
    var turn = visit.ask(PROJECTS);
    assertThat(turn.locator(".outcome > :nth-child(1)")).hasText("276 dự án");
    assertThat(turn.locator(".outcome > :nth-child(1)")).hasClass("short");
    assertThat(turn.locator(".outcome > :nth-child(2)")).hasClass("answer");
    assertEquals(List.of("short"), (List<String>) page.evaluate("window.seen"));
    page.waitForURL("**/cuoc-hoi/*");
    page.reload();
    assertThat(page.locator("answer-turn .outcome > :first-child")).hasText("276 dự án");
  }

  @Test
  void aQuotationIsPrintedOnceAndOpensBetweenItsNeighbours(Visit visit) {
    visit.open("/");
    var turn = visit.ask(PROJECTS);
    var quoted = turn.locator(".sources .quoted").first();
    assertThat(quoted).isHidden();
    var quote = quoted.textContent();
    assertEquals(1, turn.innerText().split(Pattern.quote(quote), -1).length - 1);
    assertThat(turn.locator(".sources li").first()).containsText("VTC News · 2/2/2026");

    var opener = turn.locator(OPENER).first();
    assertThat(opener).hasAccessibleName("Đoạn trích của nguồn 1");
    assertThat(opener).hasAttribute("aria-expanded", "false");
    opener.press("Enter");
    assertThat(opener).hasAttribute("aria-expanded", "true");
    assertThat(quoted).isVisible();
    assertThat(turn.locator(".sources .beside:visible").filter(notEmpty())).not().hasCount(0);
    opener.press("Space");
    assertThat(opener).hasAttribute("aria-expanded", "false");
    assertThat(quoted).isHidden();
    assertThat(opener).isFocused();
  }

  private static Locator.FilterOptions notEmpty() {
    return new Locator.FilterOptions().setHasText(Pattern.compile("\\S"));
  }

  @Test
  void withoutAShortAnswerTheSentenceStandsFirst(Visit visit) {
    var page = visit.open("/");
    answerWith(page, EARLIER);
    var turn = visit.ask("Có bao nhiêu dự án?");
    assertThat(turn.locator(".outcome > :first-child")).hasClass("answer");
    assertThat(turn.locator(".short")).hasCount(0);
    turn.locator(OPENER).click();
    assertThat(turn.locator("blockquote")).hasText("Có 276 dự án tại Lào.");
  }

  @Test
  void whatIsNearARefusalIsShownAtOnce(Visit visit) {
    visit.open("/");
    var turn = visit.ask(UNKNOWN);
    assertThat(turn.locator(".short")).hasCount(0);
    assertThat(turn.locator(".near .excerpt").first()).isVisible();
    assertThat(turn.locator(".opener")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "320, LIGHT", "320, DARK"})
  void itIsReadableAtEveryWidthAndInTheDark(int width, ColorScheme colours, Visit visit) {
    visit.with(
        new Browser.NewContextOptions()
            .setColorScheme(colours)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setHasTouch(width < 600)
            .setViewportSize(width, 900));
    var page = visit.open("/");
    var turn = visit.ask(PROJECTS);
    var name = "layout-" + width + "-" + colours.name().toLowerCase(Locale.ROOT);
    visit.picture(name);
    for (var opener : turn.locator(OPENER).all()) {
      assertTrue(opener.boundingBox().height >= 24, "the button is too low to be hit");
      opener.click();
    }
    turn.locator(".sources").scrollIntoViewIfNeeded();
    visit.assertAccessible();
    visit.assertNoSidewaysScrolling();
    visit.picture(name + "-open");
    visit.open("/hoi?q=" + URLEncoder.encode(PROJECTS, StandardCharsets.UTF_8));
    page.locator("details summary").first().click();
    assertThat(page.locator("section > .short")).hasText("276 dự án");
    assertThat(page.locator(".quoted").first()).isVisible();
    visit.assertAccessible();
    visit.assertNoSidewaysScrolling();
    visit.picture(name + "-plain");
  }
}
