package hoidap.retrieve;

import hoidap.article.Filter;
import hoidap.embed.Embedder;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.text.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Reads what a user typed. Safe to use from several threads. */
public final class QuestionReader {
  private final Embedder embedder;

  /** Makes a reader that tells words apart by the tokenizer of {@code embedder}. */
  public QuestionReader(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * Returns the question that {@code typed} asks.
   *
   * @param typed in any Unicode form
   */
  public Question read(String typed, Filter filter) {
    var text = VietnameseText.nfc(typed).strip();
    boolean folded = VietnameseText.isUnaccented(text);
    var syllables = Words.of(folded ? VietnameseText.fold(text) : text);
    var reading = QuestionWords.read(text, syllables, joined(text, syllables), folded);
    return new Question(
        text,
        reading.words(),
        folded,
        reading.kind(),
        reading.unit(),
        StatedTime.in(text),
        reading.wantsLatest(),
        filter,
        List.of(),
        Map.of());
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
