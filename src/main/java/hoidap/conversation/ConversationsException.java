package hoidap.conversation;

import hoidap.sqlite.Trouble;
import java.nio.file.Path;
import java.sql.SQLException;

/** A file of conversations that cannot be opened, read or written. */
public final class ConversationsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  private ConversationsException(String message, Throwable cause) {
    super(message, cause);
    trouble = cause instanceof SQLException failure ? Trouble.of(failure) : Trouble.OTHER;
  }

  static ConversationsException unusable(Path file, Throwable cause) {
    return new ConversationsException(
        "Cannot use %s for conversations: %s. Name another file with --conversations, or move this one away."
            .formatted(file, cause.getMessage()),
        cause);
  }

  Trouble trouble() {
    return trouble;
  }
}
