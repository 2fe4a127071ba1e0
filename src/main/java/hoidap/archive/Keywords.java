package hoidap.archive;

import hoidap.text.Terms;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms under which the keyword index knows a chunk, and how a query names them.
 *
 * <p>Each term is there as written and, where that differs, once more without accents behind a '~'.
 * So "tin" as typed without accents is looked up as "tin" or "~tin", and "tín" only as itself.
 */
final class Keywords {
  private static final char FOLDED = '~';

  private Keywords() {}

  /** Returns the terms of a chunk, each once, separated by blanks. */
  static String of(String title, String text, List<String> longWords) {
    Set<String> terms = new LinkedHashSet<>();
    terms.addAll(Terms.of(Words.forms(title)));
    terms.addAll(Terms.of(Words.forms(text)));
    terms.addAll(longWords);
    var keywords = new StringBuilder(terms.size() * 16);
    for (var term : terms) {
      keywords.append(term).append(' ');
      var folded = VietnameseText.fold(term);
      if (!folded.equals(term)) {
        keywords.append(FOLDED).append(folded).append(' ');
      }
    }
    return keywords.toString();
  }

  /** Returns the index's spellings of one query term. */
  static List<String> spellings(String term, boolean folded) {
    return folded ? List.of(term, FOLDED + term) : List.of(term);
  }

  /** Returns an FTS5 expression that matches any of {@code terms}; empty when there is none. */
  static String query(Collection<String> terms, boolean folded) {
    var quoted = new ArrayList<String>();
    for (var term : terms) {
      for (var spelling : spellings(term, folded)) {
        if (spelling.chars().allMatch(Keywords::isTermCharacter)) {
          quoted.add('"' + spelling + '"');
        }
      }
    }
    return quoted.stream().collect(Collectors.joining(" OR "));
  }

  private static boolean isTermCharacter(int c) {
    return c > 0x7F || Character.isLetterOrDigit(c) || c == Terms.JOINT || c == FOLDED;
  }
}
