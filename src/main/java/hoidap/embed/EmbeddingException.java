package hoidap.embed;

import org.jspecify.annotations.Nullable;

/** A model that cannot be loaded or run; the message names its folder and says what to do. */
public final class EmbeddingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
