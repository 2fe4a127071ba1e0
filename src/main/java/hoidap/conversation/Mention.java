package hoidap.conversation;

import hoidap.text.Places;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in a text.
 *
 * @param text as written, without what it is called by
 * @param span where it stands
 * @param kind what bears it
 * @param title what it is called by: "ông", "Thủ tướng"; empty where nothing
 */
record Mention(String text, Span span, Kind kind, String title) {
  /** What bears a name. */
  enum Kind {
    COUNTRY,
    PLACE,
    PERSON,
    OTHER;

    /** Returns whether one may stand where the other stood. */
    boolean isLike(Kind other) {
      return this == other || isPlace() && other.isPlace();
    }

    boolean isPlace() {
      return this == COUNTRY || this == PLACE;
    }
  }

  private static final int LONGEST_TITLE = 3; // words
  private static final Map<String, Kind> PLACES = places();
  private static final int LONGEST_PLACE =
      PLACES.keySet().stream().mapToInt(String::length).max().orElse(0);
  private static final int REACH = 60; // code units before a name in which its title stands

  /** Places whose names, at the beginning of a sentence, are likelier to be another word. */
  private static final Set<String> AMBIGUOUS = words("anh,ý,áo");

  /** Words that begin with a capital, joined by blanks; a hyphen may join parts of a word. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{N}]*+(?:[-.&]\\p{L}++)*+"
              + "(?:\\s\\p{Lu}[\\p{L}\\p{N}]*+(?:[-.&]\\p{L}++)*+)*+");

  private static final Set<String> TITLES =
      words(
          "ông,bà,anh,chị,cô,chú,bác,em,bé,cháu,bác sĩ,bác sỹ,bs,ts,gs,pgs,tiến sĩ,thạc sĩ,giáo sư,"
              + "chủ tịch,thủ tướng,tổng thống,bộ trưởng,thứ trưởng,bí thư,giám đốc,đại sứ,"
              + "huấn luyện viên,hlv,cầu thủ,ca sĩ,diễn viên,đại tướng,thượng tướng,trung tướng,"
              + "thiếu tướng,đại tá,luật sư,nhà báo,vua,hoàng tử,công chúa,đồng chí");

  /** What places and bodies are called by: what bears a name behind these is no person. */
  private static final Set<String> BODIES =
      words(
          "tỉnh,thành phố,huyện,quận,xã,phường,làng,bản,đảo,sông,núi,nước,bang,khu,công ty,"
              + "tập đoàn,bệnh viện,trường,đại học,viện,bộ,sở,ngân hàng,báo,đài,hãng,dự án,"
              + "nhà máy,cầu,cảng,cao tốc,đường,hội,liên đoàn,câu lạc bộ,đội,trung tâm,ủy ban,"
              + "quốc hội,chính phủ,ban,cục,vụ,khoa,học viện,đoàn,đảng,tòa án,quân đội");

  private static final Phrase SURNAME =
      Phrase.of(
          "(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đinh|lâm"
              + "|trịnh|mai|cao|tạ|lương|tô|trương|đoàn|hà|thái|tống|kiều|la|chu|vương) .+");

  /** Returns the names in {@code text}, NFC, in order. */
  static List<Mention> in(String text) {
    var mentions = new ArrayList<Mention>();
    var run = CAPITALS.matcher(text);
    while (run.find()) {
      addNames(text, run.start(), run.end(), mentions);
    }
    return mentions;
  }

  /** Adds the names in a run of capitals: places first, then what stands between them. */
  private static void addNames(String text, int start, int end, List<Mention> mentions) {
    int at = start;
    int from = start;
    while (at < end) {
      int placeEnd = placeEnd(text, at, end);
      if (placeEnd > at) {
        addOther(text, from, at, mentions);
        var kind = PLACES.getOrDefault(key(text.substring(at, placeEnd)), Kind.PLACE);
        mentions.add(new Mention(text.substring(at, placeEnd), new Span(at, placeEnd), kind, ""));
        from = placeEnd;
        at = placeEnd;
      }
      int blank = text.indexOf(' ', at);
      at = blank < 0 || blank >= end ? end : blank + 1;
      from = from < at && text.substring(from, at).isBlank() ? at : from;
    }
    addOther(text, from, end, mentions);
  }

  private static int placeEnd(String text, int start, int end) {
    int farthest = Math.min(end, start + LONGEST_PLACE + 1);
    int last = farthest == end ? end : text.lastIndexOf(' ', farthest - 1);
    for (int stop = last; stop > start; stop = text.lastIndexOf(' ', stop - 1)) {
      var name = key(text.substring(start, stop));
      if (PLACES.containsKey(name) && !(AMBIGUOUS.contains(name) && opensSentence(text, start))) {
        return stop;
      }
    }
    return -1;
  }

  private static void addOther(String text, int from, int end, List<Mention> mentions) {
    int start = from;
    int stop = end;
    while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    int blank = text.indexOf(' ', start);
    String called = "";
    if (blank > 0
        && blank < stop
        && opensSentence(text, start)
        && BODIES.contains(key(text.substring(start, blank)))) {
      start = blank + 1; // "Cầu Rạch Vẹt": a capital that only begins the sentence
      blank = text.indexOf(' ', start);
    }
    if (blank > 0 && blank < stop && TITLES.contains(key(text.substring(start, blank)))) {
      called = text.substring(start, blank);
      start = blank + 1;
    }
    if (start >= stop || opensSentence(text, start) && text.indexOf(' ', start) == stop) {
      return; // a capital that only begins a sentence
    }
    called = called.isEmpty() ? lastOf(TITLES, before(text, start)) : called;
    var span = new Span(start, stop);
    mentions.add(new Mention(span.of(text), span, kind(text, span, called), called));
  }

  private static boolean opensSentence(String text, int at) {
    int before = at - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before < 0 || ".?!:\"“".indexOf(text.charAt(before)) >= 0;
  }

  private static String before(String text, int end) {
    return text.substring(Math.max(0, end - REACH), end);
  }

  /** Returns the longest of {@code phrases} that {@code text} ends in, empty if none. */
  private static String lastOf(Set<String> phrases, String text) {
    var stripped = text.strip();
    var last = "";
    int start = stripped.length();
    for (int words = 0; words < LONGEST_TITLE && start > 0; words++) {
      start = stripped.lastIndexOf(' ', start - 1);
      var tail = stripped.substring(start + 1);
      last = phrases.contains(key(tail)) ? tail : last;
    }
    return last;
  }

  private static Kind kind(String text, Span span, String called) {
    var name = span.of(text);
    boolean isAbbreviation = name.equals(VietnameseText.upperCase(name));
    if (isAbbreviation || isBody(text, span)) {
      return Kind.OTHER;
    }
    // a foreign name without a title may be of anything, if it is not the subject
    boolean isForeign = VietnameseText.isUnaccented(name) && opensSentence(text, span.start());
    boolean isName = name.indexOf(' ') > 0 && (SURNAME.isIn(name) || isForeign);
    return !called.isEmpty() || isName ? Kind.PERSON : Kind.OTHER;
  }

  private static boolean isBody(String text, Span span) {
    int reach = Math.min(text.length(), span.start() + REACH);
    var onwards = key(text.substring(span.start(), reach)) + " ";
    return !lastOf(BODIES, before(text, span.start())).isEmpty()
        || BODIES.stream().anyMatch(body -> onwards.startsWith(body + " "));
  }

  /** Returns the place that all of {@code text} names, whatever its case. */
  static Optional<Mention> place(String text) {
    return Optional.ofNullable(PLACES.get(key(text)))
        .map(kind -> new Mention(text, new Span(0, text.length()), kind, ""));
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(",")).map(Mention::key).collect(Collectors.toUnmodifiableSet());
  }

  private static String key(String name) {
    return VietnameseText.canonical(name);
  }

  private static Map<String, Kind> places() {
    var places = new HashMap<String, Kind>();
    Places.countries().forEach(name -> places.put(key(name), Kind.COUNTRY));
    Places.others().forEach(name -> places.put(key(name), Kind.PLACE));
    return places;
  }
}
