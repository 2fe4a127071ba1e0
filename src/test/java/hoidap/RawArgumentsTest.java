package hoidap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class RawArgumentsTest {
  private static final String LOST = "Vi\ufffd\ufffd\ufffdt Nam";

  @Test
  void lettersThatWereLostComeFromTheCommandLine() {
    var commandLine = "java\0-jar\0hoidap.jar\0ask\0Việt Nam\0--json\0";
    assertArrayEquals(
        new String[] {"ask", "Việt Nam", "--json"},
        RawArguments.restore(new String[] {"ask", LOST, "--json"}, commandLine));
  }

  @Test
  void anotherCommandLineIsNotTaken() {
    var args = new String[] {"ask", LOST};
    assertArrayEquals(args, RawArguments.restore(args, "mvn\0exec:java\0-Dexec.args=ask\0"));
    assertArrayEquals(args, RawArguments.restore(args, "java\0"));
    assertArrayEquals(args, RawArguments.restore(args, ""));
  }

  @Test
  void anEmptyArgumentKeepsItsPlace() {
    assertArrayEquals(
        new String[] {"", "đ"},
        RawArguments.restore(new String[] {"", "\ufffd\ufffd"}, "java\0Main\0\0đ\0"));
  }

  @Test
  void whatWasNotLostStays() {
    var args = new String[] {"ask", "Việt Nam"};
    assertArrayEquals(args, RawArguments.restore(args));
  }
}
