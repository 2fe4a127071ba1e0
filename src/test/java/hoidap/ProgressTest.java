package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100  | 0    | 10   | Nạp: 0/100 (0 %), 0.0/s, chưa rõ còn bao lâu",
        "100  | 25   | 10   | Nạp: 25/100 (25 %), 2.5/s, còn 30 giây",
        "1000 | 100  | 60   | Nạp: 100/1000 (10 %), 1.7/s, còn 9 phút 0 giây",
        "1000 | 10   | 60   | Nạp: 10/1000 (1 %), 0.2/s, còn 1 giờ 39 phút",
        "10   | 20   | 10   | Nạp: 20/20 (100 %), 2.0/s, còn 0 giây",
        "0    | 0    | 10   | Nạp: 0/0 (100 %), 0.0/s, chưa rõ còn bao lâu"
      })
  void aLineTellsTheShareAndTheTimeLeft(long total, long done, long seconds, String expected) {
    var line = new ProgressLine("Nạp", total, 5);
    assertEquals(expected, line.at(done, 5 + seconds * 1_000_000_000L));
  }

  @Test
  void linesComeOneBelowTheOtherWhileATaskGoesOn() throws InterruptedException {
    var out = new ByteArrayOutputStream();
    try (var progress =
        Progress.lines("Nạp", 4, new PrintStream(out, true), Duration.ofMillis(20))) {
      progress.stepBy(2);
      progress.step();
      for (int i = 0; i < 500 && text(out).lines().count() < 3; i++) {
        Thread.sleep(20);
      }
    }
    assertTrue(text(out).lines().limit(3).allMatch(l -> l.startsWith("Nạp: 3/4 (75 %)")));
    assertTrue(text(out).lines().count() >= 3 && text(out).indexOf('\r') < 0, text(out));
  }

  @Test
  void aShortTaskLeavesNoLine() {
    var out = new ByteArrayOutputStream();
    try (var progress =
        Progress.lines("Nạp", 4, new PrintStream(out, true), Duration.ofSeconds(10))) {
      progress.step();
    }
    assertEquals("", text(out));
  }

  private static String text(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8);
  }
}
