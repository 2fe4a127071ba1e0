package hoidap.typing;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What words there are and how likely they follow each other, by the archive and many articles. */
final class Lexicon {
  /** A small archive counts as if it had so many syllables... */
  private static final int ARCHIVE_SIZE = 1_000_000;

  /** ...but an occurrence no more than so many articles elsewhere, and no less than so many. */
  private static final int MOST_WEIGHT = 40;

  private static final int LEAST_WEIGHT = 3;

  /** A syllable of fewer articles elsewhere may well be somebody's slip. */
  private static final int FEWEST = 20;

  /** Articles seldom ask; people do. */
  private static final List<String> ASKING =
      List.of(
          "bao nhiêu",
          "khi nào",
          "lúc nào",
          "bao giờ",
          "ngày nào",
          "tháng nào",
          "năm nào",
          "ở đâu",
          "vì sao",
          "tại sao",
          "thế nào",
          "ra sao",
          "bao lâu",
          "là ai",
          "ai là",
          "là gì",
          "gì khi",
          "những ai",
          "nước nào",
          "tỉnh nào",
          "ai đã",
          "có mấy",
          "như thế",
          "thứ mấy",
          "nơi nào");

  private static final int ASKED = 8_000; // how often each of these is taken to occur
  private static final TermTable QUESTIONS = questions();

  private static final double ALL = 20e6; // counts of all syllables, roughly
  private static final double SMOOTHING = 50;
  private static final double PAIRS = 0.8; // how far pairs are believed
  private static final int MOST_SPELLINGS = 8;

  private final Background background = Background.usual();
  private final CurrentWords archive;
  private volatile Spellings spellings;

  /** Makes one; the words of the archive are asked for when they are needed. */
  Lexicon(CurrentWords archive) {
    this.archive = archive;
    spellings = new Spellings(null, new ConcurrentHashMap<>());
  }

  /** The spellings that were asked for, as long as the archive has these words. */
  private record Spellings(@Nullable ArchiveWords words, Map<String, List<String>> known) {}

  private static TermTable questions() {
    var table = new TermTable(1 << 8);
    for (var phrase : ASKING) {
      int blank = phrase.indexOf(' ');
      table.add(TermTable.hash(phrase), ASKED);
      table.add(TermTable.hash(phrase, 0, blank), ASKED);
      table.add(TermTable.hash(phrase, blank + 1, phrase.length()), ASKED);
    }
    return table;
  }

  private int count(long hash) {
    var words = archive.get();
    long weight = ARCHIVE_SIZE / Math.max(1, words.size());
    return background.count(hash)
        + QUESTIONS.count(hash)
        + (int) Math.max(LEAST_WEIGHT, Math.min(weight, MOST_WEIGHT)) * words.count(hash);
  }

  int count(String syllable) {
    return count(TermTable.hash(syllable));
  }

  int pair(String first, String second) {
    return count(TermTable.pair(first, second));
  }

  /** Returns how often syllables stand together: the count of their rarest pair. */
  int count(List<String> syllables) {
    if (syllables.size() == 1) {
      return count(syllables.get(0));
    }
    int least = Integer.MAX_VALUE;
    for (int i = 1; i < syllables.size(); i++) {
      least = Math.min(least, pair(syllables.get(i - 1), syllables.get(i)));
    }
    return least;
  }

  /** Returns the same in the archive alone. */
  int archived(List<String> syllables) {
    var words = archive.get();
    if (syllables.size() == 1) {
      return words.count(TermTable.hash(syllables.get(0)));
    }
    int least = Integer.MAX_VALUE;
    for (int i = 1; i < syllables.size(); i++) {
      var pair = TermTable.pair(syllables.get(i - 1), syllables.get(i));
      least = Math.min(least, words.count(pair));
    }
    return least;
  }

  /** Returns whether {@code form}, as typed, is a word as it stands. */
  boolean isWord(String form) {
    return background.count(TermTable.hash(form)) >= FEWEST || archive.has(form);
  }

  /** Returns whether {@code form} is known well enough to be what was meant. */
  boolean isKnown(String form) {
    return background.count(TermTable.hash(form)) >= FEWEST
        || archive.get().count(TermTable.hash(form)) > 0;
  }

  /** Returns the likeliest syllables that are {@code folded} without accents, most first. */
  List<String> accented(String folded) {
    var words = archive.get();
    var memory = spellings;
    if (memory.words != words) {
      memory = new Spellings(words, new ConcurrentHashMap<>());
      spellings = memory;
    }
    var inArchive = words.accented(folded);
    var elsewhere = Background.accented(folded);
    if (inArchive.isEmpty() && elsewhere.isEmpty()) {
      return List.of();
    }
    return memory.known.computeIfAbsent(folded, key -> likeliest(elsewhere, inArchive));
  }

  private List<String> likeliest(List<String> elsewhere, List<String> inArchive) {
    var forms = new LinkedHashSet<>(elsewhere);
    forms.addAll(inArchive);
    return forms.stream()
        .filter(this::isKnown)
        .sorted(Comparator.comparingInt((String form) -> count(form)).reversed())
        .limit(MOST_SPELLINGS)
        .toList();
  }

  /** Returns how likely {@code syllable} is behind others. */
  Following following(String syllable) {
    return new Following(syllable);
  }

  /** How likely a syllable is behind others: what is the same behind each is looked up once. */
  final class Following {
    private final String syllable;
    private final double alone;

    private Following(String syllable) {
      this.syllable = syllable;
      alone = (count(syllable) + 0.5) / ALL;
    }

    /** Returns the logarithm of how likely it is at a beginning. */
    double first() {
      return Math.log(alone);
    }

    /**
     * Returns the logarithm of how likely it is behind {@code before}, which is there {@code count}
     * times.
     */
    double behind(String before, int count) {
      return of(pair(before, syllable) / (count + SMOOTHING));
    }

    /** Returns what {@link #behind} never exceeds. */
    double most() {
      return of(1);
    }

    private double of(double behind) {
      return Math.log(PAIRS * behind + (1 - PAIRS) * alone);
    }
  }

  /** Returns {@code text} with the capitals of names, as long as it was. */
  String truecased(String text) {
    return Truecasing.of(text, archive.get());
  }

  /** Returns the archive's names that sound like {@code name}. */
  List<String> names(String name) {
    return archive.get().names(Transliteration.sound(name));
  }

  /** Returns what the archive says that an abbreviation stands for. */
  List<String> meanings(String abbreviation) {
    return archive.get().abbreviations().meanings(abbreviation);
  }
}
