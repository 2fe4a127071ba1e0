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
  private static final Pattern FORM = Pattern.compile("(.+)~([1-9]\\d{0,8})", Pattern.DOTALL);

  /** Returns the id of an article. */
  public static String of(String id, int number) {
    return id + "~" + number;
  }

  /** Reads an id of that form; empty for others. */
  public static Optional<OwnId> parse(String id) {
    var form = FORM.matcher(id);
    return form.matches()
        ? Optional.of(new OwnId(form.group(1), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }
}
