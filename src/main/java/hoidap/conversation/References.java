package hoidap.conversation;

import hoidap.conversation.Mention.Kind;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Puts what was named before in the place of the words that point to it: "ông ấy", "bệnh này". */
final class References {
  private static final Phrase PERSON =
      Phrase.of("(ông|bà|anh|chị|cô|chú|em|cậu) (?:ấy|ta|này|đó)|người (?:này|đó|ấy)");

  /** A word for a relative alone, as what is said of somebody: "Bà sinh năm nào?". */
  private static final Phrase KIN =
      Phrase.of(
          "(?<!người |các |những |một |hai |con |trẻ |mẹ |nước |nhà"
              + " )(ông|bà|anh|chị|cô|em|cậu|bé)(?!"
              + " (?:bé|gái|trai|giáo|chủ|con|mẹ|bố|cha|em|họ|hùng|nội|ngoại|dâu|rể|bầu|già|lão|tổ"
              + "|đồng|hàng|nam|nữ|dì|chú|út|ruột|ngữ|quốc)\\b)");

  private static final Phrase TIME =
      Phrase.of(
          "(?:(?:vào|hồi|từ|trong|đến) ){0,4}(?:lúc|khi|hồi|thời điểm|thời gian|năm|tháng|ngày|hôm"
              + "|giai đoạn|dịp) (?:đó|ấy)");
  private static final Phrase COUNTRY = Phrase.of("(?:nước|quốc gia|đất nước) (?:này|đó|ấy)");
  private static final Phrase PLACE =
      Phrase.of("(ở|tại|từ|đến) (?:đó|đây|đấy|nơi (?:này|đó|đây))|nơi (?:này|đó|đây)");
  private static final Phrase THING =
      Phrase.of("((?:[^\\s?.,!()\"]{1,40}+ ){1,3})(?:này|đó|ấy|kia|nói trên)");
  private static final Phrase GROUP =
      Phrase.of("họ(?! (?:hàng|tên))|chúng|nó|hắn|trong (?:số )?(?:đó|này)|(?:số|cả) đó");

  private final Memory memory;
  private String text;
  private boolean refers;
  private boolean isNamed;

  private References(String text, Memory memory) {
    this.text = text;
    this.memory = memory;
  }

  /**
   * What became of a question.
   *
   * @param text with names where they could be found
   * @param refers whether anything in it points to what was said before
   * @param isNamed whether it now names whom or what it is about
   */
  record Resolved(String text, boolean refers, boolean isNamed) {}

  static Resolved resolve(String text, Memory memory) {
    var references = new References(text, memory);
    references.resolve();
    return new Resolved(references.text, references.refers, references.isNamed);
  }

  private void resolve() {
    replace(TIME, found -> memory.time());
    isNamed = false; // a time says when, not of what
    replace(
        COUNTRY, found -> memory.place(place -> place.kind() == Kind.COUNTRY).map(Mention::text));
    replace(PLACE, found -> memory.place(place -> true).map(place -> placed(found, place)));
    replace(PERSON, found -> person(found.group(1) == null ? "" : found.group(1)));
    replace(KIN, this::relative);
    replace(THING, this::thing);
    refers |= GROUP.isIn(text);
  }

  private interface Naming {
    Optional<String> of(MatchResult found);
  }

  /** Replaces the first phrase by its name, where it has one. */
  private void replace(Phrase phrase, Naming naming) {
    var found = phrase.in(text);
    if (!found.find()) {
      return;
    }
    var match = found.toMatchResult();
    var name = naming.of(match);
    if (name.isPresent()) {
      var before = text.substring(0, match.start());
      var written =
          before.isEmpty()
              ? VietnameseText.capitalised(name.get())
              : Contrast.uncapitalised(name.get());
      text = before + written + text.substring(match.end());
      isNamed = true;
    }
    refers |= name.isPresent() || phrase != KIN;
  }

  private static String placed(MatchResult found, Mention place) {
    return found.group(1) == null ? place.text() : found.group(1) + " " + place.text();
  }

  private Optional<String> person(String pronoun) {
    return memory
        .person(pronoun)
        .map(
            person -> {
              var title = pronoun.isEmpty() ? person.title() : pronoun;
              return (title + " " + person.text()).strip();
            });
  }

  /** A word for a relative points to somebody only where no name follows it. */
  private Optional<String> relative(MatchResult found) {
    int next = found.end() + 1;
    boolean isTitle = next < text.length() && Character.isUpperCase(text.charAt(next));
    return isTitle ? Optional.empty() : person(found.group(1));
  }

  /** Looks for the longest noun before the pointing word that was said before. */
  private Optional<String> thing(MatchResult found) {
    var words = Words.of(text.substring(found.start(1), found.end(1)));
    if (words.isEmpty() || KIN.isIn(words.get(words.size() - 1).form())) {
      return Optional.empty();
    }
    for (int from = 0; from < words.size(); from++) {
      int start = found.start(1) + words.get(from).start();
      var noun = text.substring(start, found.end(1)).strip();
      var named = memory.thing(noun);
      if (named.isPresent()) {
        return Optional.of(text.substring(found.start(), start) + named.get());
      }
    }
    return Optional.empty();
  }
}
