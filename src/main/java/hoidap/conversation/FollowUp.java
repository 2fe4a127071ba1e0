package hoidap.conversation;

import hoidap.text.Digits;
import hoidap.text.Span;
import hoidap.text.TypedText;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A question as understood after the turns before it.
 *
 * @param text the question as it would stand alone
 * @param isCompleted whether the text is not as typed
 * @param favoured what is added to the score of articles the conversation is about, by id
 */
public record FollowUp(String text, boolean isCompleted, Map<String, Double> favoured) {
  private static final Phrase GOES_ON = Phrase.of("^(?:thế|vậy|còn|à|và|rồi|nhưng)");

  /** Words beyond those that ask, with which a question says what it is about by itself. */
  private static final int COMPLETE = 12;

  public FollowUp {
    favoured = Map.copyOf(favoured);
  }

  /**
   * Understands a question.
   *
   * @param turns those before it, oldest first
   * @param segmentation cuts a text into words; may find none
   */
  public static FollowUp read(
      String typed, List<Turn> turns, Function<String, List<Span>> segmentation) {
    var text = TypedText.of(typed);
    if (turns.isEmpty()) {
      return new FollowUp(text, false, Map.of());
    }
    var memory = new Memory(turns);
    var story = Story.after(turns);
    var contrast = Contrast.complete(text, memory, segmentation);
    if (contrast.isPresent()) {
      return of(text, contrast.get(), story.bonuses(Story.Bond.CONTRAST));
    }
    if (isBare(text)) {
      return of(text, asked(text, memory), story.bonuses(Story.Bond.FOLLOW_UP));
    }
    var resolved = References.resolve(text, memory);
    boolean lacksSubject =
        resolved.refers()
            && !resolved.isNamed()
            && Mention.in(resolved.text()).isEmpty()
            && Words.of(Asking.content(text)).size() < COMPLETE;
    boolean goesOn = resolved.refers() || GOES_ON.isIn(text);
    return of(
        text,
        lacksSubject ? about(resolved.text(), memory) : resolved.text(),
        story.bonuses(goesOn ? Story.Bond.FOLLOW_UP : Story.Bond.NEXT));
  }

  private static FollowUp of(String text, String completed, Map<String, Double> favoured) {
    boolean folded = VietnameseText.isUnaccented(text) && Words.of(text).size() > 1;
    var written = folded ? VietnameseText.withoutAccents(completed) : completed;
    return new FollowUp(written, !written.equals(text), favoured);
  }

  /** Returns whether a question only asks, and says nothing of what: "Khi nào?". */
  private static boolean isBare(String text) {
    var content = Asking.content(text);
    boolean isVerb = Asking.isIn(text) && !Asking.defines(text) && Mention.in(text).isEmpty();
    return content.isEmpty() || Words.of(content).size() == 1 && isVerb && !Digits.areIn(content);
  }

  /** Asks of the last question's statement what {@code text} asks. */
  private static String asked(String text, Memory memory) {
    var asking = Marks.unmarked(text);
    var statement = Contrast.uncapitalised(Asking.statement(memory.lastQuestion()));
    return Asking.asksReason(text)
        ? VietnameseText.capitalised(asking) + " " + statement + "?"
        : VietnameseText.capitalised(statement) + " " + Contrast.uncapitalised(asking) + "?";
  }

  /** Adds what the conversation is about, in brackets. */
  static String about(String text, Memory memory) {
    var topic = memory.topic();
    var fitting = Memory.TIME.isIn(text) ? Marks.around(Memory.TIME.removedFrom(topic), "") : topic;
    if (Asking.content(fitting).isEmpty()) {
      return text;
    }
    return "%s (%s)?".formatted(Marks.unmarked(text), Contrast.uncapitalised(fitting));
  }
}
