package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private final List<Integer> breaks;

  AskedSentence(Question question, String text) {
    this.question = question;
    this.text = text;
    canonical = VietnameseText.canonical(text);
    words = Words.of(text);
    breaks = BREAK.matcher(text).results().map(found -> found.start()).toList();
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
    long between = words.stream().filter(w -> w.start() >= from && w.end() <= to).count();
    long apart = breaks.stream().filter(at -> at >= from && at < to).count();
    return 1 + between + BREAK_DISTANCE * apart;
  }

  /** Returns where a word asked about, or another name of it, begins, as numbers of words. */
  private List<Integer> places(Question.Word asked) {
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
    Set<String> asked = new HashSet<>(Words.forms(form(question.text())));
    question.words().forEach(word -> word.others().forEach(asked::addAll));
    return words.stream()
        .filter(word -> word.start() >= span.start() && word.end() <= span.end())
        .allMatch(word -> asked.contains(form(word)));
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
    int start = breaks.stream().filter(at -> at < span.start()).reduce(-1, Math::max) + 1;
    int end = breaks.stream().filter(at -> at >= span.end()).reduce(text.length(), Math::min);
    return new Span(start, Math.max(end, span.end()));
  }
}
