package hoidap.llm;

import hoidap.text.ResourceLines;
import hoidap.text.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a word does in a sentence that is held against another. */
enum WordRole {
  /** May be added or left out. */
  FREE,
  /** Stands before a place, a time or whoever takes part. */
  PREPOSITION,
  /** Stands before a place or a time. */
  PLACE,
  /** Begins a clause of its own. */
  LINK,
  /** Behind it stands what somebody says. */
  SAYING,
  /** Begins a clause that says when, where or on what terms another holds. */
  DEPENDENT,
  /** Takes back what stands before it. */
  DENIAL,
  /** Stands for one who was named before. */
  PRONOUN,
  /** Says who does it or to whom it is done. */
  VOICE;

  private static final Map<WordRole, Set<List<String>>> WORDS = read();
  private static final int LONGEST = 3; // syllables

  private static Map<WordRole, Set<List<String>>> read() {
    var words = new EnumMap<WordRole, Set<List<String>>>(WordRole.class);
    for (var line : ResourceLines.of(WordRole.class, "word-roles.txt")) {
      int colon = line.indexOf(':');
      var role = valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      var own = words.computeIfAbsent(role, key -> new HashSet<>());
      Arrays.stream(line.substring(colon + 1).split(",")).map(Words::forms).forEach(own::add);
    }
    return words;
  }

  /** Returns whether a syllable does this by itself. */
  boolean is(String form) {
    return WORDS.getOrDefault(this, Set.of()).contains(List.of(form));
  }

  /** Returns how many syllables a word has that begins there and does this; 0 where none does. */
  int at(List<String> forms, int from) {
    for (int length = Math.min(LONGEST, forms.size() - from); length > 0; length--) {
      if (WORDS.getOrDefault(this, Set.of()).contains(forms.subList(from, from + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Returns whether a word that does this ends before {@code end}. */
  boolean endsAt(List<String> forms, int end) {
    for (int length = Math.min(LONGEST, end); length > 0; length--) {
      if (WORDS.getOrDefault(this, Set.of()).contains(forms.subList(end - length, end))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a word that does this begins in a stretch. */
  boolean isIn(List<String> forms, int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(forms, i) > 0) {
        return true;
      }
    }
    return false;
  }
}
