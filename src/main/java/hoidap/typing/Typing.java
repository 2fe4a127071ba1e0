package hoidap.typing;

import hoidap.archive.Archive;
import hoidap.text.VietnameseText;
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
   */
  public Understood understand(String typed) {
    var text = VietnameseText.nfc(typed);
    return English.glossed(text)
        .map(gloss -> translated(text, gloss))
        .orElseGet(() -> new Mending(lexicon, text).understood());
  }

  private Understood translated(String typed, String gloss) {
    var understood = new Mending(lexicon, gloss).understood();
    var shown = Reading.shown(understood.readings());
    var reading =
        new Reading(
            Reading.Kind.TRANSLATION, typed, understood.isAccented() ? shown : understood.text());
    var readings = Stream.concat(Stream.of(reading), understood.readings().stream()).toList();
    return new Understood(understood.text(), readings, understood.aliases());
  }
}
