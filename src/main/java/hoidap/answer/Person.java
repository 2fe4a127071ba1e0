package hoidap.answer;

import hoidap.text.ResourceLines;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person named in a text.
 *
 * @param name without what the person is called by
 * @param span where it stands
 * @param title what the person is called by, in small letters; empty where nothing
 * @param isSure whether it is a person: called by a title, or a Vietnamese name in full
 */
record Person(String name, Span span, String title, boolean isSure) {
  private static final int LONGEST_TITLE = 4; // words
  private static final int LONGEST_NAME = 5; // words
  private static final int REACH = 100; // code units in which a title stands before a name
  private static final int FULL_NAME = 3; // words of a Vietnamese name, at least

  private static final Pattern CAPITALS =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*+(?: \\p{Lu}[\\p{L}'’-]*+){0,16}+");

  private static final Pattern GOES_ON = Pattern.compile("\\.\\p{L}| ?- ?\\p{Ll}+(?= |[.,])");

  private static final Set<String> TITLES =
      Stream.of("titles.txt", "offices.txt")
          .flatMap(list -> ResourceLines.of(Person.class, list).stream())
          .map(VietnameseText::canonical)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> SURNAMES =
      words(
          "nguyễn,trần,lê,phạm,hoàng,huỳnh,phan,vũ,võ,đặng,bùi,đỗ,hồ,ngô,dương,lý,đào,đinh,lâm,trịnh,"
              + "mai,cao,tạ,lương,tô,trương,đoàn,hà,thái,tống,kiều,la,chu,vương,đàm,phùng,quách,triệu,"
              + "lưu,doãn,nghiêm,tăng,hứa,mạc,lò,lục,giàng,bạch,diệp,khuất,tôn,uông,cù,cung,đậu,"
              + "lã,sùng,thạch");

  /** What stands before names of places, bodies, works and prizes that bear a person's name. */
  private static final Set<String> THINGS =
      words(
          "thành phố,tp,tp.,đường,phố,cầu,trường,giải,giải thưởng,lăng,bảo tàng,quỹ,đại học,tiểu"
              + " học,thpt,thcs,bệnh viện,công viên,sân,sân khấu,tượng,tượng đài,khu,làng,quảng"
              + " trường,phường,xã,thôn,huyện,quận,tỉnh,đoàn,học viện,nhà hát,rạp,tư"
              + " tưởng,gương,cúp,hãng,tập đoàn,công ty,chợ,hồ,sông,núi,đảo,tàu,ngã tư,hẻm,trung"
              + " tâm,viện,nhà xuất bản,cảng,ga,sân bay,đèo,hầm,nhà thờ,chùa,đền,họ,dòng họ,gia"
              + " đình,nhà,phim,vở,vai,bài,thương hiệu,shop,trại,nút giao,vườn thú,vườn,hợp tác"
              + " xã,nhà máy,dự án,xưởng,báo,tạp chí,đội,clb,trận,hội,nhóm,bản,ấp,khách sạn,nhà"
              + " hàng,siêu thị,quán,ngân hàng,cơ quan,tổ chức,hãng tin,tờ,trang,kênh");

  /** First words of names of bodies and places. */
  private static final Set<String> BODIES =
      words(
          "bộ,sở,ban,ủy,uỷ,hội,liên,công,tập,bệnh,trường,đại,viện,ngân,đảng,tổng,cục,vụ,chi,quốc,"
              + "chính,tòa,toà,trung,nhà,đài,báo,khu,cảng,sân,tp,thành,huyện,quận,tỉnh,xã,phường,đoàn,"
              + "đội,câu,giải,cúp,hiệp,học,khoa,phòng,nam,bắc,đông,tây,phó,chủ,trưởng,"
              + "chánh,thứ,cựu,nguyên,hiệu,giám,world,sea,châu,thế,tháng,tết");

  /** Names of places, or of countless bodies and works, that look like a person's. */
  private static final Set<String> NAMESAKES = words("hồ chí minh,thái bình dương,hồ hoàn kiếm");

  /** Returns the persons named in a stretch of {@code text}, in order. */
  static List<Person> in(String text, Span stretch) {
    var persons = new ArrayList<Person>();
    var run = CAPITALS.matcher(text).region(stretch.start(), stretch.end());
    while (run.find()) {
      add(text, stretch.start(), run.start(), run.end(), persons);
    }
    return persons;
  }

  private static void add(String text, int from, int start, int end, List<Person> persons) {
    int nameStart = start;
    var title = titleAtEnd(before(text, from, start));
    while (nameStart < end) {
      int next = nextWord(text, nameStart, end);
      var own = titleAtEnd(before(text, from, next));
      int places = placeEnd(text, nameStart, end);
      boolean isPlace = places > nameStart && places < end;
      if (isPlace && (own.isEmpty() || !title.isEmpty())) { // "Thủ tướng Anh", but "Anh Nam"
        nameStart = places + 1;
      } else if (!own.isEmpty() || isAbbreviation(text.substring(nameStart, next).strip())) {
        title = own.isEmpty() ? title : own;
        nameStart = next;
      } else {
        break;
      }
    }
    if (nameStart < end) {
      addName(text, from, nameStart, end, title, persons);
    }
  }

  /** Returns what stands before a place, as far as a title may reach, without blanks around it. */
  private static String before(String text, int from, int end) {
    return text.substring(Math.max(from, end - REACH), end).strip();
  }

  private static boolean isAbbreviation(String word) {
    return word.length() > 1 && word.equals(VietnameseText.upperCase(word));
  }

  private static void addName(
      String text, int from, int start, int end, String title, List<Person> persons) {
    int stop = text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-' ? end - 1 : end;
    if (stop <= start) {
      return;
    }
    var span = surnameOn(text, new Span(start, stop));
    var name = span.of(text);
    int words = name.split(" ").length;
    var before = key(before(text, from, span.start()));
    if (words > LONGEST_NAME
        || PlaceNames.isPlace(name)
        || NAMESAKES.contains(key(name))
        || name.indexOf('.') >= 0
        || isCut(text, span.end())
        || !endsIn(before, THINGS).isEmpty()) {
      return;
    }
    boolean isVietnamese = isVietnamese(name, words);
    boolean isBody = BODIES.contains(key(name.split(" ")[0]));
    boolean isTitled = !title.isEmpty() && !(isBody && !isVietnamese);
    if (isTitled || isVietnamese) {
      persons.add(new Person(name, span, title, true));
    } else if (words > 1 && !isBody) {
      persons.add(new Person(name, span, "", false));
    }
  }

  /** "Matthew J.Kuchan", "Kim Yong - chol": the name goes on. */
  private static boolean isCut(String text, int end) {
    return GOES_ON.matcher(text).region(end, text.length()).lookingAt();
  }

  private static boolean isVietnamese(String name, int words) {
    return words >= FULL_NAME
        && words < LONGEST_NAME
        && SURNAMES.contains(key(name.split(" ")[0]))
        && Arrays.stream(name.split(" "))
            .noneMatch(word -> word.equals(VietnameseText.upperCase(word)));
  }

  /** "Hà Nội Vũ Đại Thắng": leaves out what stands before a surname in a run that is too long. */
  private static Span surnameOn(String text, Span run) {
    int words = run.of(text).split(" ").length;
    int start = run.start();
    int last = run.start();
    for (int left = words; left >= FULL_NAME; left--) {
      int end = nextWord(text, start, run.end());
      boolean isSurname = SURNAMES.contains(key(text.substring(start, end).strip()));
      if (isSurname && left < LONGEST_NAME) {
        last = start;
        break;
      }
      start = end;
    }
    return new Span(last, run.end());
  }

  private static int nextWord(String text, int start, int end) {
    int blank = text.indexOf(' ', start);
    return blank < 0 || blank >= end ? end : blank + 1;
  }

  /** Returns the end of the longest name of a place that begins at {@code start}, or there. */
  private static int placeEnd(String text, int start, int end) {
    for (int stop = end; stop > start; stop = text.lastIndexOf(' ', stop - 1)) {
      if (PlaceNames.isPlace(text.substring(start, stop))) {
        return stop;
      }
    }
    return start;
  }

  private static String titleAtEnd(String text) {
    return endsIn(key(text), TITLES);
  }

  /** Returns the longest of {@code phrases} that {@code text} ends in, empty if none. */
  private static String endsIn(String text, Set<String> phrases) {
    var longest = "";
    int start = text.length();
    for (int words = 0; words < LONGEST_TITLE && start > 0; words++) {
      start = text.lastIndexOf(' ', start - 1);
      var tail = text.substring(start + 1);
      longest = phrases.contains(tail) ? tail : longest;
    }
    return longest;
  }

  /** Returns whether one name may be a shorter form of the other: "Trung" of "Lê Hoài Trung". */
  boolean mayBe(Person other) {
    var fewer = Arrays.asList(name.split(" "));
    var more = Arrays.asList(other.name.split(" "));
    return more.containsAll(fewer) || fewer.containsAll(more);
  }

  int words() {
    return name.split(" ").length;
  }

  /** Returns the last word of a Vietnamese name, by which its bearer is called. */
  String givenName() {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(",")).map(Person::key).collect(Collectors.toUnmodifiableSet());
  }

  private static String key(String text) {
    return VietnameseText.canonical(text);
  }
}
