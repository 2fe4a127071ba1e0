package hoidap.llm;

import hoidap.llm.Path.Debt;
import hoidap.llm.Path.Order;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells whether a sentence only retells others: each of its words stands in one of them, they
 * follow each other as they do there, and what is left out is left out whole.
 *
 * <p>It is read word by word, and every way in which its words may follow the others' is kept (a
 * {@link Path}). A way ends where a word is added, where one is passed over on which others hang,
 * and where the order changes otherwise than by moving a time, a place or, with "bị" and "được",
 * who does it.
 */
final class Retelling {
  private static final int LONGEST = 120; // tokens
  private static final int LONGEST_TOLD = 400; // tokens of a sentence
  private static final int MOST_PATHS = 150; // beyond them, and these steps, nothing is proven
  private static final int MOST_STEPS = 30_000;
  private static final Set<String> NEWS = Set.of("tin", "bài", "báo");
  private static final Set<String> EACH = Set.of("mỗi", "một");

  private final List<Token> draft;
  private final List<Telling> tellings;
  private final List<Omission> omissions;
  private final Extensions extensions;
  private final List<Set<Path>> paths = new ArrayList<>();
  private final List<List<Place>> places;
  private int steps;

  /** Where a token of the draft is said. */
  private record Place(int telling, int at) {}

  private Retelling(Telling draft, List<Telling> tellings) {
    this.draft = draft.tokens();
    this.tellings = tellings;
    Set<String> said = Set.copyOf(new LinkedHashSet<>(draft.forms()));
    omissions = tellings.stream().map(telling -> new Omission(telling, said)).toList();
    extensions = new Extensions(this.draft, tellings);
    places = this.draft.stream().map(this::places).toList();
    for (int i = 0; i <= draft.size(); i++) {
      paths.add(new LinkedHashSet<>());
    }
  }

  /** Returns whether {@code draft} says nothing that {@code tellings} do not. */
  static boolean isTrue(Telling draft, List<Telling> tellings) {
    return draft.size() > 0
        && draft.size() <= LONGEST
        && new Retelling(draft, readable(tellings)).isTrue();
  }

  private List<Place> places(Token token) {
    return IntStream.range(0, tellings.size())
        .boxed()
        .flatMap(
            telling ->
                IntStream.range(0, tellings.get(telling).size())
                    .filter(at -> isSaid(token, tellings.get(telling), at))
                    .mapToObj(at -> new Place(telling, at)))
        .toList();
  }

  private static List<Telling> readable(List<Telling> tellings) {
    return tellings.stream().filter(one -> one.size() <= LONGEST_TOLD).toList();
  }

  private boolean isTrue() {
    keep(0, Path.START);
    IntStream.range(0, draft.size()).forEach(i -> paths.get(i).forEach(path -> goOn(i, path)));
    return paths.get(draft.size()).stream()
        .anyMatch(
            path ->
                path.isBegun()
                    && path.owes(Debt.NONE)
                    && !path.isPassive()
                    && omissions.get(path.telling()).mayEnd(path.at(), path.order()));
  }

  private void keep(int i, Path path) {
    if (paths.get(i).size() < MOST_PATHS) {
      paths.get(i).add(path);
    }
  }

  private void goOn(int i, Path before) {
    var token = draft.get(i);
    var path = token.isAfterBreak() ? before.past(true, before.isLed()) : before;
    if (token.is(WordRole.FREE) || isResult(i)) {
      boolean parts = token.is(WordRole.LINK) || token.form().equals("và");
      keep(i + 1, path.past(parts, token.is(WordRole.PLACE)));
    }
    if (token.is(WordRole.VOICE) && !path.isPassive() && path.isBegun()) {
      keep(i + 1, path.passive());
    }
    if (token.isTime() && (!path.isBegun() || tellings.get(path.telling()).isOnlyOf(token))) {
      keep(i + 1, path.past(false, false));
    }
    if (i == 0 && token.form().equals("theo")) {
      boolean isOfNews = draft.size() > 1 && NEWS.contains(draft.get(1).form());
      keep(i + 1, path.past(false, false).owing(isOfNews ? Debt.NONE : Debt.SAYING));
    }
    for (var place : places.get(i)) {
      if (steps++ < MOST_STEPS) {
        step(i, path, place.telling, place.at).forEach(next -> keep(i + 1, next));
      }
    }
    if (path.isBegun() && before.isNext() && !token.isAfterBreak() && steps < MOST_STEPS) {
      extensions.of(i, path.telling(), path.at()).forEach(end -> keep(end, before));
    } else if (i == 0) {
      extensions.beginnings(omissions).forEach(end -> keep(end, Path.START.owing(Debt.PRONOUN)));
    }
  }

  /** "hái được 1.200 tấn": says nothing of who does it. */
  private boolean isResult(int i) {
    return draft.get(i).form().equals("được")
        && i + 1 < draft.size()
        && draft.get(i + 1).isAmount();
  }

  private static boolean isSaid(Token token, Telling telling, int at) {
    var other = telling.at(at);
    boolean isRate = at > 0 && telling.at(at - 1).isFigure();
    return token.isSaidBy(other)
        || isRate && EACH.contains(token.form()) && EACH.contains(other.form());
  }

  /** Returns the ways that lead from one to a token of a sentence. */
  private List<Path> step(int i, Path path, int telling, int at) {
    if (!path.isBegun()) {
      return begun(i, path, telling, at);
    }
    if (telling != path.telling()) {
      return changes(path, telling, at) ? List.of(path.to(telling, at, at, Debt.NONE)) : List.of();
    }
    return at > path.at() ? forward(path, at) : back(path, at);
  }

  private List<Path> begun(int i, Path path, int telling, int at) {
    var omission = omissions.get(telling);
    var times = draft.subList(0, i).stream().filter(Token::isTime).toList();
    if (!times.stream().allMatch(tellings.get(telling)::isOnlyOf)) {
      return List.of();
    }
    if (path.owes(Debt.PRONOUN)) {
      return omission.isBehindPronoun(at)
          ? List.of(path.to(telling, at, at, Debt.NONE))
          : List.of();
    }
    var ways = new ArrayList<Path>();
    if (omission.mayStart(at)) {
      ways.add(path.to(telling, at, at, path.debt()));
    }
    if (path.owes(Debt.NONE)) {
      ways.add(path.to(telling, at, at, Debt.VOICE));
      if (path.isLed() || tellings.get(telling).leadsToPlace(at)) {
        ways.add(path.to(telling, at, at, Debt.BEGINNING));
      }
    }
    return ways;
  }

  private boolean changes(Path path, int telling, int at) {
    return path.isParted()
        && !path.isPassive()
        && path.owes(Debt.NONE)
        && omissions.get(path.telling()).isClosed(path.at())
        && omissions.get(path.telling()).mayEnd(path.at(), path.order())
        && omissions.get(telling).mayStart(at);
  }

  private List<Path> forward(Path path, int at) {
    var omission = omissions.get(path.telling());
    if (path.isPassive()) {
      return List.of();
    }
    if (path.owes(Debt.SAYING) && path.isParted() && omission.isSaying(path.at(), at)) {
      return List.of(path.to(path.telling(), at, at, Debt.NONE));
    }
    boolean isClause =
        path.isParted()
            && tellings.get(path.telling()).isBreak(at)
            && omission.mayEnd(path.at(), path.order())
            && omission.mayStart(at);
    return isClause || omission.mayPass(path.at(), at, path.order())
        ? List.of(path.to(path.telling(), at, path.from(), path.debt()))
        : List.of();
  }

  private List<Path> back(Path path, int at) {
    var omission = omissions.get(path.telling());
    var telling = tellings.get(path.telling());
    if (path.isPassive()) {
      boolean isPatient = path.owes(Debt.VOICE) || path.owes(Debt.NONE);
      return isPatient && at < path.from() && omission.mayInvert(at, path.from())
          ? List.of(path.to(path.telling(), at, at, Debt.NONE).ordered(Order.INVERTED))
          : List.of();
    }
    if (path.owes(Debt.BEGINNING)) {
      return path.isParted() && omission.mayStart(at)
          ? List.of(path.to(path.telling(), at, at, Debt.NONE))
          : List.of();
    }
    boolean isMoved =
        path.owes(Debt.NONE)
            && omission.mayEnd(path.at(), path.order())
            && telling.isBreak(at)
            && (path.isLed() || path.isParted() || telling.leadsToPlace(at));
    return isMoved
        ? List.of(path.to(path.telling(), at, at, Debt.NONE).ordered(Order.MOVED))
        : List.of();
  }
}
