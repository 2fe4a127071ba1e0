package hoidap.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests in a real Chromium. Each test that asks for a {@link Visit} gets a browser
 * profile of its own; it fails if the page wrote an error to its console or asked another server
 * for anything. Where there is no Chromium, or no Node.js to drive it, the class is skipped, saying
 * so; under continuous integration it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumExtension.class)
@interface BrowserTest {}
