package hoidap.llm;

import hoidap.answer.Quantity;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import hoidap.time.StatedTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A sentence as its words and figures follow each other. */
final class Telling {
  private final List<Token> tokens;
  private final List<String> forms;
  private final BitSet breaks = new BitSet();

  Telling(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
    forms = this.tokens.stream().map(Token::form).toList();
    IntStream.range(0, size()).filter(this::begins).forEach(breaks::set);
  }

  /**
   * Reads a sentence.
   *
   * @param times that it names
   */
  static Telling of(String text, List<StatedTime> times) {
    return new Reading(text, times).telling();
  }

  /** Returns it without some of the times. */
  Telling without(List<StatedTime> others) {
    var kept = new ArrayList<Token>();
    boolean isBroken = false;
    for (var token : tokens) {
      if (token.time().filter(others::contains).isPresent()) {
        isBroken = true;
      } else {
        kept.add(isBroken ? token.afterBreak() : token);
        isBroken = false;
      }
    }
    return new Telling(kept);
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  List<Token> tokens() {
    return tokens;
  }

  List<String> forms() {
    return forms;
  }

  /** Returns whether a clause begins there: behind a mark, a linking word or one of saying. */
  boolean isBreak(int at) {
    return breaks.get(at);
  }

  private boolean begins(int at) {
    return at == 0
        || tokens.get(at).isAfterBreak()
        || WordRole.LINK.at(forms, at) > 0
        || WordRole.SAYING.endsAt(forms, at);
  }

  /** Returns where the clause ends in which {@code at} stands. */
  int endOfClause(int at) {
    int next = breaks.nextSetBit(at + 1);
    return next < 0 ? size() : next;
  }

  /** Returns where the clause begins in which {@code at} stands. */
  int startOfClause(int at) {
    return breaks.previousSetBit(at);
  }

  /** Returns whether it names that time and no other. */
  boolean isOnlyOf(Token time) {
    var own = tokens.stream().filter(Token::isTime).toList();
    return own.size() == 1 && time.isSaidBy(own.get(0));
  }

  /** Returns whether a place or a time may begin there. */
  boolean leadsToPlace(int at) {
    return tokens.get(at).is(WordRole.PREPOSITION)
        || tokens.get(at).isTime()
        || at + 1 < size() && tokens.get(at + 1).isTime();
  }

  /** Returns whether a name ends there, or a figure with what it counts. */
  boolean isWhole(int at) {
    boolean goesOn = at + 1 < size() && tokens.get(at + 1).isCapital() && !isBreak(at + 1);
    boolean isCounted = at > 0 && tokens.get(at - 1).isAmount();
    return !goesOn && (tokens.get(at).isCapital() || tokens.get(at).isFigure() || isCounted);
  }

  /** Reads words and figures. */
  private static final class Reading {
    private static final Set<String> SAYING = Set.of("biết", "hay");

    private final String text;
    private final String letters;
    private final Map<Integer, StatedTime> times = new HashMap<>();
    private final Map<Integer, Quantity> quantities = new HashMap<>();
    private final List<Token> tokens = new ArrayList<>();
    private int read;

    Reading(String text, List<StatedTime> times) {
      this.text = text;
      letters = VietnameseText.canonical(text);
      times.forEach(time -> this.times.put(time.span().start(), time));
      Stated.quantities(text, letters)
          .forEach(quantity -> quantities.put(quantity.span().start(), quantity));
    }

    Telling telling() {
      for (var word : Words.of(text)) {
        if (word.start() >= read) {
          add(word.start(), word.end());
        }
      }
      if (!tokens.isEmpty() && !beginsName()) {
        tokens.set(0, tokens.get(0).small());
      }
      return new Telling(tokens);
    }

    /** The capital of a first word tells nothing, unless the next word has one too. */
    private boolean beginsName() {
      return tokens.size() > 1 && tokens.get(1).isCapital() && !tokens.get(1).isAfterBreak();
    }

    private void add(int start, int end) {
      var time = Optional.ofNullable(times.get(start));
      var quantity = Optional.ofNullable(quantities.get(start));
      var span = time.map(StatedTime::span).or(() -> quantity.map(Quantity::span));
      var amount = time.isPresent() ? Optional.<Amount>empty() : quantity.map(this::amount);
      add(span.orElseGet(() -> new Span(start, end)), amount, time);
    }

    private Amount amount(Quantity quantity) {
      return Amount.of(letters, quantity);
    }

    private void add(Span span, Optional<Amount> amount, Optional<StatedTime> time) {
      boolean isFigure = amount.isPresent() || time.isPresent();
      boolean isName = !isFigure && span.of(text).chars().anyMatch(Reading::tellsNames);
      var gap = text.substring(read, span.start());
      boolean isBroken = !tokens.isEmpty() && !gap.isBlank() && !isJoint(gap);
      tokens.add(new Token(span.of(letters), isName, isBroken, amount, time));
      read = span.end();
      joinSaying();
    }

    /** "cho biết" and "cho hay" say no other than "nói". */
    private void joinSaying() {
      int last = tokens.size() - 1;
      if (last > 0
          && tokens.get(last - 1).form().equals("cho")
          && SAYING.contains(tokens.get(last).form())) {
        var first = tokens.get(last - 1);
        tokens.remove(last);
        tokens.set(last - 1, first.as("nói"));
      }
    }

    private static boolean tellsNames(int letter) {
      return Character.isUpperCase(letter) || Character.isDigit(letter);
    }

    private static boolean isJoint(String gap) {
      return gap.length() == 1 && "-/.’'&%".contains(gap);
    }
  }
}
