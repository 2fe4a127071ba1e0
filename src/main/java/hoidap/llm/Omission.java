package hoidap.llm;

import hoidap.answer.Titles;
import hoidap.llm.Path.Order;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells what of a sentence may be left out, so that what is left says the same.
 *
 * @param telling the sentence
 * @param said the words of which all are said somewhere
 */
record Omission(Telling telling, Set<String> said) {
  /** Returns whether one may begin there. */
  boolean mayStart(int at) {
    int clause = telling.startOfClause(at);
    return (isLight(clause, at) || isSaid(clause, at) || isTitle(clause, at))
        && (isSaid(0, clause) || isApart(clause));
  }

  /** Returns whether nothing hangs on the clauses before one. */
  private boolean isApart(int end) {
    if (isTurned(0, end)) {
      return false;
    }
    for (int from = 0; from < end; ) {
      int to = Math.min(end, telling.endOfClause(from));
      if (telling.at(from).is(WordRole.DEPENDENT) && !isLight(from, to) && !isSaid(from, to)) {
        return false;
      }
      from = to;
    }
    return true;
  }

  private boolean isTitle(int from, int name) {
    return name < telling.size()
        && telling.at(name).isCapital()
        && from < name
        && Titles.is(telling.forms().subList(from, name));
  }

  /** Returns whether one may end there. */
  boolean mayEnd(int at, Order order) {
    int rest = at + 1;
    return (isCut(at) || order != Order.KEPT && isSaid(rest, telling.endOfClause(at)))
        && !isTurned(rest, telling.endOfClause(at))
        && !WordRole.DENIAL.isIn(telling.forms(), rest, telling.size());
  }

  /** Returns whether a clause or a part of one is whole there. */
  boolean isClosed(int at) {
    int next = at + 1;
    return next == telling.size()
        || telling.isBreak(next)
        || telling.at(next).isTime()
        || telling.at(next).is(WordRole.PREPOSITION)
        || telling.at(next).form().equals("và");
  }

  private boolean isCut(int at) {
    return isClosed(at) || telling.isWhole(at);
  }

  /** Returns whether one may go from one token to another further on. */
  boolean mayPass(int at, int to, Order order) {
    int from = at + 1;
    if (from == to) {
      return true;
    }
    if (isTurned(from, to) || isVoiced(from, to)) {
      return false;
    }
    return isLight(from, to)
        || order == Order.INVERTED && isSaid(from, to)
        || isAside(from, to)
        || isNameOnly(from, to)
        || isCut(at) && isPhrase(from, to)
        || telling.isWhole(at) && telling.at(to).isAfterBreak() && !hasOther(from, to);
  }

  /** "Ông Lực, giám đốc công ty, nói": what stands between marks behind a name, or has no name. */
  private boolean isAside(int from, int to) {
    return telling.at(from).isAfterBreak()
        && telling.at(to).isAfterBreak()
        && (telling.at(from - 1).isCapital() || !hasName(from, to));
  }

  /**
   * "bán điện cho Lào trong 15 năm": what stands before a preposition, in one clause. A single
   * syllable is rather part of a word.
   */
  private boolean isPhrase(int from, int to) {
    return to - from > 1
        && !telling.at(to - 1).is(WordRole.PREPOSITION)
        && telling.at(to).is(WordRole.PREPOSITION)
        && IntStream.rangeClosed(from, to).noneMatch(telling::isBreak);
  }

  /** "nông dân Gia Hòa hái": what a name tells of a noun. */
  private boolean isNameOnly(int from, int to) {
    return !telling.at(from - 1).isCapital()
        && !telling.at(to).isCapital()
        && IntStream.range(from, to).allMatch(i -> telling.at(i).isCapital() && !telling.isBreak(i))
        && !telling.at(from - 1).is(WordRole.VOICE);
  }

  /** Returns whether somebody else is named in a clause that begins in the stretch. */
  private boolean hasOther(int from, int to) {
    return IntStream.range(from, to)
        .filter(telling::isBreak)
        .anyMatch(clause -> hasName(clause, to));
  }

  private boolean hasName(int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> telling.at(i).isCapital());
  }

  /** Returns whether every word there may be left out, or is a time. */
  private boolean isLight(int from, int to) {
    return IntStream.range(from, to).allMatch(this::isLight);
  }

  private boolean isLight(int at) {
    return telling.at(at).is(WordRole.FREE)
        || telling.at(at).isTime()
        || telling.at(at).is(WordRole.PLACE)
            && at + 1 < telling.size()
            && telling.at(at + 1).isTime()
        || telling.at(at).is(WordRole.LINK) && telling.at(at).isAfterBreak();
  }

  private boolean isSaid(int from, int to) {
    return IntStream.range(from, to)
        .allMatch(i -> isLight(i) || said.contains(telling.at(i).form()));
  }

  private boolean isTurned(int from, int to) {
    return from < to && TurningWords.beginIn(telling.forms(), from, to);
  }

  private boolean isVoiced(int from, int to) {
    return IntStream.range(from, to)
        .filter(i -> telling.at(i).is(WordRole.VOICE))
        .anyMatch(i -> i + 1 >= telling.size() || !telling.at(i + 1).isAmount());
  }

  /** Returns whether whoever is named before a token says what follows behind another. */
  boolean isSaying(int at, int to) {
    return WordRole.SAYING.endsAt(telling.forms(), to) && !isTurned(at + 1, to);
  }

  /** Returns whether only a pronoun stands before a token. */
  boolean isBehindPronoun(int at) {
    return at > 0 && WordRole.PRONOUN.at(telling.forms(), 0) == at;
  }

  /** Returns whether who does it and to whom may be exchanged from there to {@code patient}. */
  boolean mayInvert(int at, int patient) {
    return isSaid(at, patient)
        && !isTurned(telling.startOfClause(at), at)
        && isApart(telling.startOfClause(at));
  }
}
