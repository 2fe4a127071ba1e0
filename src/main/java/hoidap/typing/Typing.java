package hoidap.typing;

import hoidap.archive.Archive;
import hoidap.text.VietnameseText;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Understands questions as people type them: with slips, without accents, in abbreviations, in
 * English. What is known, to the archive or elsewhere, stays as it was typed. Safe to use from
 * several threads.
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
    var text = VietnameseText.nfc(typed);
    return without.contains(Reading.Kind.TRANSLATION)
        ? new Mending(lexicon, text, without).understood()
        : English.glossed(text)
            .map(gloss -> translated(text, gloss, without))
            .orElseGet(() -> new Mending(lexicon, text, without).understood());
  }

  /** Returns what was meant, nothing taken back. */
  public Understood understand(String typed) {
    return understand(typed, Set.of());
  }

  private Understood translated(String typed, String gloss, Set<Reading.Kind> without) {
    var understood = new Mending(lexicon, gloss, without).understood();
    var shown = Reading.shown(understood.readings());
    var reading =
        new Reading(
            Reading.Kind.TRANSLATION, typed, understood.isAccented() ? shown : understood.text());
    var readings = Stream.concat(Stream.of(reading), understood.readings().stream()).toList();
    return new Understood(understood.text(), readings, understood.aliases());
  }
}
