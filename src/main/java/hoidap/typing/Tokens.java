package hoidap.typing;

import hoidap.text.Word;
import hoidap.text.Words;
import java.util.BitSet;
import java.util.List;

/**
 * What was typed, cut into syllables and numbers.
 *
 * @param text NFC
 * @param words its syllables
 */
record Tokens(String text, List<Word> words) {
  Tokens {
    words = List.copyOf(words);
  }

  static Tokens of(String text) {
    return new Tokens(text, Words.of(text));
  }

  int size() {
    return words.size();
  }

  String form(int at) {
    return words.get(at).form();
  }

  /** Returns the forms of the tokens from {@code from} to before {@code to}. */
  List<String> forms(int from, int to) {
    return words.subList(from, to).stream().map(Word::form).toList();
  }

  /** Returns the tokens as they were written, with what stands between them. */
  String written(int from, int to) {
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  String written(int at) {
    return written(at, at + 1);
  }

  /** Returns what stands before a token, behind the one before it. */
  String gap(int at) {
    return text.substring(at == 0 ? 0 : words.get(at - 1).end(), words.get(at).start());
  }

  /** Returns what stands behind the last token. */
  String tail() {
    return words.isEmpty() ? text : text.substring(words.get(size() - 1).end());
  }

  boolean isLetters(int at) {
    return form(at).chars().allMatch(Character::isLetter);
  }

  boolean isCapitalised(int at) {
    return Character.isUpperCase(text.charAt(words.get(at).start()));
  }

  /** Returns whether a token is written in capitals throughout. */
  boolean isUpperCase(int at) {
    var written = written(at);
    return written.chars().allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
  }

  /** Returns the tokens before which a new phrase begins: something but a blank is between. */
  BitSet breaks() {
    var breaks = new BitSet();
    for (int i = 1; i < size(); i++) {
      breaks.set(i, !gap(i).isBlank());
    }
    return breaks;
  }

  /** Returns the number of the token that begins at {@code offset}, or -1. */
  int beginningAt(int offset) {
    for (int i = 0; i < size(); i++) {
      if (words.get(i).start() == offset) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the number of the token that ends at {@code offset}, or -1. */
  int endingAt(int offset) {
    for (int i = 0; i < size(); i++) {
      if (words.get(i).end() == offset) {
        return i;
      }
    }
    return -1;
  }
}
