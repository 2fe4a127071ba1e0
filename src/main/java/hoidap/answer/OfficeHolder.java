package hoidap.answer;

import hoidap.retrieve.Question.Role;
import hoidap.text.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds in a sentence who holds the office asked about, in the country or body asked about. */
final class OfficeHolder {
  private static final String NOT_IN_OFFICE = "(?<!(?:phó|nguyên|cựu|quyền|cố|trợ lý) )(?<!\\p{L})";
  private static final String NOT_IN_OFFICE_UNACCENTED =
      "(?<!(?:pho|nguyen|cuu|quyen|co|tro ly) )(?<!\\p{L})";
  private static final String OF =
      "(?: (?:của|cua|nước|nuoc|đội|doi|đội tuyển|doi tuyen|tuyển|tuyen|quốc gia|quoc gia)){0,6}+";
  private static final Pattern NAME =
      Pattern.compile("(?<!\\p{L})\\p{Lu}[\\p{L}’']*(?: \\p{Lu}[\\p{L}’']*|-\\p{L}+){1,5}");

  private static final String BECOMES =
      " (?:là|được bầu làm|giữ chức|làm|trở thành|đảm nhiệm|la|duoc bau lam|giu chuc|lam|tro thanh)"
          + " ";

  private OfficeHolder() {}

  /** Returns where the holder's name stands; empty where that is not sure. */
  static Optional<Span> span(AskedSentence sentence) {
    var named = Offices.named(sentence.question());
    if (named.isEmpty() || !mayName(named, sentence.comparable())) {
      return Optional.empty();
    }
    var offices = alternatives(named.stream());
    var names = names(sentence);
    var before = sentence.question().folded() ? NOT_IN_OFFICE_UNACCENTED : NOT_IN_OFFICE;
    var office = before + "(?:" + offices + ")(?: truong| trưởng)?";
    if (names.isEmpty()) {
      return behind(sentence, office + " ", "");
    }
    var of = OF + "(?: (?:" + names + "))++";
    return behind(sentence, office + of + "(?:,? | là (?:ông |bà )?| la (?:ong |ba )?)", "")
        .or(() -> behind(sentence, office + " ", "(?:,? (?:dẫn dắt|dan dat))?" + of + "(?!\\p{L})"))
        .or(() -> behind(sentence, "(?<!\\p{L})", BECOMES + office + of + "(?!\\p{L})"));
  }

  /** Returns whether a text has the first word of one of the offices. */
  private static boolean mayName(Collection<List<String>> offices, String comparable) {
    return offices.stream().anyMatch(office -> comparable.contains(office.get(0)));
  }

  /**
   * Returns the name behind the office where the country or body stands elsewhere in the sentence;
   * empty where another one's is named too.
   */
  static Optional<Span> likely(AskedSentence sentence) {
    var offices = alternatives(Offices.named(sentence.question()).stream());
    return offices.isEmpty()
        ? Optional.empty()
        : behind(sentence, NOT_IN_OFFICE + "(?:" + offices + ") ", "");
  }

  private static Optional<Span> behind(AskedSentence sentence, String before, String after) {
    var follows = Pattern.compile(after);
    var comparable = sentence.comparable();
    return Pattern.compile(before)
        .matcher(comparable)
        .results()
        .flatMap(
            found -> {
              var name =
                  NAME.matcher(sentence.text()).region(found.end(), sentence.text().length());
              return name.lookingAt()
                      && (after.isEmpty()
                          || follows
                              .matcher(comparable)
                              .region(name.end(), comparable.length())
                              .lookingAt())
                  ? Stream.of(new Span(name.start(), name.end()))
                  : Stream.empty();
            })
        .filter(span -> !sentence.isAsked(span))
        .findFirst();
  }

  /** Returns the country or body asked about, and its other names, as alternatives. */
  private static String names(AskedSentence sentence) {
    return alternatives(
        sentence.question().words().stream()
            .filter(word -> word.role() == Role.NAME)
            .filter(word -> !Offices.named(sentence.question()).contains(word.syllables()))
            .flatMap(word -> Stream.concat(Stream.of(word.syllables()), word.others().stream())));
  }

  private static String alternatives(Stream<List<String>> words) {
    return words
        .map(syllables -> Pattern.quote(String.join(" ", syllables)))
        .collect(Collectors.joining("|"));
  }
}
