package hoidap.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An archive that cannot be opened, read or written; the message says which and what to do. */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ArchiveException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static ArchiveException modelMismatch(Path file, String stored, String wanted) {
    return new ArchiveException(
        "%s holds vectors made by the model '%s', but '%s' is configured. Run 'reindex' to embed it anew, or configure the other model."
            .formatted(file, stored, wanted),
        null);
  }
}
