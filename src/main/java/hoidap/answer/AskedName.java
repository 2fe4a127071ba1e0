package hoidap.answer;

import hoidap.text.ResourceLines;
import hoidap.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds in a sentence the person, the place or the thing of a kind that a question asks for. */
final class AskedName {
  /** Syllables that begin with a capital: "Vladica Grujic", "Savan 1", "220kV". */
  private static final String SYLLABLE = "(?:\\p{Lu}[\\p{L}\\d&'’]*|\\d+[A-Z]?(?![\\p{L}\\d.,/%]))";

  /** A word in small letters that may stand inside a name: "Hữu nghị Việt Nam". */
  private static final String INSIDE =
      "(?:(?!(?:từ|và|tại|ở|của|đã|có|được|để|là|cho|về|với|vào|ngày|đến|sang|trong|khi|thuộc|qua|hoặc|do|bị)"
          + " )\\p{Ll}+ )";

  private static final String NAME =
      "\\p{Lu}[\\p{L}\\d.&'’]*(?:(?: (?:- )?|-)" + INSIDE + "?" + SYLLABLE + "){0,12}";
  private static final String SHORT_NAME =
      "\\p{Lu}[\\p{L}\\d.&'’]*(?:(?: (?:- )?|-)" + SYLLABLE + "){0,12}";

  private static final String PERSON_NAME =
      "\\p{Lu}[\\p{L}’']*(?:(?: |-| d[aeio] )\\p{Lu}[\\p{L}’']*){%s}";
  private static final String TITLE = alternatives("titles.txt");
  private static final String PLACE_NOUN = alternatives("place-nouns.txt");

  private static final Pattern TITLED =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:(?:(?iu:"
              + TITLE
              + ")[, ]{1,3}){1,6}("
              + PERSON_NAME.formatted("1,5")
              + ")|(?iu:ông|bà|anh|chị|cô|em|bé|cụ|chú) ("
              + PERSON_NAME.formatted("0,5")
              + "))");
  private static final Pattern PERSON =
      Pattern.compile("(?<![\\p{L}\\d-])" + PERSON_NAME.formatted("1,5"));
  private static final String ONE_PLACE =
      "(?:(?iu:"
          + PLACE_NOUN
          + ") (?:\\p{Ll}+ ){0,3}?"
          + "(?:"
          + NAME
          + "|\\d+\\p{Lu}?(?![\\p{L}\\d]))"
          + "|"
          + SHORT_NAME
          + ")";
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?iu:tại|ở|từ|đến|thuộc|về|sang|vào|tới|trên|trong|qua) ("
              + ONE_PLACE
              + "(?:,? (?:\\(|thuộc |ở |tại )?"
              + ONE_PLACE
              + "\\)?){0,4})(?! \\p{Ll}+ \\p{Lu}\\p{Ll}+ \\p{Lu})");

  /** Begins a sentence rather than a name. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:Theo|Hiện|Trong|Tại|Ngoài|Sau|Khi|Trước|Với|Từ|Ở|Nếu|Tuy|Ngày|Sáng|Chiều|Tối|Các|Những|Nhà|Tài|Cựu)"
              + " .*");

  private static final Pattern BODY_BEFORE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:" + PLACE_NOUN + "|tại|ở|của|từ|tuyển|đội|nước|sang|đến) $");
  private static final Pattern BODY =
      Pattern.compile(
          "(?iu)(?:" + PLACE_NOUN + "|trung|bệnh|đại|tổ|công|tập|ủy|trưởng|phó)(?!\\p{L}).*");

  private AskedName() {}

  private static String alternatives(String resource) {
    return ResourceLines.of(AskedName.class, resource).stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** Returns where the person stands, with what that person is called by; empty if not sure. */
  static Optional<Span> person(AskedSentence sentence) {
    var titled =
        TITLED
            .matcher(sentence.text())
            .results()
            .filter(found -> isPerson(sentence, name(found)))
            .map(found -> new Span(found.start(), found.end()))
            .toList();
    if (!titled.isEmpty()) {
      return nearest(sentence, titled.stream());
    }
    var plain =
        PERSON
            .matcher(sentence.text())
            .results()
            .map(found -> new Span(found.start(), found.end()))
            .filter(span -> isPerson(sentence, span))
            .filter(span -> !OPENING.matcher(span.of(sentence.text())).matches())
            .toList();
    return plain.size() == 1 ? Optional.of(plain.get(0)) : Optional.empty();
  }

  private static Span name(MatchResult titled) {
    int group = titled.group(1) != null ? 1 : 2;
    return new Span(titled.start(group), titled.end(group));
  }

  /** Returns whether a name is not asked, and by its words not that of a place or a body. */
  private static boolean isPerson(AskedSentence sentence, Span span) {
    var name = span.of(sentence.text());
    var before = sentence.text().substring(0, span.start());
    return !sentence.isAsked(span)
        && !BODY_BEFORE.matcher(before).find()
        && !BODY.matcher(name).matches()
        && !PlaceNames.isPlace(name);
  }

  /** Returns where the place stands, without the word that leads to it; empty if not sure. */
  static Optional<Span> place(AskedSentence sentence) {
    return nearest(
        sentence,
        PLACE
            .matcher(sentence.text())
            .results()
            .map(found -> new Span(found.start(1), found.end(1)))
            .filter(span -> isWhole(sentence.text(), span))
            .filter(span -> !sentence.isAsked(span)));
  }

  /** One capital before a small letter may begin a longer name: "Liên minh châu Âu". */
  private static boolean isWhole(String text, Span span) {
    var name = span.of(text);
    boolean goesOn =
        span.end() + 1 < text.length()
            && text.charAt(span.end()) == ' '
            && Character.isLowerCase(text.charAt(span.end() + 1));
    return name.contains(" ") || !goesOn || PlaceNames.isPlace(name);
  }

  private static Optional<Span> nearest(AskedSentence sentence, Stream<Span> spans) {
    return spans.max(Comparator.comparingDouble(sentence::nearness));
  }

  /** Returns the names behind {@code noun}: "tỉnh Attapeu"; empty if there is none or several. */
  static Optional<Span> ofKind(AskedSentence sentence, List<String> noun) {
    var pattern =
        Pattern.compile(
            "(?<![\\p{L}\\d])" + Pattern.quote(String.join(" ", noun)) + " ",
            Pattern.UNICODE_CHARACTER_CLASS);
    var name = Pattern.compile(NAME);
    return nearest(
        sentence,
        pattern
            .matcher(sentence.comparable())
            .results()
            .flatMap(
                found -> {
                  var matcher =
                      name.matcher(sentence.text()).region(found.end(), sentence.text().length());
                  return matcher.lookingAt()
                      ? Stream.of(new Span(found.start(), matcher.end()))
                      : Stream.empty();
                })
            .filter(span -> !sentence.isAsked(span)));
  }
}
