package hoidap.typing;

import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands one question: gathers the ways to read each part of it and takes the likeliest. */
final class Mending {
  private static final double WORTH =
      20; // times that what is meant must be likelier than a left-over
  private static final int FEWEST = 50; // count of what a left-over is decoded to
  private static final double SPLIT = 4;
  private static final double SHIFTED = 5;
  private static final double CAPITALISED = 6; // unknown names are names rather than slips
  private static final double FORGOTTEN = 4; // an accent left out where others are written
  private static final double OFTEN_FORGOTTEN = 2;
  private static final int ODD = 20; // times rarer than with accents: hardly meant without
  private static final double LESS_LIKELY = 0.7; // for each place down the list of meanings
  private static final double SUPPORT = 0.3;
  private static final int SHORTEST_FOREIGN = 3;
  private static final int FEWEST_WORDS_OF_CAPITALS = 5;

  private final Lexicon lexicon;
  private final Slips slips;
  private final Abbreviations abbreviations;
  private final Names names;
  private final Tokens tokens;
  private final List<Reading> leftOvers = new ArrayList<>();
  private final boolean folded;
  private final boolean foreign;
  private final boolean allCapitals;
  private final Set<Reading.Kind> without;
  private @Nullable BitSet odd;

  Mending(Lexicon lexicon, String typed, Set<Reading.Kind> without) {
    this.lexicon = lexicon;
    this.without = without;
    slips = new Slips(lexicon);
    abbreviations = new Abbreviations(lexicon);
    names = new Names(lexicon);
    var asTyped = Tokens.of(typed);
    tokens = without.contains(Reading.Kind.SPELLING) ? asTyped : decoded(asTyped);
    folded = VietnameseText.isUnaccented(tokens.text());
    foreign = isForeign();
    allCapitals = isAllCapitals();
  }

  /** Reads left-overs of input methods. */
  private Tokens decoded(Tokens typed) {
    var input = new InputMethod(lexicon);
    var text = new StringBuilder();
    boolean isDecoded = false;
    for (int i = 0; i < typed.size(); i++) {
      var form = typed.form(i);
      var written = typed.written(i);
      text.append(typed.gap(i));
      var meant =
          mayBeLeftOver(typed, i)
              ? input.decoded(form).filter(syllable -> isWorth(form, syllable))
              : Optional.<String>empty();
      if (meant.isPresent()) {
        var shown = inCaseOf(written, meant.get());
        leftOvers.add(new Reading(Reading.Kind.SPELLING, written, shown));
        text.append(shown);
        isDecoded = true;
      } else {
        text.append(written);
      }
    }
    return isDecoded ? Tokens.of(text.append(typed.tail()).toString()) : typed;
  }

  private boolean mayBeLeftOver(Tokens typed, int at) {
    var form = typed.form(at);
    boolean isName = typed.isCapitalised(at) && at > 0;
    return form.length() > 1
        && InputMethod.isSuspect(form)
        && Character.isLetter(form.charAt(0))
        && !(form.length() > 1 && typed.isUpperCase(at))
        && !(isName && lexicon.isWord(form))
        && names.at(typed, at, false).isEmpty();
  }

  private boolean isWorth(String form, String syllable) {
    int meant = lexicon.count(syllable);
    return meant >= FEWEST && meant > WORTH * lexicon.count(form);
  }

  /** Returns whether a good part of the words are of another language. */
  private boolean isForeign() {
    int strange = 0;
    int all = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var form = tokens.form(i);
      if (form.length() >= SHORTEST_FOREIGN && tokens.isLetters(i) && !tokens.isUpperCase(i)) {
        all++;
        boolean isStrange = isWithoutAccents(i) && !Transliteration.isSyllable(form);
        strange += isStrange ? 1 : 0;
      }
    }
    return strange > 1 && 3 * strange > all;
  }

  Understood understood() {
    var lattice = new Lattice(lexicon, tokens.size(), tokens.breaks());
    boolean isPlain = true;
    int behindName = 0;
    var shorthand = Shorthand.in(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      var edges = new ArrayList<Edge>();
      shorthand.stream().filter(use -> use.from() == at).forEach(use -> edges.add(edge(use)));
      if (edges.isEmpty() && i >= behindName) {
        var name = names.at(tokens, i, folded && !foreign);
        if (name.isPresent()) {
          behindName = name.get().to();
          edges.addAll(named(name.get()));
        }
      }
      boolean isName = i < behindName;
      if (edges.isEmpty() && !isName && !allCapitals) {
        abbreviations.at(tokens, i).forEach(use -> edges.addAll(edges(use)));
      }
      edges.removeIf(this::isTakenBack);
      boolean hasTyped = edges.isEmpty();
      if (hasTyped && !isName && !foreign && tokens.isLetters(i)) {
        edges.addAll(folded ? unaccented(i) : mended(i));
        edges.removeIf(this::isTakenBack);
      }
      isPlain &= edges.isEmpty();
      edges.forEach(lattice::add);
      if (hasTyped && (edges.isEmpty() || !folded || isName)) {
        lattice.add(Edge.typed(i, tokens.form(i), tokens.written(i), typedCost(i)));
      } else if (hasTyped
          && edges.stream().noneMatch(edge -> edge.from() == at && edge.to() == at + 1)) {
        lattice.add(Edge.typed(i, tokens.form(i), tokens.written(i), typedCost(i)));
      }
    }
    var best = isPlain ? plain() : lattice.best();
    var understood = new Rendering(lexicon, tokens, folded && !foreign, leftOvers, names).of(best);
    return understood.without(without);
  }

  /** Accents only show what was understood: the lattice needs them to tell words apart. */
  private boolean isTakenBack(Edge edge) {
    return edge.kind()
        .filter(kind -> kind != Reading.Kind.ACCENTS && without.contains(kind))
        .isPresent();
  }

  private List<Edge> plain() {
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < tokens.size(); i++) {
      edges.add(Edge.typed(i, tokens.form(i), tokens.written(i), 0));
    }
    return edges;
  }

  private double typedCost(int at) {
    boolean isName = tokens.isCapitalised(at) && at > 0 && !lexicon.isWord(tokens.form(at));
    return isName ? -CAPITALISED : 0;
  }

  private boolean isAllCapitals() {
    if (tokens.size() < FEWEST_WORDS_OF_CAPITALS) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isUpperCase(i)) {
        return false;
      }
    }
    return true;
  }

  private static Edge edge(Shorthand.Use use) {
    return new Edge(
        use.from(),
        use.to(),
        Words.forms(use.meaning()),
        use.meaning(),
        0,
        false,
        Optional.of(Reading.Kind.ABBREVIATION));
  }

  private List<Edge> edges(Abbreviations.Use use) {
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < use.meanings().size(); i++) {
      var meaning = use.meanings().get(i);
      var syllables = meaning.syllables();
      double cost = i * LESS_LIKELY - SUPPORT * Math.log1p(Math.max(0, lexicon.count(syllables)));
      edges.add(Edge.expression(use.from(), use.to(), syllables, meaning.words(), cost));
    }
    return edges;
  }

  /** Returns the form of a name that the archive has, where it does not have the one typed. */
  private List<Edge> named(Names.Use use) {
    var typed = use.typed();
    if (typed.isEmpty() || lexicon.archived(typed.get().syllables()) == 0) {
      var other = names.archived(use);
      if (other.isPresent() || typed.isEmpty()) {
        return List.of(expression(use, other.orElse(use.forms().get(0))));
      }
    }
    return folded
        ? List.of(
            new Edge(
                use.from(),
                use.to(),
                typed.get().syllables(),
                typed.get().written(),
                0,
                true,
                Optional.of(Reading.Kind.ACCENTS)))
        : List.of();
  }

  private static Edge expression(Names.Use use, Names.Form form) {
    return Edge.expression(use.from(), use.to(), form.syllables(), form.written(), 0);
  }

  /** Returns what a token may mean that was typed without accents like all others. */
  private List<Edge> unaccented(int at) {
    var form = tokens.form(at);
    var written = tokens.written(at);
    var edges = new ArrayList<Edge>();
    for (var syllable : lexicon.accented(form)) {
      edges.add(Edge.accents(at, syllable, inCaseOf(written, syllable)));
    }
    if (edges.isEmpty()) {
      edges.addAll(slips(at));
      edges.addAll(spaces(at));
    }
    return edges;
  }

  /** Returns what a token may mean besides what it says. */
  private List<Edge> mended(int at) {
    var form = tokens.form(at);
    var edges = new ArrayList<Edge>();
    if (lexicon.isWord(form)) {
      if (odd().get(at)) {
        edges.addAll(accents(at, FORGOTTEN));
      } else if (odd().cardinality() > 1 && isWithoutAccents(at) && !tokens.isCapitalised(at)) {
        edges.addAll(accents(at, OFTEN_FORGOTTEN));
      }
      return edges;
    }
    edges.addAll(slips(at));
    edges.addAll(spaces(at));
    return edges;
  }

  private boolean isWithoutAccents(int at) {
    return tokens.form(at).equals(VietnameseText.fold(tokens.form(at))) && tokens.isLetters(at);
  }

  /** Returns the tokens without accents that are hardly ever meant so. */
  private BitSet odd() {
    if (odd == null) {
      odd = new BitSet();
      for (int i = 0; i < tokens.size(); i++) {
        odd.set(i, isOddWithoutAccents(i));
      }
    }
    return odd;
  }

  /** Returns whether a token without accents is hardly ever meant so, here or anywhere. */
  private boolean isOddWithoutAccents(int at) {
    if (!isWithoutAccents(at) || tokens.isUpperCase(at)) {
      return false;
    }
    var form = tokens.form(at);
    int asTyped = lexicon.count(form);
    int inContext = neighbours(at, form);
    for (var syllable : lexicon.accented(form)) {
      if (!syllable.equals(form)) {
        boolean isRare = (long) ODD * asTyped < lexicon.count(syllable);
        boolean isUnheard = inContext == 0 && neighboursMeant(at, syllable) >= FEWEST * 2;
        if (isRare || isUnheard) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns how often {@code form} is seen beside the tokens around {@code at} as typed. */
  private int neighbours(int at, String form) {
    int before = at > 0 ? lexicon.pair(tokens.form(at - 1), form) : 0;
    int behind = at + 1 < tokens.size() ? lexicon.pair(form, tokens.form(at + 1)) : 0;
    return before + behind;
  }

  /** Returns the same where these may have lost their accents too. */
  private int neighboursMeant(int at, String form) {
    int before = 0;
    for (var other : at > 0 ? meant(at - 1) : List.<String>of()) {
      before = Math.max(before, lexicon.pair(other, form));
    }
    int behind = 0;
    for (var other : at + 1 < tokens.size() ? meant(at + 1) : List.<String>of()) {
      behind = Math.max(behind, lexicon.pair(form, other));
    }
    return before + behind;
  }

  private List<String> meant(int at) {
    return isWithoutAccents(at) ? lexicon.accented(tokens.form(at)) : List.of(tokens.form(at));
  }

  private List<Edge> accents(int at, double cost) {
    var form = tokens.form(at);
    return lexicon.accented(form).stream()
        .filter(syllable -> !syllable.equals(form))
        .filter(syllable -> neighboursMeant(at, syllable) > neighbours(at, form))
        .map(syllable -> spelling(at, at + 1, List.of(syllable), cost))
        .toList();
  }

  private List<Edge> slips(int at) {
    var edges = new ArrayList<Edge>();
    slips
        .of(tokens.form(at))
        .forEach((syllable, cost) -> edges.add(spelling(at, at + 1, List.of(syllable), cost)));
    return edges;
  }

  /** Returns the readings by which a blank was forgotten, or slipped by a letter. */
  private List<Edge> spaces(int at) {
    var edges = new ArrayList<Edge>();
    addSplits(at, at + 1, tokens.form(at), SPLIT, edges);
    addJoins(at - 1, edges);
    addJoins(at, edges);
    return edges;
  }

  /** Adds what a token and the one behind it may be together. */
  private void addJoins(int at, List<Edge> edges) {
    if (at < 0 || at + 1 >= tokens.size() || !tokens.gap(at + 1).equals(" ")) {
      return;
    }
    if (!tokens.isLetters(at) || !tokens.isLetters(at + 1)) {
      return;
    }
    var joined = tokens.form(at) + tokens.form(at + 1);
    for (var syllable : known(joined)) {
      edges.add(spelling(at, at + 2, List.of(syllable), SPLIT));
    }
    addSplits(at, at + 2, joined, SHIFTED, edges);
  }

  private void addSplits(int from, int to, String form, double cost, List<Edge> edges) {
    if (form.length() > Word.LONGEST) {
      return;
    }
    for (int i = 1; i < form.length(); i++) {
      for (var first : known(form.substring(0, i))) {
        for (var second : known(form.substring(i))) {
          edges.add(spelling(from, to, List.of(first, second), cost));
        }
      }
    }
  }

  private List<String> known(String form) {
    if (!Transliteration.isSyllable(VietnameseText.fold(form))) {
      return List.of();
    }
    if (folded) {
      return lexicon.accented(form);
    }
    return lexicon.isKnown(form) ? List.of(form) : List.of();
  }

  private Edge spelling(int from, int to, List<String> syllables, double cost) {
    var meant = String.join(" ", syllables);
    return Edge.spelling(from, to, syllables, inCaseOf(tokens.written(from, to), meant), cost);
  }

  /** Returns {@code meant} in capitals or with a capital, as {@code written} is. */
  private static String inCaseOf(String written, String meant) {
    boolean isUpper = written.length() > 1 && written.equals(VietnameseText.upperCase(written));
    if (isUpper) {
      return VietnameseText.upperCase(meant);
    }
    return Character.isUpperCase(written.charAt(0)) ? VietnameseText.capitalised(meant) : meant;
  }
}
