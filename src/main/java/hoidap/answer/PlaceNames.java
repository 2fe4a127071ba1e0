package hoidap.answer;

import hoidap.conversation.FollowUp;
import hoidap.text.ResourceLines;
import hoidap.text.VietnameseText;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of countries and of well-known places. */
final class PlaceNames {
  private static final String COUNTRIES_LINE = "nước: ";
  private static final Set<String> COUNTRIES = names(true).collect(Collectors.toSet());
  private static final Set<String> ALL =
      Stream.concat(COUNTRIES.stream(), names(false)).collect(Collectors.toSet());

  private PlaceNames() {}

  static boolean isCountry(String name) {
    return COUNTRIES.contains(VietnameseText.canonical(name));
  }

  static boolean isPlace(String name) {
    return ALL.contains(VietnameseText.canonical(name));
  }

  private static Stream<String> names(boolean countries) {
    return ResourceLines.of(FollowUp.class, "places.txt").stream()
        .filter(line -> line.startsWith(COUNTRIES_LINE) == countries)
        .flatMap(line -> Arrays.stream(line.substring(line.indexOf(':') + 2).split(", ")))
        .map(VietnameseText::canonical);
  }
}
