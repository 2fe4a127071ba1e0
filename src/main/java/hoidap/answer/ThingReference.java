package hoidap.answer;

import hoidap.text.Span;
import hoidap.text.VietnameseText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what "Dự án này", "Hai nước", "Nước này" or "Cùng ngày" speaks of. */
final class ThingReference {
  /** Sentences among which the thing is looked for, the nearest first. */
  private static final int FARTHEST = 3;

  private static final String NAME =
      "(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}]*+"
          + "(?:(?:[ -]| - )[\\p{Lu}0-9][\\p{L}\\p{N}]*+){0,8}";

  /** Things that are called by a name: "dự án điện gió Savan 1". */
  private static final String NAMED =
      "dự án|công trình|nhà máy|trận đấu|giải đấu|công ty|tập đoàn|ngân hàng|bệnh viện|trường|cơ"
          + " quan|tổ chức|hiệp định|chương trình|chiến dịch|sân bay|cảng|cầu|cao tốc|tuyến"
          + " đường|khu công nghiệp|khu đô thị|cửa khẩu|tỉnh|huyện|xã|phường|thành phố|câu lạc"
          + " bộ|đội bóng|đội tuyển|doanh nghiệp|hãng|quỹ|viện|trung tâm|hội nghị|diễn đàn|triển"
          + " lãm|lễ hội|cuộc thi|bộ phim|cuốn sách|tác phẩm|ứng dụng|nền tảng|loại thuốc|vắc"
          + " xin|vaccine|siêu bão|bão|cơn bão|áp thấp|hồ|đập|thủy điện|mỏ|đảo";

  /** Words that a name and what it is called by end before. */
  private static final String FUNCTION_WORDS =
      "của|tại|ở|với|và|là|được|đã|do|có|trong|để|sẽ|này|đó|các|những|cho|về|trên|từ|đến|giữa|khi"
          + "|gồm|theo|mà"
          + "|nhằm|ngày|tháng|năm|vào|thuộc|bị|đang|như|khác|sau|trước|nào|không|phải|cũng|vẫn"
          + "|vừa|hôm|cách"
          + "|công bố|thông báo|cho biết|nhận định|dự kiến|nối";

  private static final Pattern DEMONSTRATIVE =
      Pattern.compile(
          "^(?:(?:Theo|Tại|Ở|Với|Trong|Đối với|Về|Từ|Do) )?((?i:("
              + NAMED
              + ")) (?:này|nói trên))"
              + "(?=[ ,])",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern COUNTRY =
      Pattern.compile(
          "^(?:Theo |Tại |Ở )?((?:[Nn]ước|[Qq]uốc gia|[Đđ]ất nước) này)(?=[ ,])",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PAIR =
      Pattern.compile("^(?:Theo đó, |Ngoài ra, )?((?:H|h)ai (?:nước|quốc gia))(?= \\p{Ll})");
  private static final Pattern SAME_DAY =
      Pattern.compile("^((?:Cùng|Cũng trong) ngày)(?=,| \\p{Ll})");

  private static final Pattern DATE =
      Pattern.compile(
          "(?i:ngày|hôm|sáng|trưa|chiều|tối)"
              + " ([0-9]{1,2}[/-][0-9]{1,2}(?:[/-][0-9]{4})?)(?![0-9/-])");
  private static final Pattern TWO =
      Pattern.compile(
          "(" + NAME + ")( và | - | – |-|–)(" + NAME + ")", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NAMES = Pattern.compile(NAME, Pattern.UNICODE_CHARACTER_CLASS);

  private final Surroundings around;
  private final String body;
  private final String quote;

  ThingReference(Surroundings around) {
    this.around = around;
    body = around.body();
    quote = around.quote().of(body);
  }

  Optional<Antecedent> antecedent() {
    return Optional.<Antecedent>empty()
        .or(() -> match(COUNTRY).flatMap(this::country))
        .or(() -> match(PAIR).flatMap(this::pair))
        .or(() -> match(SAME_DAY).flatMap(this::day))
        .or(() -> match(DEMONSTRATIVE).flatMap(this::named));
  }

  private Optional<Matcher> match(Pattern pattern) {
    return Optional.of(pattern.matcher(quote)).filter(Matcher::find);
  }

  /** Returns what the only find of the nearest sentence that has any names. */
  private Optional<Antecedent> nearest(Matcher reference, Finder finder) {
    for (var sentence : around.before().stream().limit(FARTHEST).toList()) {
      Map<String, Span> found = new LinkedHashMap<>();
      finder.in(sentence).forEach(span -> found.put(span.of(body), span));
      if (found.size() > 1) {
        return Optional.empty();
      }
      if (!found.isEmpty()) {
        var one = found.entrySet().iterator().next();
        return Optional.of(one)
            .filter(name -> !quote.contains(name.getKey()))
            .map(name -> new Antecedent(reference(reference), name.getKey(), name.getValue()));
      }
    }
    return Optional.empty();
  }

  private static Span reference(Matcher matcher) {
    return new Span(matcher.start(1), matcher.end(1));
  }

  /** Finds what may be meant in a sentence. */
  private interface Finder {
    List<Span> in(Span sentence);
  }

  private Optional<Antecedent> country(Matcher reference) {
    return nearest(reference, sentence -> countries(sentence, "Việt Nam"));
  }

  private List<Span> countries(Span sentence, String home) {
    return find(NAMES, 0, sentence).stream()
        .filter(span -> PlaceNames.isCountry(span.of(body)))
        .filter(span -> !span.of(body).equals(home))
        .toList();
  }

  /** "Hai nước" are the two countries that are named together, as in "Việt Nam và Lào". */
  private Optional<Antecedent> pair(Matcher reference) {
    return nearest(reference, this::pairs);
  }

  private List<Span> pairs(Span sentence) {
    var pairs = new ArrayList<Span>();
    var two = TWO.matcher(body).region(sentence.start(), sentence.end());
    while (two.find()) {
      if (isCountry(two.group(1)) && isCountry(two.group(3))) {
        pairs.add(new Span(two.start(), two.end()));
      }
    }
    return pairs.size() == 1 && namesNoOther(sentence, pairs.get(0)) ? pairs : List.of();
  }

  /** Returns whether a sentence names no country but those of {@code pair}. */
  private boolean namesNoOther(Span sentence, Span pair) {
    return find(NAMES, 0, sentence).stream()
        .map(name -> name.of(body))
        .filter(ThingReference::isCountry)
        .allMatch(country -> pair.of(body).contains(country));
  }

  private static boolean isCountry(String name) {
    return PlaceNames.isCountry(name) || name.equals("Việt");
  }

  private Optional<Antecedent> day(Matcher reference) {
    return nearest(reference, sentence -> find(DATE, 1, sentence));
  }

  private Optional<Antecedent> named(Matcher reference) {
    var kind = Pattern.quote(VietnameseText.lowerCase(reference.group(2)));
    var named =
        Pattern.compile(
            "\\b(?i:"
                + kind
                + ") ((?:(?!(?:"
                + FUNCTION_WORDS
                + ") )\\p{Ll}++ ){0,4}"
                + NAME
                + ")(?=[,.;:)]| [-–(]| (?:"
                + FUNCTION_WORDS
                + ") )",
            Pattern.UNICODE_CHARACTER_CLASS);
    var any = Pattern.compile("\\b(?i:" + kind + ")\\b(?! này)", Pattern.UNICODE_CHARACTER_CLASS);
    var nearest =
        around.before().stream()
            .limit(FARTHEST)
            .filter(sentence -> !find(any, 0, sentence).isEmpty())
            .findFirst();
    return nearest
        .filter(sentence -> find(any, 0, sentence).size() == 1)
        .flatMap(only -> nearest(reference, s -> s.equals(only) ? find(named, 1, s) : List.of()));
  }

  private List<Span> find(Pattern pattern, int group, Span sentence) {
    var found = new ArrayList<Span>();
    var matcher = pattern.matcher(body).region(sentence.start(), sentence.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      found.add(new Span(matcher.start(group), matcher.end(group)));
    }
    return found;
  }
}
