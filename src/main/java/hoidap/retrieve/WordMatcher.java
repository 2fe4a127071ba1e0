package hoidap.retrieve;

import hoidap.retrieve.Question.Role;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds words and phrases in a text, in one pass however many they are. A phrase is one word, or
 * several that must follow one another, in {@link VietnameseText#canonical} form, and folded where
 * accents are ignored.
 */
public final class WordMatcher {
  private final List<List<String>> phrases;
  private final boolean folded;

  /** The numbers of the phrases by their first syllables. */
  private final Map<String, List<Integer>> byFirst = new HashMap<>();

  WordMatcher(List<List<String>> phrases, boolean folded) {
    this.phrases = List.copyOf(phrases);
    this.folded = folded;
    for (int i = 0; i < phrases.size(); i++) {
      if (!phrases.get(i).isEmpty()) {
        byFirst.computeIfAbsent(phrases.get(i).get(0), any -> new ArrayList<>(1)).add(i);
      }
    }
  }

  List<List<String>> phrases() {
    return phrases;
  }

  boolean folded() {
    return folded;
  }

  /** Returns one for the words that say what a question asks about. */
  public static WordMatcher of(Question question) {
    var phrases =
        question.words().stream()
            .filter(word -> word.role() != Role.WEAK)
            .flatMap(word -> Stream.concat(Stream.of(word.syllables()), word.others().stream()))
            .distinct()
            .toList();
    return new WordMatcher(phrases, question.folded());
  }

  /** Returns which of the phrases {@code text} has. */
  BitSet in(String text) {
    var found = new BitSet();
    find(words(text), (phrase, span) -> found.set(phrase));
    return found;
  }

  /** What is done with a place of a phrase, given by its number. */
  private interface Use {
    void of(int phrase, Span span);
  }

  private void find(List<Word> words, Use use) {
    for (int at = 0; at < words.size(); at++) {
      for (int phrase : byFirst.getOrDefault(words.get(at).form(), List.of())) {
        int last = at + phrases.get(phrase).size() - 1;
        if (last < words.size() && standsAt(at, phrases.get(phrase), words)) {
          use.of(phrase, new Span(words.get(at).start(), words.get(last).end()));
        }
      }
    }
  }

  /** Returns where the phrases stand in {@code text}, in order; a blank between two is covered. */
  public List<Span> marks(String text) {
    var spans = new ArrayList<Span>();
    find(words(text), (phrase, span) -> spans.add(span));
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    var merged = new ArrayList<Span>();
    for (var span : spans) {
      int last = merged.size() - 1;
      if (last >= 0 && joins(merged.get(last), span, text)) {
        int end = Math.max(merged.get(last).end(), span.end());
        merged.set(last, new Span(merged.get(last).start(), end));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static boolean joins(Span before, Span span, String text) {
    return span.start() <= before.end()
        || span.start() == before.end() + 1 && text.charAt(before.end()) == ' ';
  }

  private List<Word> words(String text) {
    return Words.of(folded ? VietnameseText.fold(text) : text);
  }

  private static boolean standsAt(int at, List<String> phrase, List<Word> words) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!words.get(at + i).form().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
