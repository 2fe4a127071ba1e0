package hoidap.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Names of countries, and of provinces and large cities of Viet Nam. */
public final class Places {
  private static final String RESOURCE = "places.txt";
  private static final String COUNTRIES = "nước: ";

  private Places() {}

  /** Returns the names of countries, as they are written. */
  public static List<String> countries() {
    return names(true).toList();
  }

  /** Returns the names of all other places. */
  public static List<String> others() {
    return names(false).toList();
  }

  /** Returns all names. */
  public static Stream<String> all() {
    return Stream.concat(names(true), names(false));
  }

  private static Stream<String> names(boolean countries) {
    return ResourceLines.of(Places.class, RESOURCE).stream()
        .filter(line -> line.startsWith(COUNTRIES) == countries)
        .flatMap(line -> Arrays.stream(line.substring(line.indexOf(':') + 2).split(", ")));
  }
}
