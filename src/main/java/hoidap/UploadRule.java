package hoidap;

import java.util.Locale;

/** What may be uploaded. */
enum UploadRule {
  /** Nothing. */
  OFF,
  /** Articles, which never take the place of others. */
  ON,
  /** Articles, which take the place of those of the same id. */
  REPLACE;

  /** Returns the name in settings. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
