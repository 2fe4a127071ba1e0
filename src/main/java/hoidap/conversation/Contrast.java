package hoidap.conversation;

import hoidap.conversation.Mention.Kind;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A turn such as "Còn năm 2024?" or "Campuchia thì sao?": the last question is asked again of
 * something else, which takes the place of what is like it.
 */
final class Contrast {
  private static final String END =
      "(?:,? (?:thì sao|thì thế nào|thì như thế nào|ra sao|như thế nào|thế nào|sao|thì|là bao nhiêu"
          + "|bao nhiêu|là gì|là ai))?(?: (?:ạ|nhỉ|vậy|hả))?";
  private static final Phrase STILL =
      Phrase.ofWhole("(?:(?:thế|vậy|à|ừ|rồi|và|nhưng),? ){0,6}còn (?:thì )?(.+?)" + END);
  private static final Phrase HOW_ABOUT = Phrase.ofWhole("(?:(?:thế|vậy),? )?(.+?) thì sao");
  private static final Phrase PREPOSITION =
      Phrase.of("^(?:ở|tại|bên|với|của|về|cho|trong|riêng|phía|đối với)");
  private static final Phrase OUR = Phrase.of("(?:mình|ta|chúng ta)$");
  private static final Phrase LATEST =
      Phrase.of("(?:hiện nay|hiện tại|hiện giờ|bây giờ|(?:tính )?đến nay|mới nhất|gần đây|hiện)");
  private static final int LONGEST = 8; // words

  private final String element;
  private final String last;
  private final Function<String, List<Span>> segmentation;

  private Contrast(String element, String last, Function<String, List<Span>> segmentation) {
    this.element = element;
    this.last = last;
    this.segmentation = segmentation;
  }

  /**
   * Returns the whole question that {@code text} asks, if it is a contrast.
   *
   * @param segmentation cuts a text into words; may find none
   */
  static Optional<String> complete(
      String text, Memory memory, Function<String, List<Span>> segmentation) {
    return element(text)
        .map(
            element ->
                element.isEmpty() // "Còn chúng ta?"
                    ? FollowUp.about(text, memory)
                    : new Contrast(element, memory.lastQuestion(), segmentation).completed(memory));
  }

  private static Optional<String> element(String text) {
    var unmarked = Marks.unmarked(text);
    for (var phrase : List.of(STILL, HOW_ABOUT)) {
      var found = phrase.in(unmarked);
      if (found.find()) {
        var element = bare(unmarked.substring(found.start(1), found.end(1)));
        boolean isShort = Words.of(element).size() <= LONGEST;
        return Optional.of(element).filter(one -> isShort && !Asking.isIn(one));
      }
    }
    var alone = bare(unmarked);
    return Optional.of(alone).filter(Contrast::isNameOrTime);
  }

  private static String bare(String element) {
    return OUR.removedFrom(PREPOSITION.removedFrom(element)).strip();
  }

  /** Returns whether {@code text} is nothing but a name or a time. */
  private static boolean isNameOrTime(String text) {
    boolean isTime = Memory.TIME.first(text).filter(span -> span.of(text).equals(text)).isPresent();
    boolean isName =
        Mention.place(text).isPresent()
            || Mention.in(text).stream().anyMatch(name -> name.text().equals(text));
    return isTime || isName;
  }

  private String completed(Memory memory) {
    var time = Memory.TIME.first(element);
    if (time.isPresent() && time.get().length() * 2 > element.length()) {
      return ofTime();
    }
    return ofName()
        .or(this::ofSameHead)
        .or(this::ofCounted)
        .orElseGet(() -> FollowUp.about(VietnameseText.capitalised(element) + " thì sao", memory));
  }

  private String ofTime() {
    var timeless = LATEST.removedFrom(last);
    return Memory.TIME
        .first(timeless)
        .map(span -> replaced(timeless, span, VietnameseText.uncapitalised(element)))
        .orElseGet(() -> VietnameseText.capitalised(element) + ", " + uncapitalised(timeless));
  }

  /** Puts a name in the place of the last name of its kind. */
  private Optional<String> ofName() {
    var name =
        Mention.place(element)
            .or(() -> Mention.in("… " + element).stream().reduce((first, second) -> second));
    return name.flatMap(
            one ->
                Mention.in(last).stream()
                    .filter(other -> other.kind().isLike(one.kind()))
                    .reduce((first, second) -> likest(one.kind(), first, second)))
        .map(other -> replaced(last, widened(other)));
  }

  private static Mention likest(Kind kind, Mention first, Mention second) {
    return first.kind() == kind && second.kind() != kind ? first : second;
  }

  /** Takes the noun before a name along where the new name brings its own: "tỉnh Hà Tĩnh". */
  private Span widened(Mention name) {
    var nouns = Words.of(element);
    var before = last.substring(0, name.span().start()).stripTrailing();
    var words = Words.of(before);
    boolean sharesNoun =
        !words.isEmpty()
            && nouns.size() > 1
            && words.get(words.size() - 1).form().equals(nouns.get(0).form())
            && Character.isLowerCase(element.charAt(0));
    return sharesNoun
        ? new Span(words.get(words.size() - 1).start(), name.span().end())
        : name.span();
  }

  /** Puts "giá dầu" in the place of "giá xăng". */
  private Optional<String> ofSameHead() {
    var words = Words.of(element);
    if (words.size() < 2) {
      return Optional.empty();
    }
    var head = words.get(0).form();
    return Words.of(last).stream()
        .filter(word -> word.form().equals(head))
        .findFirst()
        .map(word -> new Span(word.start(), end(word.end(), words.size() - 1)))
        .map(span -> replaced(last, span));
  }

  /** Puts a noun in the place of the one that was counted. */
  private Optional<String> ofCounted() {
    return Asking.counts()
        .first(last)
        .map(Span::end)
        .filter(end -> end + 1 < last.length() && Character.isLetter(last.charAt(end + 1)))
        .map(end -> replaced(last, new Span(end + 1, wordEnd(end + 1))));
  }

  /** Returns the end of the word that begins at {@code start}. */
  private int wordEnd(int start) {
    return segmentation.apply(last).stream()
        .filter(word -> word.start() <= start && start < word.end())
        .map(word -> last.substring(0, word.end()).stripTrailing().length())
        .findFirst()
        .orElseGet(() -> end(start, 1));
  }

  /** Returns the end of as many words behind {@code start}. */
  private int end(int start, int count) {
    return Words.of(last).stream()
        .filter(word -> word.start() >= start)
        .limit(count)
        .reduce((first, second) -> second)
        .map(word -> word.end())
        .orElse(start);
  }

  private String replaced(String question, Span span) {
    return replaced(question, span, element);
  }

  private static String replaced(String question, Span span, String replacement) {
    var before = question.substring(0, span.start());
    var written = before.isBlank() ? VietnameseText.capitalised(replacement) : replacement;
    return before + written + question.substring(span.end());
  }

  /** Returns {@code text} as it stands within a sentence. */
  static String uncapitalised(String text) {
    boolean isName =
        Mention.in(text).stream().anyMatch(mention -> mention.span().start() == 0)
            || text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return isName ? text : VietnameseText.uncapitalised(text);
  }
}
