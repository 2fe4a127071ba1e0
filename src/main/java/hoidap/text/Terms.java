package hoidap.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The terms by which text is found: syllables and pairs of adjacent syllables. Most Vietnamese
 * words are two syllables written apart, so a pair such as "đầu_tư" is usually a word.
 */
public final class Terms {
  /** Joins the syllables of a term of more than one. */
  public static final char JOINT = '_';

  private Terms() {}

  /** Returns the syllables of {@code words} followed by the adjacent pairs, repeats included. */
  public static List<String> of(List<String> words) {
    var terms = new ArrayList<String>(words.size() * 2);
    terms.addAll(words);
    for (int i = 1; i < words.size(); i++) {
      terms.add(words.get(i - 1) + JOINT + words.get(i));
    }
    return terms;
  }
}
