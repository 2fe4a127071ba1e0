package hoidap.retrieve;

import hoidap.retrieve.Question.Role;
import hoidap.text.Digits;
import hoidap.text.ResourceLines;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.time.StatedTime;
import hoidap.typing.Understood.Alias;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells the words that ask from those asked about, and what kind of thing is asked for. */
final class QuestionWords {
  private static final QuestionWords ACCENTED = load(false);
  private static final QuestionWords FOLDED = load(true);
  private static final int LONGEST = 6; // syllables
  private static final String WEAK = "WEAK";
  private static final String LATEST = "LATEST";

  private static final Set<String> PARTS =
      Set.of("nửa", "nua", "đầu", "dau", "giữa", "giua", "cuối", "cuoi");

  /** Phrase, syllables joined by blanks, to its rank in the file. */
  private final Map<String, Integer> ranks = new HashMap<>();

  private final List<String> kinds = new ArrayList<>();

  private QuestionWords() {}

  /**
   * What a question's words are and what it asks for.
   *
   * @param latest where it asks for the latest
   * @param topic the text without the words that do so
   */
  record Reading(
      List<Question.Word> words,
      QuestionKind kind,
      List<String> unit,
      List<Span> latest,
      String topic) {}

  /**
   * Reads a question.
   *
   * @param text the question as typed
   * @param syllables all of it, folded when {@code folded}
   * @param joined positions that belong to one word with the syllable before: "bị" in "thiết bị" is
   *     no function word
   * @param aliases other names of what stands in the text
   * @param times whose words are not demanded: there are other ways to say them
   */
  static Reading read(
      String text,
      List<Word> syllables,
      BitSet joined,
      boolean folded,
      List<Alias> aliases,
      List<StatedTime> times) {
    var names = new ArrayList<>(aliases);
    names.addAll(Synonyms.ofNames(syllables, joined, folded));
    var synonyms = Synonyms.of(syllables, joined, folded);
    var lists = folded ? FOLDED : ACCENTED;
    return lists.new Pass(text, syllables, joined, names, synonyms, times).reading();
  }

  /** One reading of a question, from its first syllable to its last. */
  private final class Pass {
    private final String text;
    private final List<Word> syllables;
    private final BitSet joined;
    private final List<Alias> names;
    private final List<Alias> synonyms;
    private final List<StatedTime> times;
    private final List<Question.Word> words = new ArrayList<>();
    private final List<Span> latest = new ArrayList<>();
    private final StringBuilder topic;
    private List<String> unit = List.of();
    private int best = kinds.size(); // rank of the kind asked for
    private boolean counts; // whether the words before ask for a number
    private int asking; // how many words stand before those that ask for a number
    private int lastEnd; // behind the last word that does not ask

    Pass(
        String text,
        List<Word> syllables,
        BitSet joined,
        List<Alias> names,
        List<Alias> synonyms,
        List<StatedTime> times) {
      this.text = text;
      this.syllables = syllables;
      this.joined = joined;
      this.names = names;
      this.synonyms = synonyms;
      this.times = times;
      topic = new StringBuilder(text);
    }

    Reading reading() {
      for (int i = 0; i < syllables.size(); ) {
        int length = functionWordLength(syllables, joined, i);
        if (length > 0) {
          joined.clear(i + length);
        }
        boolean isWeak = length > 0 && kindAt(i, length).equals(WEAK);
        int end = length > 0 ? i + length : joined.nextClearBit(i + 1);
        if (length > 0 && !isWeak) {
          ask(i, end);
        } else {
          add(i, end, isWeak);
        }
        i = end;
      }
      return new Reading(words, kind(), unit(), latest, topic.toString());
    }

    private int rankAt(int from, int length) {
      return Objects.requireNonNull(ranks.get(phrase(syllables, from, length)));
    }

    private String kindAt(int from, int length) {
      return kinds.get(rankAt(from, length));
    }

    /** Reads words that ask, or that want the latest. */
    private void ask(int from, int to) {
      var kind = kindAt(from, to - from);
      if (kind.equals(LATEST)) {
        var span = new Span(syllables.get(from).start(), syllables.get(to - 1).end());
        latest.add(span);
        blank(topic, span);
      } else {
        best = Math.min(best, rankAt(from, to - from));
      }
      counts = kind.equals(QuestionKind.NUMBER.name());
      asking = counts ? words.size() : asking;
    }

    /** Reads a word that does not ask. */
    private void add(int from, int to, boolean isWeak) {
      var range = syllables.subList(from, to);
      var forms = range.stream().map(Word::form).toList();
      boolean isTime = isPlain(forms) && times.stream().anyMatch(time -> covers(time, range));
      var role = isWeak || isTime ? Role.WEAK : role(text, range, from == 0);
      if (counts && role == Role.CONTENT) {
        unit = forms;
      }
      counts = false;
      boolean adjoins = lastEnd == from && from > 0;
      var others = role == Role.CONTENT ? others(range, synonyms) : List.<List<String>>of();
      words.add(new Question.Word(forms, role, adjoins, others(range, names), others));
      lastEnd = to;
    }

    private QuestionKind kind() {
      return best < kinds.size() ? QuestionKind.valueOf(kinds.get(best)) : QuestionKind.OTHER;
    }

    private List<String> unit() {
      return kind() == QuestionKind.NUMBER && unit.isEmpty()
          ? Measures.named(words, asking, QuestionWords.this == FOLDED).orElse(unit)
          : unit;
    }
  }

  /** Returns the other names of what a word is, or is a part of. */
  private static List<List<String>> others(List<Word> word, List<Alias> aliases) {
    int start = word.get(0).start();
    int end = word.get(word.size() - 1).end();
    return aliases.stream()
        .filter(alias -> alias.span().start() < end && start < alias.span().end())
        .map(Alias::words)
        .toList();
  }

  private static void blank(StringBuilder text, Span span) {
    text.replace(span.start(), span.end(), " ".repeat(span.length()));
  }

  /** "Nửa đầu" is as good a word of an answer as any. */
  private static boolean isPlain(List<String> word) {
    return !PARTS.containsAll(word);
  }

  private static boolean covers(StatedTime time, List<Word> word) {
    return time.span().start() <= word.get(0).start()
        && word.get(word.size() - 1).end() <= time.span().end();
  }

  private static Role role(String text, List<Word> word, boolean first) {
    int capitals = 0;
    for (var syllable : word) {
      var written = text.substring(syllable.start(), syllable.end());
      boolean isAbbreviation =
          written.length() > 1 && written.chars().allMatch(Character::isUpperCase);
      if (isAbbreviation || Digits.areIn(written)) {
        return Role.NAME;
      }
      capitals += Character.isUpperCase(written.charAt(0)) ? 1 : 0;
    }
    // the first letter of a question is a capital whatever the word
    return capitals > (first ? 1 : 0) ? Role.NAME : Role.CONTENT;
  }

  private int functionWordLength(List<Word> syllables, BitSet joined, int at) {
    for (int length = Math.min(LONGEST, syllables.size() - at); length > 0; length--) {
      // a longer phrase is surer than the tokenizer: "mới nhất | là", not "mới | nhất là"
      boolean splitsWord = length == 1 && joined.get(at + length);
      if (!splitsWord && ranks.containsKey(phrase(syllables, at, length))) {
        return length;
      }
    }
    return 0;
  }

  private static String phrase(List<Word> syllables, int at, int length) {
    var phrase = new StringBuilder();
    for (var syllable : syllables.subList(at, at + length)) {
      phrase.append(phrase.isEmpty() ? "" : " ").append(syllable.form());
    }
    return phrase.toString();
  }

  private static QuestionWords load(boolean folded) {
    var words = new QuestionWords();
    ResourceLines.of(QuestionWords.class, "question-words.tsv")
        .forEach(line -> words.add(line, folded));
    return words;
  }

  private void add(String line, boolean folded) {
    var fields = line.split("\t");
    var phrase = VietnameseText.canonical(fields[0]);
    ranks.putIfAbsent(folded ? VietnameseText.fold(phrase) : phrase, kinds.size());
    kinds.add(fields[1]);
  }
}
