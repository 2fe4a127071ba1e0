package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sentence with the words that a question shares with it. */
final class AskedSentence {
  /** Ends a part of a sentence, unless it stands inside a number or a name. */
  private static final Pattern BREAK = Pattern.compile("[,;:()]+(?!\\d)");

  /** How many words further off a word of another part of the sentence counts. */
  private static final int BREAK_DISTANCE = 3;

  private final Question question;
  private final String text;
  private final String canonical;
  private final List<Word> words;
  private final int[] starts; // of the words
  private final int[] ends;
  private final int[] breaks;

  /** Where each word asked about begins, once that was looked for. */
  private final Map<Question.Word, List<Integer>> places = new HashMap<>();

  /** What the question has, once that was asked for. */
  private @Nullable Set<String> asked;

  AskedSentence(Question question, String text) {
    this.question = question;
    this.text = text;
    canonical = VietnameseText.canonical(text);
    words = Words.of(text);
    starts = words.stream().mapToInt(Word::start).toArray();
    ends = words.stream().mapToInt(Word::end).toArray();
    breaks = BREAK.matcher(text).results().mapToInt(MatchResult::start).toArray();
  }

  Question question() {
    return question;
  }

  /** Returns the sentence as it is written. */
  String text() {
    return text;
  }

  /** Returns the sentence in the form in which words are compared; as long as {@link #text}. */
  String canonical() {
    return canonical;
  }

  /**
   * Returns how near the words asked about stand to {@code span}: for each that occurs outside it,
   * one divided by its distance in words.
   */
  double nearness(Span span) {
    return question.words().stream()
        .filter(word -> word.role() != Role.WEAK)
        .mapToDouble(word -> 1.0 / distance(word, span))
        .sum();
  }

  /** Returns the words asked about, names left out, that stand in {@code range}. */
  Set<String> contentIn(Span range) {
    return question.words().stream()
        .filter(word -> word.role() == Role.CONTENT)
        .filter(word -> places(word).stream().anyMatch(at -> isIn(words.get(at), range)))
        .map(word -> String.join(" ", word.syllables()))
        .collect(Collectors.toSet());
  }

  private static boolean isIn(Word word, Span range) {
    return word.start() >= range.start() && word.end() <= range.end();
  }

  private double distance(Question.Word asked, Span span) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int at : places(asked)) {
      nearest = Math.min(nearest, distance(words.get(at), span));
    }
    return nearest;
  }

  private double distance(Word word, Span span) {
    if (word.start() < span.end() && span.start() < word.end()) {
      return Double.POSITIVE_INFINITY; // the word itself answers nothing
    }
    int from = Math.min(word.end(), span.end());
    int to = Math.max(word.start(), span.start());
    int between = Math.max(0, below(ends, to + 1) - below(starts, from));
    int apart = Math.max(0, below(breaks, to) - below(breaks, from));
    return 1 + between + BREAK_DISTANCE * apart;
  }

  /** Returns how many of some numbers, in order, are less than {@code limit}. */
  private static int below(int[] numbers, int limit) {
    int found = Arrays.binarySearch(numbers, limit);
    return found < 0 ? -found - 1 : found;
  }

  /** Returns where a word asked about, or another name of it, begins, as numbers of words. */
  private List<Integer> places(Question.Word word) {
    return places.computeIfAbsent(word, this::found);
  }

  private List<Integer> found(Question.Word asked) {
    var places = new ArrayList<Integer>();
    Stream.concat(Stream.of(asked.syllables()), asked.others().stream())
        .forEach(
            syllables -> {
              for (int at = 0; at + syllables.size() <= words.size(); at++) {
                if (stands(syllables, at)) {
                  places.add(at);
                }
              }
            });
    return places;
  }

  private boolean stands(List<String> syllables, int at) {
    for (int i = 0; i < syllables.size(); i++) {
      if (!form(words.get(at + i)).equals(syllables.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns a word's form as the question's words have it. */
  private String form(Word word) {
    return question.folded() ? VietnameseText.fold(word.form()) : word.form();
  }

  /** Returns whether the question has every word of {@code span} already. */
  boolean isAsked(Span span) {
    var known = asked();
    return words.stream()
        .filter(word -> word.start() >= span.start() && word.end() <= span.end())
        .allMatch(word -> known.contains(form(word)));
  }

  private Set<String> asked() {
    if (asked == null) {
      var known = new HashSet<>(Words.forms(form(question.text())));
      question.words().forEach(word -> word.others().forEach(known::addAll));
      asked = known;
    }
    return asked;
  }

  /** Returns {@code written} as the question's words are compared. */
  String form(String written) {
    var form = VietnameseText.canonical(written);
    return question.folded() ? VietnameseText.fold(form) : form;
  }

  /** Returns the sentence as the question's words are compared; as long as {@link #text}. */
  String comparable() {
    return form(text);
  }

  /** Returns the part of the sentence, between commas and the like, that {@code span} is in. */
  Span part(Span span) {
    int before = below(breaks, span.start());
    int behind = below(breaks, span.end());
    int start = before == 0 ? 0 : breaks[before - 1] + 1;
    int end = behind == breaks.length ? text.length() : breaks[behind];
    return new Span(start, Math.max(end, span.end()));
  }
}
