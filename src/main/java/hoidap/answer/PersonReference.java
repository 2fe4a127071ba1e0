package hoidap.answer;

import hoidap.text.ResourceLines;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds whom "Ông cho biết" or "Thủ tướng đề nghị" speaks of. Where the nearest sentence that names
 * people names several, nobody is taken.
 */
final class PersonReference {
  /** Sentences without any name that may stand between a person and "ông". */
  private static final int FARTHEST = 3;

  private static final String NO_NAME = "(?! ?\\p{Lu})";

  /** "Ông" and the like, where they begin a sentence or a part of it. */
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?:^|(?<=[,;] )|(?<=^Theo )|(?<=[,;] theo )|(?<=^Khi đó )|(?<=^Nhưng )|(?<=^Vì vậy"
              + " ))([Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)(?: (?:ấy|này))?(?= \\p{Ll}|,)(?! (?:bà|con|mẹ|nội"
              + "|ngoại|chủ"
              + "|em|hùng|chị|anh|trùm|cụ|cố|bầu|đồ|nông|lão|dân|tổ|hai|ba|cả|út|quốc|ngữ|văn|đào|trai|ruột|họ|kế|nuôi|lao|hiệu|giám|phó|thợ|lái|tài"
              + " xế|bảo vệ|cán|công an|thầy|y tá|lớn|chạy|phụ|nhân"
              + " viên|gái|rể|dâu|xã|chúa|đỡ|bán|hàng|vợ|chồng|nào|ta\\b))",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern SOMEBODY =
      Pattern.compile(
          "^(?:Theo )?((?:[Vv]ị|[Nn]gười|[Nn]ữ|[Nn]am)(?: [\\p{Ll}]+){0,3} này)(?= \\p{Ll}|,)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * What somebody in office does in the news: behind these words an office stands for its holder.
   */
  private static final String DOES =
      "(?= (?:nhấn mạnh|đề nghị|yêu cầu|cho biết|cho rằng|khẳng định|đánh giá|chỉ đạo|chỉ rõ|bày"
          + " tỏ|cảm ơn|ghi nhận|tin tưởng|mong|giao|lưu ý|nêu|kêu gọi|hoan nghênh|nói|phát"
          + " biểu|chia sẻ|chúc|tuyên bố|cam kết|cũng|đã|sẽ|đang|thông báo|giải thích|lý"
          + " giải|nhắc|quyết định|ký|cảnh báo|trả lời|tiếp|thăm|gặp|gửi|phê bình|biểu"
          + " dương|khen|nhận định|đồng ý|nhất trí|thừa nhận))";

  private static final Map<String, Pattern> OFFICES =
      ResourceLines.of(PersonReference.class, "offices.txt").stream()
          .collect(Collectors.toUnmodifiableMap(office -> office, PersonReference::office));

  private final Surroundings around;
  private final String quote;

  PersonReference(Surroundings around) {
    this.around = around;
    quote = around.quote().of(around.body());
  }

  private static Pattern office(String office) {
    var written = VietnameseText.capitalised(office);
    return Pattern.compile("^(?:Theo |Tại [^,]+, |Tuy nhiên, )?(" + written + ")" + NO_NAME + DOES);
  }

  Optional<Antecedent> antecedent() {
    var pronoun = PRONOUN.matcher(quote);
    if (pronoun.find()) {
      return isFirst(pronoun) ? antecedent(pronoun) : Optional.empty();
    }
    var somebody = SOMEBODY.matcher(quote);
    if (somebody.find()) {
      return nearest("").flatMap(person -> antecedent(somebody, person));
    }
    return holder();
  }

  /** Returns whether nobody is named before the pronoun, and nothing quoted. */
  private boolean isFirst(Matcher pronoun) {
    var before = quote.substring(0, pronoun.start(1));
    boolean isBare = before.indexOf('“') < 0 && before.indexOf('"') < 0;
    return isBare
        && (before.isEmpty() || Person.in(quote, new Span(0, pronoun.start(1))).isEmpty());
  }

  private Optional<Antecedent> antecedent(Matcher pronoun) {
    return nearest(VietnameseText.canonical(pronoun.group(1)))
        .flatMap(person -> antecedent(pronoun, person));
  }

  private Optional<Antecedent> antecedent(Matcher reference, Person person) {
    return fullName(person)
        .filter(full -> !names(quote, full))
        .map(
            full ->
                new Antecedent(
                    new Span(reference.start(1), reference.end()), full.name(), full.span()));
  }

  /** Returns whether the quotation names that person itself. */
  private static boolean names(String quote, Person person) {
    return Person.in(quote, new Span(0, quote.length())).stream().anyMatch(person::mayBe);
  }

  /** Returns who is named in the nearest sentence that names people, if it is one person. */
  private Optional<Person> nearest(String pronoun) {
    int seen = 0;
    for (var sentence : around.before()) {
      var named = distinct(Person.in(around.body(), sentence));
      named.removeIf(person -> person.isSure() && !agrees(person, pronoun));
      if (named.stream().anyMatch(person -> person.title().equals(pronoun))) {
        named.removeIf(person -> !person.isSure()); // who is called "ông" once is so again
      }
      if (!named.isEmpty()) {
        return Optional.of(named.get(0))
            .filter(person -> named.size() == 1 && person.isSure() && isSaid(person, pronoun));
      }
      if (pronoun.isEmpty() || ++seen > FARTHEST) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Returns each person once, as last named. */
  private static List<Person> distinct(List<Person> persons) {
    var distinct = new ArrayList<Person>();
    for (var person : persons) {
      distinct.removeIf(person::mayBe);
      distinct.add(person);
    }
    return distinct;
  }

  /** Returns whether a person may be called so: nothing in the article says otherwise. */
  private boolean agrees(Person person, String pronoun) {
    return switch (pronoun) {
      case "ông", "anh" -> !isCalled(person, "bà", "chị", "cô") && !isWoman(person);
      case "bà", "chị" -> !isCalled(person, "ông", "anh");
      default -> true;
    };
  }

  /** Returns whether the article gives reason to call a person so. */
  private boolean isSaid(Person person, String pronoun) {
    return switch (pronoun) {
      case "ông" ->
          isCalled(person, "ông")
              || !person.title().isEmpty() && !isCalled(person, "anh", "em", "cháu");
      case "bà" -> isCalled(person, "bà");
      case "anh", "chị" -> isCalled(person, pronoun);
      default -> !person.title().isEmpty();
    };
  }

  private static boolean isWoman(Person person) {
    return person.name().contains(" Thị ");
  }

  private boolean isCalled(Person person, String... titles) {
    var called = Stream.of(titles).map(Pattern::quote).collect(Collectors.joining("|"));
    var names = Pattern.quote(person.name()) + "|" + Pattern.quote(person.givenName());
    return Pattern.compile(
            "\\b(?:" + called + ") (?:" + names + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(around.body())
        .find();
  }

  /** Returns the last mention of a person by the full name, if only one name may be meant. */
  private Optional<Person> fullName(Person person) {
    var fullest = new HashMap<String, Person>();
    for (var sentence : around.before()) {
      Person.in(around.body(), sentence).stream()
          .filter(other -> other.words() >= person.words() && other.mayBe(person))
          .forEach(other -> fullest.putIfAbsent(other.name(), other));
    }
    int words = fullest.values().stream().mapToInt(Person::words).max().orElse(0);
    fullest.values().removeIf(other -> other.words() < words);
    return words > 1 && fullest.size() == 1
        ? Optional.of(fullest.values().iterator().next())
        : Optional.empty();
  }

  /** "Thủ tướng đề nghị": the only one whom the article has called so. */
  private Optional<Antecedent> holder() {
    for (var office : OFFICES.entrySet()) {
      var reference = office.getValue().matcher(quote);
      if (reference.find()) {
        return holder(office.getKey()).flatMap(person -> antecedent(reference, person));
      }
    }
    return Optional.empty();
  }

  private Optional<Person> holder(String office) {
    var holders = new ArrayList<Person>();
    for (var sentence : around.before()) {
      Person.in(around.body(), sentence).stream()
          .filter(person -> person.title().equals(office))
          .forEach(holders::add);
    }
    var distinct = distinct(holders);
    return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
  }
}
