package hoidap.typing;

import hoidap.text.Places;
import hoidap.text.VietnameseText;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes names with capitals where a question was typed in small letters only: the likeliest way to
 * write its words by how often the archive writes each so, alone and behind the one before.
 *
 * @see <a href="https://aclanthology.org/P03-1020">Lita et al. 2003</a>
 */
final class Truecasing {
  /** How often a name that is generally known is taken to occur. */
  private static final int KNOWN = 2;

  private static final Capitals GENERAL = general();

  private static final double PAIRS = 0.9; // how far pairs are believed

  /** What news in general has is taken to occur so many times in small letters. */
  private static final int MOST_SMALL = 20;

  private static final double SMALL = 0.5; // added to the count of a syllable in small letters
  private static final double CAPITAL = 0.05; // and in capitals
  private static final double FOREIGN = 1; // the same where it is not Vietnamese

  private final Background background = Background.usual();
  private final ArchiveWords words;
  private final Tokens tokens;

  private Truecasing(ArchiveWords words, Tokens tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  private static Capitals general() {
    var capitals = new Capitals();
    Places.all().forEach(name -> capitals.add(name, KNOWN));
    Resource.lines("names.tsv").stream()
        .flatMap(cells -> List.of(cells).stream())
        .flatMap(cell -> List.of(cell.split("\\|")).stream())
        .forEach(name -> capitals.add(name, KNOWN));
    return capitals;
  }

  /** Returns whether nothing but perhaps the first letter is a capital, so that none tells. */
  static boolean isNeeded(String text) {
    return text.chars().skip(1).noneMatch(Character::isUpperCase);
  }

  /** Returns {@code text} with the capitals that names have; as long as it was. */
  static String of(String text, ArchiveWords words) {
    return new Truecasing(words, Tokens.of(text)).truecased();
  }

  /** The likeliest way to write the words up to one that is written so. */
  private record Path(List<String> written, double score) {
    String last() {
      return written.get(written.size() - 1);
    }

    Path with(String next, double likelihood) {
      var longer = new ArrayList<>(written);
      longer.add(next);
      return new Path(longer, score + likelihood);
    }
  }

  private String truecased() {
    var paths = List.of(new Path(List.of(), 0));
    for (int i = 0; i < tokens.size(); i++) {
      var longer = new ArrayList<Path>();
      for (var form : forms(tokens.form(i))) {
        longer.add(best(paths, form, i));
      }
      paths = longer;
    }
    return rendered(better(paths).written);
  }

  private Path best(List<Path> paths, String form, int at) {
    return better(paths.stream().map(path -> path.with(form, likelihood(path, form, at))).toList());
  }

  private static Path better(List<Path> paths) {
    var best = paths.get(0);
    for (var path : paths) {
      best = path.score > best.score ? path : best;
    }
    return best;
  }

  private static List<String> forms(String form) {
    return Character.isLetter(form.charAt(0)) && form.length() > 1
        ? List.of(form, capital(form), VietnameseText.upperCase(form))
        : List.of(form);
  }

  private static String capital(String form) {
    return VietnameseText.capitalised(form);
  }

  /** Returns the logarithm of how likely a syllable is written so, behind what is before it. */
  private double likelihood(Path path, String form, int at) {
    double alone = alone(form) / (1.0 + words.size());
    if (at == 0 || !tokens.gap(at).equals(" ")) {
      return Math.log(alone);
    }
    double behind = Math.min(1, pair(path.last(), form) / (1 + count(path.last())));
    return Math.log(PAIRS * behind + (1 - PAIRS) * alone);
  }

  /** Returns how often a syllable is written so where none before it says that it must be. */
  private double alone(String written) {
    var form = VietnameseText.lowerCase(written);
    if (written.equals(form)) {
      return small(form);
    }
    double unseen = Transliteration.isForeign(form) ? FOREIGN : CAPITAL;
    return unseen + words.capitals().beginning(written) + GENERAL.beginning(written);
  }

  private double count(String written) {
    return written.equals(VietnameseText.lowerCase(written))
        ? small(written)
        : words.capitals().count(written) + GENERAL.count(written);
  }

  private double small(String form) {
    long hash = TermTable.hash(form);
    var capitals = forms(form).stream().skip(1);
    double small = small(hash, capitals.mapToInt(words.capitals()::count).sum());
    boolean isOwn = all(hash) > 0 && !Transliteration.isSyllable(VietnameseText.fold(form));
    return SMALL + small + (isOwn ? 0 : elsewhere(hash, small));
  }

  private double pair(String first, String second) {
    var one = VietnameseText.lowerCase(first);
    var other = VietnameseText.lowerCase(second);
    if (!one.equals(first) || !other.equals(second)) {
      return words.capitals().pair(first, second) + GENERAL.pair(first, second);
    }
    long hash = TermTable.pair(one, other);
    return small(hash, capitals(one, other));
  }

  private int capitals(String first, String second) {
    int capitals = 0;
    for (var one : forms(first)) {
      for (var other : forms(second)) {
        capitals += words.capitals().pair(one, other);
      }
    }
    return capitals; // there is none of both in small letters
  }

  /** Returns how often the archive has a term where a capital would tell. */
  private int all(long hash) {
    return Math.max(0, words.count(hash) - words.capitals().openings(hash));
  }

  private double small(long hash, int capitals) {
    return Math.max(0, all(hash) - capitals);
  }

  /** What news in general has counts as far as the archive does not know better. */
  private double elsewhere(long hash, double small) {
    return Math.min(MOST_SMALL, background.count(hash)) * (SMALL + small) / (1 + all(hash));
  }

  /** Makes capitals where they should be, and leaves all else as it is. */
  private String rendered(List<String> written) {
    var letters = new StringBuilder(tokens.text());
    for (int i = 0; i < written.size(); i++) {
      int start = tokens.words().get(i).start();
      for (int j = 0; j < written.get(i).length(); j++) {
        if (Character.isUpperCase(written.get(i).charAt(j))) {
          letters.setCharAt(start + j, Character.toUpperCase(letters.charAt(start + j)));
        }
      }
    }
    return letters.toString();
  }
}
