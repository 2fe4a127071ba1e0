package hoidap.llm;

import hoidap.text.Words;
import hoidap.typing.OtherForms;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text, and other names of what it names.
 *
 * @param forms its words in order, in {@link hoidap.text.VietnameseText#canonical} form
 * @param others other names, as words
 */
record Wording(List<String> forms, List<List<String>> others) {
  static Wording of(String text) {
    return new Wording(Words.forms(text), OtherForms.in(text));
  }

  /** Returns whether these words stand there side by side, or as another name of something. */
  boolean has(List<String> words) {
    return Collections.indexOfSubList(forms, words) >= 0
        || others.stream().anyMatch(other -> Collections.indexOfSubList(other, words) >= 0);
  }

  /** Returns all its words, each once. */
  Set<String> vocabulary() {
    var words = new HashSet<>(forms);
    others.forEach(words::addAll);
    return words;
  }
}
