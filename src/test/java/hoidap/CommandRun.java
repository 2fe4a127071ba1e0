package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a command did. */
record CommandRun(int exitCode, String out, String err) {

  /** Runs the command that {@code args} name. */
  static CommandRun of(Object... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    int exitCode = Main.run(words, stream(out), stream(err));
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out);
  }

  /** Checks how it ended; what it wrote tells why. */
  CommandRun assertExit(int expected) {
    assertEquals(expected, exitCode, out + err);
    return this;
  }

  /** Checks that the error stream holds each of {@code words}. */
  CommandRun assertSays(String... words) {
    for (var word : words) {
      assertTrue(err.contains(word), err);
    }
    return this;
  }

  /** Checks that it said in one line what was wrong, and did nothing else. */
  void assertRefused(String... words) {
    assertExit(2);
    assertEquals("", out);
    assertEquals(1, err.lines().count(), err);
    assertSays(words);
  }
}
