package hoidap.typing;

import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import hoidap.typing.Reading.Kind;
import hoidap.typing.Understood.Alias;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what a question was taken for. */
final class Rendering {
  private static final int LONGEST = 8; // syllables of an expression with an abbreviation

  private final Lexicon lexicon;
  private final Tokens tokens;
  private final boolean folded;
  private final Names names;
  private final List<Reading> readings;
  private final List<Alias> aliases = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder shown = new StringBuilder();

  /**
   * Makes one.
   *
   * @param folded whether all was typed without accents, and is searched so
   * @param before what was understood already
   */
  Rendering(Lexicon lexicon, Tokens tokens, boolean folded, List<Reading> before, Names names) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.folded = folded;
    this.names = names;
    readings = new ArrayList<>(before);
  }

  Understood of(List<Edge> edges) {
    for (var edge : edges) {
      var gap = tokens.gap(edge.from());
      text.append(gap);
      shown.append(gap);
      add(edge, tokens.written(edge.from(), edge.to()));
    }
    text.append(tokens.tail());
    shown.append(tokens.tail());
    addCapitals();
    addOtherNames();
    if (folded && !shown.toString().contentEquals(text)) {
      readings.add(new Reading(Kind.ACCENTS, tokens.text(), shown.toString()));
    }
    return new Understood(text.toString(), readings, aliases);
  }

  /** Names are told by their capitals, so those who type none get them here. */
  private void addCapitals() {
    if (!Truecasing.isNeeded(tokens.text()) || shown.length() != text.length()) {
      return;
    }
    var cased = lexicon.truecased(shown.toString());
    for (int i = 0; i < cased.length(); i++) {
      if (Character.isUpperCase(cased.charAt(i))) {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
        shown.setCharAt(i, cased.charAt(i));
      }
    }
  }

  private void add(Edge edge, String written) {
    int start = text.length();
    boolean isExpression = edge.kind().equals(Optional.of(Kind.ABBREVIATION));
    var typed = tokens.forms(edge.from(), edge.to());
    boolean stays = isExpression && edge.isOne() && isUsual(typed, edge.syllables());
    if (edge.kind().isEmpty() || edge.kind().get() == Kind.ACCENTS && folded || stays) {
      text.append(written);
    } else {
      text.append(folded ? VietnameseText.withoutAccents(edge.shown()) : edge.shown());
    }
    shown.append(stays ? written : edge.shown());
    if (isExpression && edge.isOne()) {
      var other = stays ? edge.syllables() : typed;
      aliases.add(alias(start, text.length(), other));
    }
    edge.kind()
        .filter(kind -> kind != Kind.ACCENTS && !written.equals(edge.shown()))
        .ifPresent(kind -> readings.add(new Reading(kind, written, edge.shown())));
  }

  /** Returns whether what was typed is the usual way to say it, here and elsewhere. */
  private boolean isUsual(List<String> typed, List<String> meant) {
    return lexicon.count(typed) > lexicon.count(meant);
  }

  private Alias alias(int start, int end, List<String> words) {
    return new Alias(
        new Span(start, end), folded ? words.stream().map(VietnameseText::fold).toList() : words);
  }

  /** Adds the names and abbreviations by which the archive knows what stands in the text. */
  private void addOtherNames() {
    var mended = Tokens.of(text.toString());
    for (int i = 0; i < mended.size(); i++) {
      var name = names.at(mended, i, folded);
      if (name.isPresent()) {
        for (var form : names.allArchived(name.get())) {
          aliases.add(alias(mended, i, name.get().to(), form.syllables()));
        }
        i = name.get().to() - 1;
      }
    }
    if (!folded) {
      addAbbreviations(mended);
    }
  }

  private void addAbbreviations(Tokens mended) {
    for (int from = 0; from < mended.size(); from++) {
      for (int to = Math.min(mended.size(), from + LONGEST); to > from + 1; to--) {
        var expression = String.join(" ", mended.forms(from, to));
        for (var abbreviation : Abbreviations.of(expression)) {
          var words = Words.forms(abbreviation);
          if (lexicon.archived(words) > 0) {
            aliases.add(alias(mended, from, to, words));
          }
        }
      }
    }
  }

  private Alias alias(Tokens mended, int from, int to, List<String> words) {
    return alias(mended.words().get(from).start(), mended.words().get(to - 1).end(), words);
  }
}
