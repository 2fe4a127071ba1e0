package hoidap.slack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.fuzz.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever Slack signs, the bot never says that it broke: Slack would send it again. */
class SlackFuzzTest {
  @TempDir private static Path folder;
  private static BotServer bot;

  @BeforeAll
  static void start() {
    bot = new BotServer(folder).start();
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  private static void send(byte[] input, String type) {
    var body = new String(input, StandardCharsets.UTF_8);
    var status = bot.send(body, type, Instant.now(), BotServer.SECRET).statusCode();
    assertTrue(status < 500, "gave " + status);
  }

  @Test
  void eventsAreTakenOrRefused() {
    Fuzzing.of("slack-events").ofProcess().run(300, input -> send(input, "application/json"));
  }

  @Test
  void commandsAndInteractionsAreTakenOrRefused() {
    Fuzzing.of("slack-forms")
        .ofProcess()
        .run(300, input -> send(input, "application/x-www-form-urlencoded"));
  }
}
