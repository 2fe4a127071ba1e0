package hoidap.typing;

import java.util.regex.Pattern;

/**
 * What an English question asks for where Vietnamese says it at the end.
 *
 * @param rest the question without the words that ask
 * @param ending how the question ends in Vietnamese; empty where it asks at the beginning, as with
 *     "how many"
 */
record EnglishAsking(String rest, String ending) {
  private static final Pattern MANNER = pattern("^how (?!many|much|long|often)");
  private static final Pattern LONG = pattern("\\bhow long\\b(?! ago)");
  private static final Pattern MUCH =
      pattern("\\bhow (?:much|far|big|large|high|tall|strong|deep|fast|old)\\b");
  private static final Pattern WHERE = pattern("^where\\b");
  private static final Pattern DEFINED = pattern("^what(?:'s| is| are| was| were)\\b");
  private static final Pattern EVENT =
      pattern("\\bwhat (?:happen|time|day|date|year|month|reason|percent|kind)");
  private static final Pattern WHAT = pattern("\\bwhat\\b");

  /** Things that "how long" asks the length of. */
  private static final Pattern EXTENDED =
      pattern(
          "\\b(?:line|road|highway|expressway|railway|bridge|tunnel|river|border|route|canal|coast|wall"
              + "|pipeline)s?\\b");

  /** Things that "what is" asks a number of. */
  private static final Pattern QUANTITY =
      pattern(
          "\\b(?:price|turnover|score|rate|population|capacity|length|number|amount|magnitude|cost|total"
              + "|salary|wage|temperature|level|height|depth|width|revenue|profit|budget"
              + "|(?:registered|investment) capital)s?\\b");

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  static EnglishAsking of(String question) {
    if (MUCH.matcher(question).find()) {
      return without(MUCH, question, " bao nhiêu");
    }
    if (LONG.matcher(question).find()) {
      boolean isLength = EXTENDED.matcher(question).find();
      return without(LONG, question, isLength ? " dài bao nhiêu" : " bao lâu");
    }
    if (MANNER.matcher(question).find()) {
      return without(MANNER, question, " như thế nào");
    }
    if (WHERE.matcher(question).find()) {
      return without(WHERE, question, " ở đâu");
    }
    return EVENT.matcher(question).find() ? new EnglishAsking(question, "") : what(question);
  }

  private static EnglishAsking what(String question) {
    if (!WHAT.matcher(question).find()) {
      return new EnglishAsking(question, "");
    }
    if (QUANTITY.matcher(question).find()) {
      return without(WHAT, question, " là bao nhiêu");
    }
    return DEFINED.matcher(question).find()
        ? without(DEFINED, question, " là gì")
        : new EnglishAsking(WHAT.matcher(question).replaceFirst("which"), "");
  }

  private static EnglishAsking without(Pattern asking, String question, String ending) {
    return new EnglishAsking(asking.matcher(question).replaceFirst("").strip(), ending);
  }
}
