package hoidap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hoidap.browser.Questions.PROJECTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
class ConversationTest {
  @Test
  void aFollowUpIsCompletedAndShown(Visit visit) {
    visit.open("/");
    visit.ask(PROJECTS);
    var turn = visit.ask("Còn năm 2023?");
    assertThat(turn.locator(".tag").first()).containsText("2023");
    assertThat(turn.locator(".answer")).containsText("241 dự án");
  }

  @Test
  void aConversationIsThereAgainAfterAReload(Visit visit) {
    var page = visit.open("/");
    visit.ask(PROJECTS);
    page.waitForURL("**/cuoc-hoi/*");
    page.reload();
    var turn = page.locator("answer-turn");
    assertThat(turn.locator("h2")).hasText(PROJECTS);
    assertThat(turn.locator(".answer")).containsText("276 dự án");
    turn.locator(".answer .chip").first().click();
    assertThat(page.locator(".reader mark")).containsText("276 dự án");
    page.goBack();
    assertThat(visit.ask("Còn năm 2023?").locator(".answer")).containsText("241 dự án");
  }

  @Test
  void itCanBeRenamedSharedAndDeleted(Visit visit) {
    var page = visit.open("/");
    visit.ask(PROJECTS);
    page.waitForURL("**/cuoc-hoi/*");
    openList(page);
    var item = page.locator("conversation-item").first();
    choose(item, "Đổi tên");
    item.getByLabel("Tên cuộc hỏi").fill("Đầu tư sang Lào");
    item.getByText("Lưu").click();
    assertThat(item.locator("a")).hasText("Đầu tư sang Lào");

    choose(item, "Chia sẻ");
    var link = item.getByLabel("Đường dẫn chia sẻ").inputValue();
    assertTrue(link.startsWith(visit.server().address("/chia-se/")), link);

    choose(item, "Xóa");
    item.getByText("Xóa hẳn").click();
    page.waitForURL(visit.server().address("/"));
    openList(page);
    assertThat(page.locator("conversation-item")).hasCount(0);
  }

  @Test
  void aSharedConversationIsReadByOthersButNotItsOwners(Visit visit) {
    var page = visit.open("/");
    visit.ask(PROJECTS);
    page.waitForURL("**/cuoc-hoi/*");
    var own = page.url();
    openList(page);
    var item = page.locator("conversation-item").first();
    choose(item, "Chia sẻ");
    var link = item.getByLabel("Đường dẫn chia sẻ").inputValue();

    visit.with(new com.microsoft.playwright.Browser.NewContextOptions()).expecting("404");
    page = visit.page();
    page.navigate(link);
    assertThat(page.locator("answer-turn .answer")).containsText("276 dự án");
    assertThat(page.locator("answer-turn .short")).hasText("276 dự án");
    page.locator("answer-turn .opener").first().click();
    assertThat(page.locator("answer-turn .quoted").first()).containsText("276 dự án");
    assertThat(page.locator("answer-feedback")).hasCount(0);
    page.locator("answer-turn .chip").first().click();
    assertThat(page.locator(".reader mark")).containsText("276 dự án");
    page.navigate(own);
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).isVisible();
    assertEquals(0, page.locator("answer-turn").count());
  }

  @Test
  void aJudgementIsKept(Visit visit) {
    var page = visit.open("/");
    var turn = visit.ask(PROJECTS);
    turn.getByText("Chưa ổn", new Locator.GetByTextOptions().setExact(true)).click();
    turn.getByLabel("Đã cũ").check();
    turn.getByLabel("Ghi thêm (không bắt buộc)").fill("Có số mới hơn");
    turn.getByText("Gửi góp ý").click();
    assertThat(turn.locator("answer-feedback")).containsText("Cảm ơn, đã ghi nhận.");
    page.waitForURL("**/cuoc-hoi/*");
    page.reload();
    var down = page.getByText("Chưa ổn", new Page.GetByTextOptions().setExact(true));
    assertThat(down).hasAttribute("aria-pressed", "true");
  }

  @Test
  void aFilterHoldsAndCanBeTakenOff(Visit visit) {
    var page = visit.open("/");
    page.getByText("Bộ lọc", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Đến ngày").fill("2023-12-31");
    assertThat(page.locator("#chosen-filters .tag")).hasCount(1);
    var turn = visit.ask(PROJECTS);
    assertThat(turn.locator(".answer")).containsText("241 dự án");
    assertThat(turn.locator(".answer")).not().containsText("276");
    turn.locator(".tag .remove").last().click();
    assertThat(turn.locator(".answer")).containsText("276 dự án");
  }

  private static void openList(Page page) {
    var opener = page.locator("#drawer-open");
    if (opener.isVisible()) {
      opener.click();
    }
    assertThat(page.locator("#drawer-title")).isVisible();
  }

  private static void choose(Locator item, String action) {
    if (item.locator(".menu[aria-expanded=true]").count() > 0) {
      item.locator(".menu").click();
    }
    item.locator(".menu").click();
    item.getByText(action, new Locator.GetByTextOptions().setExact(true)).click();
  }
}
