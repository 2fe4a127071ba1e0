package hoidap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hoidap.browser.Questions.PROJECTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

@BrowserTest
class CitationTest {
  /** Whether the chart of a series has any paint on it. */
  /** Reads a copy: the browser complains of a canvas that is read again and again. */
  private static final String DRAWN =
      """
      (() => {
        const copy = new OffscreenCanvas(300, 150).getContext("2d");
        copy.drawImage(document.querySelector("figure.series canvas"), 0, 0);
        return copy.getImageData(0, 0, 300, 150).data.some(Boolean);
      })()
      """;

  @Test
  void aChipShowsWhatItCitesAndEscapeHidesIt(Visit visit) {
    var page = visit.open("/");
    var chip = visit.ask(PROJECTS).locator(".answer .chip").first();
    chip.hover();
    var card = page.locator("#citation-card");
    assertThat(card).containsText("VTC News · 2/2/2026");
    assertThat(card).containsText("276 dự án tại Lào");
    card.hover(); // the way there must not hide it
    page.waitForTimeout(400);
    assertThat(card).isVisible();
    page.keyboard().press("Escape");
    assertThat(card).hasCount(0);
    chip.focus();
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Tab");
    assertThat(card).isVisible();
  }

  @Test
  void aChipOpensTheArticleBesideTheAnswerAtThePassage(Visit visit) {
    var page = visit.open("/");
    var turn = visit.ask(PROJECTS);
    turn.locator(".answer .chip").first().click();
    var mark = page.locator(".reader mark");
    assertThat(mark).containsText("276 dự án");
    assertThat(mark).isFocused();
    var answer = turn.locator(".answer").boundingBox();
    assertTrue(mark.boundingBox().x > answer.x + answer.width, "beside the answer");
    assertThat(page.locator("#reader-place")).hasText("Trích dẫn 1/2");
    page.keyboard().press("j");
    assertThat(page.locator("#reader-place")).hasText("Trích dẫn 2/2");
    assertThat(page.locator(".reader mark")).containsText("241 dự án");
    page.goBack();
    assertThat(page.locator(".reader h2")).not().isVisible();
    assertThat(turn.locator(".answer")).isVisible();
  }

  @Test
  void escapeInTheArticleReturnsToTheChip(Visit visit) {
    var page = visit.open("/");
    var chip = visit.ask(PROJECTS).locator(".answer .chip").first();
    chip.press("Enter");
    assertThat(page.locator(".reader mark")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator(".reader h2")).not().isVisible();
    assertThat(chip).isFocused();
  }

  @Test
  void anAnswerCanBeTakenAlong(Visit visit) {
    visit.profile().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    var page = visit.open("/");
    var turn = visit.ask(PROJECTS);
    turn.getByText("Markdown").click();
    assertThat(turn.locator(".copying")).containsText("Đã sao chép.");
    var copied = page.evaluate("navigator.clipboard.readText()").toString();
    assertTrue(copied.contains("276 dự án"), copied);
    assertTrue(copied.contains("VTC News"), copied);
    assertTrue(copied.contains(PROJECTS), copied);
  }

  @Test
  void thePanelTellsWhy(Visit visit) {
    visit.open("/");
    var turn = visit.ask(PROJECTS);
    turn.getByText("Vì sao có câu trả lời này").click();
    var panel = turn.locator(".why-content");
    assertThat(panel).containsText("Những bài được xét kỹ nhất");
    assertThat(
            panel
                .locator("table tbody tr")
                .filter(new Locator.FilterOptions().setHasText("VTC News")))
        .containsText("có");
    assertEquals(
        1,
        panel
            .locator("li.chosen")
            .filter(new Locator.FilterOptions().setHasText("276 dự án"))
            .count());
  }

  @Test
  void changeOverTimeIsDrawnAndWrittenInATable(Visit visit) {
    var page = visit.open("/");
    var turn = visit.ask(Questions.CHANGE);
    var figure = turn.locator("figure.series");
    assertThat(figure.locator("canvas")).isVisible();
    page.waitForCondition(() -> (boolean) page.evaluate(DRAWN));
    figure.getByText("Xem số liệu dạng bảng").click();
    assertThat(figure.locator("tbody tr")).not().hasCount(0);
    assertThat(figure.locator("table")).containsText("276 dự án");
    visit.picture("series");
  }
}
