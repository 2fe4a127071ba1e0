package hoidap.retrieve;

import hoidap.archive.Archive;
import hoidap.article.Filter;
import hoidap.embed.Embedder;
import hoidap.text.TypedText;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.text.Words;
import hoidap.time.TimeReader;
import hoidap.typing.Reading;
import hoidap.typing.Reading.Kind;
import hoidap.typing.Typing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a user typed. Safe to use from several threads. */
public final class QuestionReader {
  private final Embedder embedder;
  private final Typing typing;
  private final Clock clock;

  /**
   * Makes a reader that tells words apart by the tokenizer of {@code embedder}, what was meant by
   * the words of {@code archive}, and what "tháng trước" is by {@code clock}.
   */
  public QuestionReader(Embedder embedder, Archive archive, Clock clock) {
    this.embedder = embedder;
    this.clock = clock;
    typing = new Typing(archive);
  }

  /** Reads what the first questions would else have to wait for, or do without. */
  public void prepare() {
    typing.prepare();
  }

  /**
   * Returns the question that {@code typed} asks.
   *
   * @param typed in any Unicode form
   * @param without what is not to be understood so
   */
  public Question read(String typed, Filter filter, Set<Kind> without) {
    var seen = TypedText.of(typed);
    var understood = typing.understand(seen, without);
    var text = understood.text();
    boolean folded = VietnameseText.isUnaccented(text);
    var syllables = Words.of(folded ? VietnameseText.fold(text) : text);
    var times = TimeReader.in(text, LocalDate.now(clock));
    var reading =
        QuestionWords.read(
            text, syllables, joined(text, syllables), folded, understood.aliases(), times);
    var asked = new AskedTimes(text, times, reading.latest(), without.contains(Kind.TIME));
    return new Question(
        seen,
        asked.told(understood.readings()),
        text,
        topic(text, reading.topic(), understood.readings()),
        reading.words(),
        folded,
        reading.kind(),
        reading.unit(),
        asked.times(),
        asked.editions(),
        asked.wantsLatest(),
        filter,
        Map.of(),
        List.of());
  }

  /**
   * Returns what meaning is compared by. Of an unaccented question that is its likeliest accented
   * form: the model knows more of accented words, and words are matched without it anyway.
   */
  private static String topic(String text, String topic, List<Reading> readings) {
    var accented =
        readings.stream()
            .filter(reading -> reading.kind() == Reading.Kind.ACCENTS)
            .map(Reading::understood)
            .findFirst();
    if (accented.isEmpty() || accented.get().length() != text.length()) {
      return accented.orElse(topic);
    }
    var letters = new StringBuilder(accented.get());
    for (int i = 0; i < topic.length(); i++) {
      if (topic.charAt(i) == ' ') {
        letters.setCharAt(i, ' ');
      }
    }
    return letters.toString();
  }

  /** Returns the positions in {@code syllables} that belong to one word with the one before. */
  private BitSet joined(String text, List<Word> syllables) {
    var joined = new BitSet();
    int i = 1;
    for (var word : embedder.words(text)) {
      while (i < syllables.size() && syllables.get(i).end() <= word.end()) {
        if (syllables.get(i - 1).end() > word.start()) {
          joined.set(i);
        }
        i++;
      }
    }
    return joined;
  }
}
