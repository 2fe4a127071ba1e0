package hoidap.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists that come with the program. */
public final class ResourceLines {
  private ResourceLines() {}

  /**
   * Returns the lines of a resource, without blank ones and those that begin with '#'.
   *
   * @param home class beside which the resource is
   */
  public static List<String> of(Class<?> home, String name) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(home.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }
}
