package hoidap.conversation;

import java.nio.file.Path;

/** A file of conversations that cannot be opened, read or written. */
public final class ConversationsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ConversationsException(String message, Throwable cause) {
    super(message, cause);
  }

  static ConversationsException unusable(Path file, Throwable cause) {
    return new ConversationsException(
        "Cannot use %s for conversations: %s. Name another file with --conversations, or move this one away."
            .formatted(file, cause.getMessage()),
        cause);
  }
}
