package hoidap.retrieve;

import hoidap.retrieve.Question.Role;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds words and phrases in a text.
 *
 * @param phrases each one word, or several that must follow one another; in {@link
 *     VietnameseText#canonical} form, folded where {@code folded}
 * @param folded whether accents are ignored
 */
public record WordMatcher(List<List<String>> phrases, boolean folded) {
  public WordMatcher {
    phrases = List.copyOf(phrases);
  }

  /** Returns one for the words that say what a question asks about. */
  public static WordMatcher of(Question question) {
    var phrases =
        question.words().stream()
            .filter(word -> word.role() != Role.WEAK)
            .flatMap(word -> Stream.concat(Stream.of(word.syllables()), word.others().stream()))
            .toList();
    return new WordMatcher(phrases, question.folded());
  }

  /** Returns which of the phrases {@code text} has. */
  BitSet in(String text) {
    var words = words(text);
    var found = new BitSet();
    for (int i = 0; i < phrases.size(); i++) {
      found.set(i, !places(phrases.get(i), words).isEmpty());
    }
    return found;
  }

  /** Returns where the phrases stand in {@code text}, in order; a blank between two is covered. */
  public List<Span> marks(String text) {
    var words = words(text);
    var spans = new ArrayList<Span>();
    phrases.forEach(phrase -> spans.addAll(places(phrase, words)));
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

  private static List<Span> places(List<String> phrase, List<Word> words) {
    var places = new ArrayList<Span>();
    for (int i = 0; i + phrase.size() <= words.size(); i++) {
      if (standsAt(i, phrase, words)) {
        places.add(new Span(words.get(i).start(), words.get(i + phrase.size() - 1).end()));
      }
    }
    return places;
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
