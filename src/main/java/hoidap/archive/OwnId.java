package hoidap.archive;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of an article whose own id another article has already: "001~2" is the second that would
 * be "001".
 *
 * @param id that it would have
 * @param number from 2
 */
public record OwnId(String id, int number) {
  private static final char MARK = '~';
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}+");

  /** Returns the id of an article. */
  public static String of(String id, int number) {
    return id + MARK + number;
  }

  /** Reads an id of that form; empty for others. */
  public static Optional<OwnId> parse(String id) {
    int mark = id.lastIndexOf(MARK);
    var number = id.substring(mark + 1);
    return mark > 0 && NUMBER.matcher(number).matches()
        ? Optional.of(new OwnId(id.substring(0, mark), Integer.parseInt(number)))
        : Optional.empty();
  }
}
