package hoidap.retrieve;

import hoidap.article.Filter;
import hoidap.time.StatedTime;
import hoidap.typing.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A question as read.
 *
 * @param typed as typed, NFC, without surrounding white space
 * @param readings what was understood otherwise than it was typed
 * @param text what was meant
 * @param topic the same without words that only ask for the latest: what meaning is compared by
 * @param words its words in order, without those that only ask
 * @param folded whether it was typed without accents, so that matching ignores them
 * @param kind what kind of thing it asks for
 * @param unit what is counted or measured: the word behind "bao nhiêu", or "giá"; empty when not
 *     said
 * @param times the times it names, to be answered of
 * @param editions years that tell the things it names from others: "Asian Cup 2027"
 * @param wantsLatest whether it says that it wants the latest: "hiện nay", "mới nhất"
 * @param filter which articles may answer it
 * @param favoured articles that the conversation is about, by id, with what that adds to their
 *     score
 * @param expansions other words that articles may use, as syllables: they add to scores and are
 *     never demanded
 */
public record Question(
    String typed,
    List<Reading> readings,
    String text,
    String topic,
    List<Word> words,
    boolean folded,
    QuestionKind kind,
    List<String> unit,
    List<StatedTime> times,
    List<StatedTime> editions,
    boolean wantsLatest,
    Filter filter,
    Map<String, Double> favoured,
    List<List<String>> expansions) {
  public Question {
    readings = List.copyOf(readings);
    words = List.copyOf(words);
    unit = List.copyOf(unit);
    times = List.copyOf(times);
    editions = List.copyOf(editions);
    favoured = Map.copyOf(favoured);
    expansions = List.copyOf(expansions);
  }

  /**
   * A word of a question, of one or more syllables.
   *
   * @param syllables in {@link hoidap.text.VietnameseText#canonical} form, folded if the question
   *     is
   * @param role what it does in the question
   * @param adjoins whether it stands right behind the word before it in the list
   * @param others other names of the same thing, any of which will do, as syllables
   * @param synonyms words that may say the same, as syllables
   */
  public record Word(
      List<String> syllables,
      Role role,
      boolean adjoins,
      List<List<String>> others,
      List<List<String>> synonyms) {
    public Word {
      syllables = List.copyOf(syllables);
      others = List.copyOf(others);
      synonyms = List.copyOf(synonyms);
    }

    /** Makes a word that nothing else can stand for. */
    public Word(List<String> syllables, Role role, boolean adjoins) {
      this(syllables, role, adjoins, List.of(), List.of());
    }
  }

  /** What a word does in a question. */
  public enum Role {
    /** A proper name, a number or an abbreviation: an answer must be about it. */
    NAME,
    /** Says what is asked about. */
    CONTENT,
    /** A function word: matched, but not demanded. */
    WEAK
  }

  /** Returns the same question, understood in a conversation. */
  public Question inConversation(List<Reading> more, Map<String, Double> articles) {
    var all = Stream.concat(readings.stream(), more.stream()).toList();
    return new Question(
        typed,
        all,
        text,
        topic,
        words,
        folded,
        kind,
        unit,
        times,
        editions,
        wantsLatest,
        filter,
        articles,
        expansions);
  }

  /** Returns the same question, looked for by other words too. */
  public Question expandedBy(List<List<String>> others) {
    return new Question(
        typed,
        readings,
        text,
        topic,
        words,
        folded,
        kind,
        unit,
        times,
        editions,
        wantsLatest,
        filter,
        favoured,
        others);
  }

  /**
   * Returns the times of which each should be answered: both ends of "từ năm 2023 đến năm 2025",
   * else those it names.
   */
  public List<StatedTime> comparedTimes() {
    return times.stream()
        .flatMap(time -> time.ends().isEmpty() ? Stream.of(time) : time.ends().stream())
        .toList();
  }

  /** Returns whether the words say nothing of what is asked about. */
  public boolean isEmpty() {
    return words.stream().allMatch(word -> word.role() == Role.WEAK);
  }
}
