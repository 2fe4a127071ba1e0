package hoidap.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what somebody without a cookie shows that a conversation is theirs: a random text that is
 * given with the first answer.
 */
public record OwnerToken(String text) {
  /** What an owner's name begins with that is a token: no cookie does. */
  private static final String PREFIX = "token:";

  /** Such owners, as a pattern of SQLite's GLOB. */
  static final String OWNERS = PREFIX + "*";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

  /** Returns a new one, which nobody has. */
  public static OwnerToken random() {
    return new OwnerToken(OwnedConversations.token());
  }

  /** Returns what was sent as a token; empty where it cannot be one. */
  public static Optional<OwnerToken> of(String sent) {
    return FORM.matcher(sent).matches() ? Optional.of(new OwnerToken(sent)) : Optional.empty();
  }

  /** Returns the token of an owner; empty where it is a browser with a cookie, or the program. */
  public static Optional<OwnerToken> ofOwner(String owner) {
    return owner.startsWith(PREFIX)
        ? Optional.of(new OwnerToken(owner.substring(PREFIX.length())))
        : Optional.empty();
  }

  /** Returns the name of the owner who has it. */
  public String owner() {
    return PREFIX + text;
  }
}
