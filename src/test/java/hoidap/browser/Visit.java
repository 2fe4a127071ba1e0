package hoidap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody with a fresh browser profile at a server. */
final class Visit {
  private static final List<String> WCAG_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final double PATIENCE = 15_000; // milliseconds

  private final Browser browser;
  private Server server;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> expected = new CopyOnWriteArrayList<>();
  private BrowserContext profile;
  private Page page;

  Visit(Browser browser, Server server) {
    this.browser = browser;
    this.server = server;
    begin(new Browser.NewContextOptions().setViewportSize(1280, 800));
  }

  /** Goes to another server from now on. */
  Visit at(Server other) {
    server = other;
    return this;
  }

  /** Begins again with another profile, such as a phone's. */
  Visit with(Browser.NewContextOptions options) {
    profile.close();
    begin(options);
    return this;
  }

  private void begin(Browser.NewContextOptions options) {
    profile = browser.newContext(options.setLocale("vi-VN"));
    profile.setDefaultTimeout(PATIENCE);
    profile.onConsoleMessage(this::console);
    profile.onWebError(error -> complaints.add("error: " + error.error()));
    profile.onRequest(request -> outside(request.url()));
    page = profile.newPage();
  }

  private void console(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.type() + ": " + message.text());
    }
  }

  private void outside(String url) {
    boolean ours = url.startsWith(server.address("/"));
    if (!ours && Stream.of("data:", "blob:", "about:").noneMatch(url::startsWith)) {
      complaints.add("asked another server: " + url);
    }
  }

  /** Says that complaints with this text are what the test is about. */
  Visit expecting(String text) {
    expected.add(text);
    return this;
  }

  /** Opens a path of the server. */
  Page open(String path) {
    page.navigate(server.address(path));
    return page;
  }

  /** Types a question into the chat, sends it and returns its turn once that is done. */
  Locator ask(String question) {
    box().fill(question);
    box().press("Enter");
    var turn = page.locator("answer-turn").last();
    assertThat(turn.locator("h2")).hasText(question);
    turn.and(page.locator("[data-state=answered], [data-state=refused]")).waitFor();
    return turn;
  }

  /** Returns the box for questions. */
  Locator box() {
    return page.getByLabel("Câu hỏi của bạn");
  }

  Page page() {
    return page;
  }

  Server server() {
    return server;
  }

  BrowserContext profile() {
    return profile;
  }

  /** Fails if axe finds anything against WCAG 2.2 AA or good practice on the page as it is. */
  void assertAccessible() {
    int before = complaints.size();
    var found = new AxeBuilder(page).withTags(WCAG_AA).analyze().getViolations();
    // axe makes elements of every name it sees, without what they need: that is not the page's
    // fault
    complaints.subList(before, complaints.size()).clear();
    assertEquals(
        List.of(),
        found.stream().map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).toList());
  }

  /** Fails if the page is wider than its window. */
  void assertNoSidewaysScrolling() {
    var excess =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertTrue(((Number) excess).intValue() <= 0, "the page is wider than the window: " + excess);
  }

  /** Leaves a picture of the page in target/browser. */
  void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser", name + ".png")));
  }

  void end(boolean failed, Method test) {
    if (failed) {
      picture(test.getDeclaringClass().getSimpleName() + "." + test.getName());
    }
    profile.close();
    var left =
        complaints.stream()
            .filter(complaint -> expected.stream().noneMatch(complaint::contains))
            .toList();
    assertEquals(List.of(), left, "what the page complained of");
  }
}
