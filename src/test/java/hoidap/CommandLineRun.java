package hoidap;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What running the program in this process gave.
 *
 * @param out what it wrote as data
 * @param err what it wrote as messages
 */
public record CommandLineRun(int exitCode, String out, String err) {

  /** Arguments to run the program with. */
  public record Arguments(List<String> arguments) {
    /** Returns these and some more. */
    public Arguments with(String... more) {
      var all = new ArrayList<>(arguments);
      all.addAll(List.of(more));
      return new Arguments(all);
    }

    /** Runs the program. */
    public CommandLineRun run() {
      var out = new ByteArrayOutputStream();
      var err = new ByteArrayOutputStream();
      int exitCode = Main.run(arguments.toArray(String[]::new), print(out), print(err));
      return new CommandLineRun(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
      return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
  }

  /** Returns the arguments to begin with. */
  public static Arguments of(String... arguments) {
    return new Arguments(List.of(arguments));
  }
}
