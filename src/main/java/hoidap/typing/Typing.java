package hoidap.typing;

import hoidap.archive.Archive;
import hoidap.text.VietnameseText;
import java.util.Set;

/**
 * Understands questions as people type them: with slips, without accents, in abbreviations. What is
 * known, to the archive or elsewhere, stays as it was typed. Safe to use from several threads.
 */
public final class Typing {
  private final CurrentWords words;
  private final Lexicon lexicon;

  /** Makes one that knows the words of {@code archive}; they are read when first needed. */
  public Typing(Archive archive) {
    words = new CurrentWords(archive);
    lexicon = new Lexicon(words);
  }

  /** Reads what the first questions would else have to wait for, or do without. */
  public void prepare() {
    words.prepare();
    Background.accented("");
  }

  /**
   * Returns what was meant.
   *
   * @param typed NFC text
   * @param without what is taken as typed; without accents, they are not shown
   */
  public Understood understand(String typed, Set<Reading.Kind> without) {
    return new Mending(lexicon, VietnameseText.nfc(typed), without).understood();
  }

  /** Returns what was meant, nothing taken back. */
  public Understood understand(String typed) {
    return understand(typed, Set.of());
  }
}
