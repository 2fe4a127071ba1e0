package hoidap.typing;

import hoidap.text.Span;
import java.util.List;
import java.util.Set;

/**
 * What a typed question was taken for.
 *
 * @param text the question to search by, NFC
 * @param readings what was understood otherwise than it was typed, in order
 * @param aliases other names of what stands in the text
 */
public record Understood(String text, List<Reading> readings, List<Alias> aliases) {
  public Understood {
    readings = List.copyOf(readings);
    aliases = List.copyOf(aliases);
  }

  /** Returns the same without what some readings tell. */
  Understood without(Set<Reading.Kind> kinds) {
    var kept = readings.stream().filter(reading -> !kinds.contains(reading.kind())).toList();
    boolean keepsAliases = !kinds.contains(Reading.Kind.ABBREVIATION);
    return new Understood(text, kept, keepsAliases ? aliases : List.of());
  }

  /** Returns whether accents were added, which a reading shows. */
  boolean isAccented() {
    return readings.stream().anyMatch(reading -> reading.kind() == Reading.Kind.ACCENTS);
  }

  /**
   * Another name of the same thing, by which it is to be found as well.
   *
   * @param span where the thing is named in the text
   * @param words the other name, in {@link hoidap.text.VietnameseText#canonical} form
   */
  public record Alias(Span span, List<String> words) {
    public Alias {
      words = List.copyOf(words);
    }
  }
}
