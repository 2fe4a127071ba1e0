package hoidap.conversation;

import hoidap.conversation.Mention.Kind;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the last turns spoke of. */
final class Memory {
  /** A time as people write it, with the word before it. */
  static final Phrase TIME =
      Phrase.of(
          "(?:(?:vào|hồi|trong|từ|đầu|cuối|giữa|tính đến|đến|sáng|chiều|tối|đêm) ){0,4}"
              + "(?:(?:giai đoạn )?20[0-9][0-9] ?[-–] ?20[0-9][0-9]"
              + "|(?:ngày |hôm )?[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{4})?"
              + "|(?:ngày|hôm) [0-9]{1,2}[.-][0-9]{1,2}(?:[.-][0-9]{4})?"
              + "|ngày [0-9]{1,2} tháng [0-9]{1,2}(?: năm [0-9]{4})?"
              + "|(?:tháng )?[0-9]{1,2}/[0-9]{4}"
              + "|tháng [0-9]{1,2}(?:(?: năm |-)[0-9]{4})?"
              + "|quý (?:[0-9]|iv|i{1,3})(?:(?:/| năm )[0-9]{4})?"
              + "|(?:năm )?20[0-9][0-9]|năm 1[0-9][0-9][0-9]"
              + "|(?:năm|tháng|tuần|quý) (?:nay|ngoái|trước|sau|tới|qua)|hôm (?:nay|qua|kia))");

  private static final Pattern MARKER = Pattern.compile("(?<!\\s)\\s*+\\[\\d{1,9}]");
  private static final Pattern TOPIC = Pattern.compile("\\(([^()]++)\\)[\\s?.!]*+$");
  private static final Pattern END = Pattern.compile("[?.!,;:()\"“”]");
  private static final int LONGEST_NAME = 6; // words behind a noun
  private static final int REACH = 200; // code units that are looked at for these
  private static final int TELLING = 4; // words without which a question says too little

  /** Where a noun and what belongs to it ends. */
  private static final Phrase BOUNDARY =
      Phrase.of(
          "(?:là|của|có|bị|được|đã|đang|sẽ|ở|tại|trong|khi|do|bởi|như|nào|gì|ai|bao|mấy|và|hay|hoặc"
              + "|thì|mà|cho|với|để|từ|đến|vào|ra|theo|không|chưa|những|các|này|đó|ấy|trên|dưới|sau"
              + "|trước|gồm|vừa|mới|còn|cũng|nên|phải|cần|thường|gây|giúp|hiện)");

  private final List<Turn> newestFirst;

  Memory(List<Turn> turns) {
    newestFirst = new ArrayList<>(turns);
    Collections.reverse(newestFirst);
  }

  /** Returns the last question, as understood. */
  String lastQuestion() {
    return newestFirst.get(0).understood();
  }

  /**
   * Returns the person last spoken of: the one an answer gave to a question for a person, or else
   * the one asked about, or else one in an answer.
   *
   * @param pronoun what the person is called now, such as "bà"
   */
  Optional<Mention> person(String pronoun) {
    Predicate<Mention> fits =
        mention -> mention.kind() == Kind.PERSON && Gender.agree(pronoun, mention.title());
    return newestFirst.stream().flatMap(turn -> people(turn, fits)).findFirst();
  }

  private static Stream<Mention> people(Turn turn, Predicate<Mention> fits) {
    var asked = Mention.in(turn.understood()).stream().filter(fits).toList();
    var answered =
        Mention.in(answer(turn)).stream()
            .filter(fits)
            .filter(one -> asked.stream().noneMatch(other -> isSame(one, other)))
            .toList();
    return Asking.asksPerson(turn.understood())
        ? Stream.concat(answered.stream(), asked.stream())
        : Stream.concat(asked.stream(), answered.stream());
  }

  private static boolean isSame(Mention one, Mention other) {
    return other.text().contains(one.text()) || one.text().contains(other.text());
  }

  /** Returns the place last spoken of; questions come before answers. */
  Optional<Mention> place(Predicate<Mention> fits) {
    return Stream.concat(
            newestFirst.stream().map(Turn::understood), newestFirst.stream().map(Memory::answer))
        .map(
            text ->
                Mention.in(text).stream()
                    .filter(mention -> mention.kind().isPlace() && fits.test(mention))
                    .reduce((first, second) -> second))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns the time last spoken of; questions come before answers. */
  Optional<String> time() {
    return Stream.concat(
            newestFirst.stream().map(Turn::understood), newestFirst.stream().map(Memory::answer))
        .flatMap(text -> TIME.first(text).map(span -> span.of(text)).stream())
        .findFirst();
  }

  /**
   * Returns {@code noun} with what belongs to it: "bệnh" gives "bệnh sởi". What belongs to it is a
   * name behind it, or words that stand behind it more than once.
   */
  Optional<String> thing(String noun) {
    var texts =
        Stream.concat(
                newestFirst.stream().map(Turn::understood),
                newestFirst.stream().map(Memory::answer))
            .toList();
    var phrase = Phrase.ofWords(noun);
    var found = texts.stream().flatMap(text -> behind(phrase, text)).toList();
    for (var one : found) {
      for (int words = one.size(); words > 0; words--) {
        var belonging = one.subList(0, words);
        boolean endsInName = Character.isUpperCase(belonging.get(words - 1).charAt(0));
        if (endsInName || found.stream().filter(other -> begins(other, belonging)).count() > 1) {
          return Optional.of(noun + " " + String.join(" ", belonging));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean begins(List<String> words, List<String> beginning) {
    return words.size() >= beginning.size()
        && canonical(words.subList(0, beginning.size())).equals(canonical(beginning));
  }

  private static String canonical(List<String> words) {
    return VietnameseText.canonical(String.join(" ", words));
  }

  /** Returns the words behind each {@code noun} up to where what belongs to it must end. */
  private static Stream<List<String>> behind(Phrase noun, String text) {
    return noun.in(text)
        .results()
        .map(
            found -> {
              int reach = Math.min(text.length(), found.end() + REACH);
              var rest = text.substring(found.end(), reach);
              var end = END.matcher(rest);
              var clause = end.find() ? rest.substring(0, end.start()) : rest;
              var boundary = BOUNDARY.first(clause);
              var words = boundary.map(span -> clause.substring(0, span.start())).orElse(clause);
              return Arrays.stream(words.strip().split("\\s+"))
                  .filter(word -> !word.isEmpty())
                  .limit(LONGEST_NAME)
                  .toList();
            });
  }

  /** Returns what the last questions are about: the newest that says enough, without its asking. */
  String topic() {
    for (var turn : newestFirst) {
      var topic = TOPIC.matcher(turn.understood());
      if (topic.find()) {
        return topic.group(1);
      }
      var statement = Asking.statement(turn.understood());
      if (!Mention.in(turn.understood()).isEmpty()
          || Words.of(Asking.content(statement)).size() >= TELLING) {
        return statement;
      }
    }
    return Asking.statement(lastQuestion());
  }

  private static String answer(Turn turn) {
    return MARKER.matcher(turn.answer()).replaceAll("");
  }
}
