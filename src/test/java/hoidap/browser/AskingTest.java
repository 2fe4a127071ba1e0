package hoidap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

@BrowserTest
class AskingTest {
  @Test
  void anAnswerIsCited(Visit visit) {
    var page = visit.open("/");
    page.getByLabel("Câu hỏi của bạn").fill("Việt Nam có bao nhiêu dự án đầu tư tại Lào?");
    page.keyboard().press("Enter");
    assertThat(page.locator("answer-turn .answer")).containsText("276");
    visit.assertAccessible();
    visit.picture("answer");
  }
}
