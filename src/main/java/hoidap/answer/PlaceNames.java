package hoidap.answer;

import hoidap.text.Places;
import hoidap.text.VietnameseText;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of countries and of well-known places. */
final class PlaceNames {
  private static final Set<String> COUNTRIES = canonical(Places.countries().stream());
  private static final Set<String> ALL = canonical(Places.all());

  private PlaceNames() {}

  static boolean isCountry(String name) {
    return COUNTRIES.contains(VietnameseText.canonical(name));
  }

  static boolean isPlace(String name) {
    return ALL.contains(VietnameseText.canonical(name));
  }

  private static Set<String> canonical(Stream<String> names) {
    return names.map(VietnameseText::canonical).collect(Collectors.toUnmodifiableSet());
  }
}
