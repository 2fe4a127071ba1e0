package hoidap.llm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence as the model wrote it.
 *
 * @param text its words, without marks of citations
 * @param numbers the passages it cites, as the model numbers them
 */
record Draft(String text, Set<Integer> numbers) {
  private static final String NUMBERS = "(\\d{1,3}+(?:\\s{0,3}[,;]\\s{0,3}\\d{1,3}+){0,20}+)";

  /** "[1]", "[1, 2]", "【1】", "[đoạn 1]". */
  static final Pattern MARK =
      Pattern.compile("[\\[【]\\s{0,3}(?:(?:đoạn|nguồn)\\s{0,3})?" + NUMBERS + "\\s{0,3}[\\]】]");

  private static final Pattern DECORATION = Pattern.compile("\\*\\*|__|`|^\\s*+[-*•#>]++\\s++");
  private static final Pattern SPACE_BEFORE_STOP = Pattern.compile(" (?=[.,;:!?…])");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Reads a sentence. */
  static Draft of(String written) {
    var numbers = new LinkedHashSet<Integer>();
    MARK.matcher(written)
        .results()
        .flatMap(mark -> List.of(mark.group(1).split("\\D+")).stream())
        .forEach(number -> numbers.add(Integer.valueOf(number)));
    var text = MARK.matcher(written).replaceAll(" ");
    text = DECORATION.matcher(text).replaceAll("");
    text = BLANKS.matcher(text).replaceAll(" ");
    return new Draft(SPACE_BEFORE_STOP.matcher(text).replaceAll("").strip(), numbers);
  }

  boolean isEmpty() {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Returns whether it ends like a sentence. */
  boolean isWhole() {
    return !text.isEmpty() && ".!?…”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
