package hoidap.slack;

import java.nio.file.Path;

/** The bot's file cannot be used. */
public final class SlackFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SlackFileException(Path file, Exception cause) {
    super("Slack's file %s cannot be used: %s".formatted(file, cause.getMessage()), cause);
  }
}
