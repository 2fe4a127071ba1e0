package hoidap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** The browser that all tests share, started for the first of them. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  static Chromium start() {
    var node = Programs.node().orElseThrow(() -> new IllegalStateException("no Node.js"));
    var executable =
        Programs.chromium().orElseThrow(() -> new IllegalStateException("no Chromium"));
    var environment =
        Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node.toString());
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--lang=vi")));
    return new Chromium(playwright, browser);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
