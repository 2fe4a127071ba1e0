package hoidap.typing;

import hoidap.archive.Archive;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of an archive as it was when they were read: how often, in which accents, as what. */
final class ArchiveWords {
  private static final int FIRST_SLOTS = 1 << 14;

  private final TermTable counts = new TermTable(FIRST_SLOTS);
  private final Map<String, List<String>> accented = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();
  private final Capitals capitals = new Capitals();
  private final LearnedAbbreviations abbreviations = new LearnedAbbreviations();

  private long size;

  private ArchiveWords() {}

  /** Returns no words, for an archive that is not read yet. */
  static ArchiveWords none() {
    return new ArchiveWords();
  }

  /** Reads every article of {@code archive}. */
  static ArchiveWords of(Archive archive) {
    var words = new ArchiveWords();
    archive.forEachArticle(
        article -> {
          words.read(article.title());
          words.read(article.body());
          words.capitals.read(article.body());
        });
    return words;
  }

  /** Counts syllables and pairs; strings are made only of what is new. */
  private void read(String text) {
    var forms = VietnameseText.canonical(text);
    long opened = 0; // the syllable before; 0 at the beginning
    int start = -1;
    for (int i = 0; i <= forms.length(); i++) {
      boolean inWord = i < forms.length() && Character.isLetterOrDigit(forms.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        if (counts.add(TermTable.hash(forms, start, i), 1) == 0) {
          addSyllable(forms.substring(start, i));
        }
        if (opened != 0) {
          counts.add(TermTable.closed(opened, forms, start, i), 1);
        }
        opened = TermTable.opened(forms, start, i);
        size++;
        start = -1;
      }
    }
    abbreviations.read(text);
  }

  private void addSyllable(String syllable) {
    if (syllable.length() > Word.LONGEST || !syllable.chars().allMatch(Character::isLetter)) {
      return;
    }
    accented
        .computeIfAbsent(VietnameseText.fold(syllable), key -> new ArrayList<>(2))
        .add(syllable);
    if (Transliteration.isForeign(syllable)) {
      names
          .computeIfAbsent(Transliteration.sound(syllable), key -> new ArrayList<>(2))
          .add(syllable);
    }
  }

  /** Returns how many syllables the archive has, repeats included. */
  long size() {
    return size;
  }

  /** Returns how often the term of that {@link TermTable#hash} occurs. */
  int count(long hash) {
    return counts.count(hash);
  }

  /** Returns the syllables that are {@code folded} without their accents. */
  List<String> accented(String folded) {
    return accented.getOrDefault(folded, List.of());
  }

  /** Returns the foreign names that sound alike. */
  List<String> names(String sound) {
    return names.getOrDefault(sound, List.of());
  }

  Capitals capitals() {
    return capitals;
  }

  LearnedAbbreviations abbreviations() {
    return abbreviations;
  }
}
