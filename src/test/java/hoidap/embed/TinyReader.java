package hoidap.embed;

import java.nio.file.Path;
import java.util.Locale;

/** The readers that fit in a test: they take numbers for answers. */
public final class TinyReader {
  private TinyReader() {}

  /** Returns the folder of one. */
  static Path folder(ReaderCard.Kind kind) {
    return Path.of("src/test/resources/readers", kind.name().toLowerCase(Locale.ROOT));
  }

  /** Returns the folder of the one with BERT's inputs. */
  public static Path folder() {
    return folder(ReaderCard.Kind.BERT);
  }
}
