package hoidap.retrieve;

import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.text.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody has typed so far: words, the last of which may go on.
 *
 * @param words those that are complete, in {@link VietnameseText#canonical} form
 * @param prefix how the last one begins; empty where all are complete
 */
record Typed(List<String> words, String prefix) {
  /** How well a headline fits: what was typed begins it, stands in it as typed, or is scattered. */
  private enum Order {
    FIRST,
    TOGETHER,
    APART
  }

  /** How a headline fits, and where. */
  record Fit(int order, List<Span> marks) {}

  /** Reads what was typed, in NFC. */
  static Typed of(String typed) {
    var words = new ArrayList<>(Words.forms(typed));
    boolean goesOn =
        !words.isEmpty() && Character.isLetterOrDigit(typed.charAt(typed.length() - 1));
    var prefix = goesOn ? words.remove(words.size() - 1) : "";
    return new Typed(List.copyOf(words), prefix);
  }

  boolean isEmpty() {
    return words.isEmpty() && prefix.isEmpty();
  }

  /** Returns how a headline fits; the marks are empty where it does not. */
  Fit fit(String title) {
    var there = Words.of(title);
    int size = words.size() + (prefix.isEmpty() ? 0 : 1);
    for (int at = 0; at + size <= there.size(); at++) {
      var marks = together(there, at, size);
      if (marks.size() == size) {
        return new Fit((at == 0 ? Order.FIRST : Order.TOGETHER).ordinal(), joined(marks));
      }
    }
    return new Fit(Order.APART.ordinal(), apart(there, size));
  }

  private List<Span> together(List<Word> there, int at, int size) {
    var marks = new ArrayList<Span>();
    for (int i = 0; i < size && fits(i, there.get(at + i)); i++) {
      marks.add(mark(i, there.get(at + i)));
    }
    return marks;
  }

  private List<Span> apart(List<Word> there, int size) {
    var marks = new ArrayList<Span>();
    for (int i = 0; i < size; i++) {
      int typed = i;
      var found = there.stream().filter(word -> fits(typed, word)).findFirst();
      if (found.isEmpty()) {
        return List.of();
      }
      marks.add(mark(i, found.get()));
    }
    marks.sort(Comparator.comparingInt(Span::start));
    return marks.stream().distinct().toList();
  }

  private static List<Span> joined(List<Span> marks) {
    return List.of(new Span(marks.get(0).start(), marks.get(marks.size() - 1).end()));
  }

  private Span mark(int typed, Word word) {
    return typed < words.size()
        ? new Span(word.start(), word.end())
        : new Span(word.start(), word.start() + prefix.length());
  }

  private boolean fits(int typed, Word word) {
    if (typed == words.size()) {
      return mayBecome(prefix, word.form());
    }
    var whole = words.get(typed);
    return words.stream().allMatch(VietnameseText::isUnaccented)
        ? VietnameseText.fold(word.form()).equals(whole)
        : word.form().equals(whole);
  }

  /** Returns whether a word begins with what was typed, to which accents may yet be added. */
  private static boolean mayBecome(String prefix, String word) {
    if (word.length() < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (!mayBecome(prefix.charAt(i), word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBecome(char typed, char letter) {
    if (typed == letter) {
      return true;
    }
    return typed != 'đ'
        && VietnameseText.fold(String.valueOf(letter))
            .equals(VietnameseText.fold(String.valueOf(typed)))
        && accents(typed).chars().allMatch(accent -> accents(letter).indexOf(accent) >= 0);
  }

  private static String accents(char letter) {
    return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).substring(1);
  }
}
