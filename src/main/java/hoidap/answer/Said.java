package hoidap.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a text, in which phrases are found without going through all of it. */
final class Said {
  private final List<String> forms;
  private final Map<String, List<Integer>> places = new HashMap<>();

  Said(List<String> forms) {
    this.forms = forms;
    for (int at = 0; at < forms.size(); at++) {
      places.computeIfAbsent(forms.get(at), any -> new ArrayList<>(1)).add(at);
    }
  }

  /** Returns whether the text has one of {@code phrases}, each given as its syllables. */
  boolean hasAny(Collection<List<String>> phrases) {
    return phrases.stream().anyMatch(this::has);
  }

  /** Returns whether the text has the syllables of {@code phrase} one behind the other. */
  boolean has(List<String> phrase) {
    return phrase.isEmpty()
        || places.getOrDefault(phrase.get(0), List.of()).stream()
            .anyMatch(
                at ->
                    at + phrase.size() <= forms.size()
                        && forms.subList(at, at + phrase.size()).equals(phrase));
  }
}
