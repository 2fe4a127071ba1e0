package hoidap.article;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.regex.Pattern;

/**
 * One line of a page and what its shape says it is.
 *
 * @param text the line without surrounding white space
 * @param kind what it looks like
 * @param words how many words it has, as a reader counts them
 */
record PageLine(String text, Kind kind, int words) {
  /** What a line looks like. */
  enum Kind {
    /** A sentence or several. */
    PROSE,
    /** An item of a list, marked as one, without the end of a sentence. */
    ITEM,
    /** Words without the end of a sentence: a headline of another article, or a subheading. */
    HEADLINE,
    /** Tells of a picture. */
    CAPTION,
    /** Heads a list that is not the article's: "Tin liên quan". */
    MARKER,
    /** Share bars, menus, buttons. */
    FURNITURE
  }

  private static final int LONGEST_HEADLINE = 24; // words
  private static final int LONGEST_CAPTION = 60; // words
  private static final int LONGEST_SOURCED_CAPTION = 30; // words
  private static final int LONGEST_MARKER = 6; // words
  private static final int LONGEST_FURNITURE = 12; // words
  private static final int LONGEST_LABEL = 5; // words
  private static final int LONGEST_NAME = 5; // words
  private static final int CREDIT_LENGTH = 90; // code units at the end of a line

  private static final String LIST_NAMES =
      "(lien quan|khac|nhieu|nhieu nhat|moi|moi nhat|them|cung chuyen muc|noi bat|nong|hay"
          + "|trong ngay|duoc quan tam|nhanh)";

  /** Matched against the folded line without punctuation. */
  private static final Pattern MARKER =
      Pattern.compile(
          "co the ban( cung)? (quan tam|thich)|(ban doc )?quan tam|multimedia|tags?|tu khoa|chu de"
              + "|binh luan( \\d+)?|y kien( ban doc| \\d+)?|video|podcasts?|infographics?|longform"
              + "|emagazine|photo|anh|media|dong su kien|su kien|tieu diem|quang cao|tin tai tro"
              + "|tin cung chuyen muc|cung chuyen muc|cung tac gia|goc nhin|thong tin doanh nghiep"
              + "|related( news| articles| stories)?|most (read|viewed)|latest( news)?"
              + "|(cac )?(tin|bai|tin bai|tin tuc|bai viet|video|doc|xem|chu de|su kien)"
              + "( \\w+){0,2} "
              + LIST_NAMES
              + "|(tin|bai|tin bai|tin tuc|doc|xem|xem va doc) "
              + LIST_NAMES);

  private static final Pattern FURNITURE =
      Pattern.compile(
          "chia se( bai viet)?|luu( bai)?|in( bai( viet)?)?|sao chep( lien ket)?|copy( link)?"
              + "|gui( email| binh luan)?|facebook|twitter|zalo|email|linkedin|telegram|google news"
              + "|theo doi .{0,40}(google|facebook|zalo|youtube|tiktok|tren)( .{0,20})?|theo doi"
              + "|nghe doc bai|nghe bao noi|dang ky|dang nhap|trang chu|menu|tim kiem|lien he"
              + "|quay lai|ve trang chu|(xem )?link goc|link bai goc.{0,20}|co chu|a a|font size"
              + "|thich|bai viet the hien quan diem rieng cua tac gia|advertisement|");

  /** The end of a line that names who took a picture. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:^|[.,;|(\\s])(?:Ảnh|Nguồn ảnh|Ảnh minh h(?:ọa|oạ)|Photo|Đồ h(?:ọa|oạ)|Clip|Video)"
              + "\\s*:\\s*[^:]{2,60}$"
              + "|\\((?:[Ảả]nh|Nguồn|Photo|[Nn]guồn ảnh|Video|Đồ h(?:ọa|oạ))[^()]{0,60}\\)\\.?$"
              + "|[(.]\\s*[Ảả]nh (?:minh h(?:ọa|oạ)|tư liệu|chụp màn hình|chụp từ|cắt từ)"
              + "[^()]{0,60}\\)?\\.?$"
              + "|(?:^|[.!?)]\\s|[-–]\\s)[Ảả]nh:? \\p{Lu}[\\p{L}/. -]{1,30}$");

  /** "…của Nga; Nguồn: …": a source given after the words. */
  private static final Pattern SOURCE = Pattern.compile("[.;]\\s*Nguồn\\s*:\\s*[^:]{2,40}$");

  private static final Pattern ANNOUNCED =
      Pattern.compile("(?:Ảnh|Trong ảnh|Video|Clip|Đồ h(?:ọa|oạ))\\s*:");

  /** A sentence inside a paragraph that ends with the credit of a picture. */
  static final Pattern INLINE_CREDIT =
      Pattern.compile("\\((?:[Ảả]nh|[Nn]guồn ảnh|Photo|Video)\\s*:[^()]{1,60}\\)\\s*\\.?$");

  private static final Pattern BULLET =
      Pattern.compile("^(?:[-–—•+*▪●◦]|\\d{1,2}[.)/]|[a-eđ]\\))\\s*\\S.*");

  private static final Pattern LINKED =
      Pattern.compile(
          ">\\s?>.*|[»►▶].*|>\\s.*[^.]|(?:Xem|Đọc|Nghe) (?:thêm|tiếp|video|ảnh)\\s*[:>].*"
              + "|\\*?\\s?(?:Xem|Đọc) thêm(?: \\S+){0,3}\\s*:.*"
              + "|(?:Xem|Đọc) (?:thêm|tiếp|chi tiết)(?: \\S+){0,12} tại:? (?:đây|http).*"
              + "|Mời (?:độc giả|bạn đọc|quý vị)[^.]{0,40}(?:video|đón đọc|tại đây|tại:).*");

  private static final Pattern TAG = Pattern.compile("^\\[[\\p{L} ]{2,20}\\].*");

  /** "Phòng khám A: 28 Lý Thường Kiệt": a row of the article's own list. */
  private static final Pattern LABEL = Pattern.compile("^([^:]{2,45}):\\s*\\S.*");

  /** Words that take up what was said before, as no headline does. */
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "(?:Tuy nhiên|Tuy vậy|Ngoài ra|Bên cạnh đó|Đồng thời|Do đó|Do vậy|Vì vậy|Vì thế|Bởi vậy"
              + "|Trong khi|Trong đó|Theo đó|Cụ thể|Đặc biệt|Hơn nữa|Mặt khác|Sau đó|Trước đó|Sau khi"
              + "|Đến nay|Hiện nay|Hiện tại|Được biết|Đáng chú ý|Đây là|Đó là|Điều này|Điều đó"
              + "|(?:Ông|Bà|Anh|Chị|Người|Việc) này|Cùng (?:ngày|với|lúc)|Nhờ đó|Nhờ vậy|Qua đó"
              + "|Từ đó|Như vậy|Cũng (?:theo|trong|tại)|Theo (?:ông|bà|anh|chị)|Thêm vào đó"
              + "|Mặc dù|Dù vậy|Thậm chí|Tương tự|Ngược lại|Kết quả là|Cuối cùng|Xin (?:trân trọng )?"
              + "cảm ơn)(?=[\\s,]).*");

  /** "Thứ trưởng Ngoại giao Nguyễn Mạnh Cường.": a title and a name, and no verb. */
  private static final Pattern TITLE_AND_NAME =
      Pattern.compile(
          "(?:Ông|Bà|Đồng chí|Tổng Bí thư|Chủ tịch|Phó Chủ tịch|Thủ tướng|Phó Thủ tướng|Bộ trưởng"
              + "|Thứ trưởng|Đại sứ|Giám đốc|Phó Giám đốc|Tổng Giám đốc|Thiếu tướng|Trung tướng"
              + "|Thượng tướng|Đại tướng|Đại tá|TS|PGS|GS|Bác sĩ|Luật sư|Đại biểu)"
              // each word is read in one way only, "A.B." at once
              + "(?>[ ,.]{1,40}+\\p{Lu}[\\p{L}.]{0,40}+"
              + "| (?:nước|giao|hội|tịch|và|phủ|tế|sản|giáo|tư|sự|an|vụ|thư|trưởng|nhân|dân|ương|phòng|chính|thương|đốc|vực)){1,13}"
              // the last word is a whole name, not an abbreviation at which a sentence was cut
              + " \\p{Lu}\\p{Ll}+[.]?");

  private static final int LONGEST_TITLE_AND_NAME = 16; // words

  static PageLine of(String line) {
    var text = line.strip();
    int words = Words.count(text);
    return new PageLine(text, kind(text, words), words);
  }

  private static Kind kind(String text, int words) {
    if (LINKED.matcher(text).matches()) {
      return Kind.FURNITURE;
    }
    if (words <= LONGEST_FURNITURE) {
      var plain = plain(text);
      if (FURNITURE.matcher(plain).matches()) {
        return Kind.FURNITURE;
      }
      if (words <= LONGEST_MARKER && isMarker(text, plain)) {
        return Kind.MARKER;
      }
    }
    if (isCaption(text, words)) {
      return Kind.CAPTION;
    }
    if (TAG.matcher(text).matches()) {
      return Kind.HEADLINE;
    }
    if (words > LONGEST_HEADLINE || endsSentence(text) || CONNECTIVE.matcher(text).matches()) {
      return Kind.PROSE;
    }
    return BULLET.matcher(text).matches() ? Kind.ITEM : Kind.HEADLINE;
  }

  private static boolean isMarker(String text, String plain) {
    // folded, "Ảnh" is also the country "Anh" and a man's title
    boolean isCountry = plain.equals("anh") && text.startsWith("An");
    return !isCountry && !text.endsWith(".") && MARKER.matcher(plain).matches();
  }

  /** Returns the words of a line folded, with single spaces between them and nothing else. */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (var word : Words.forms(text)) {
      plain.append(plain.isEmpty() ? "" : " ").append(VietnameseText.fold(word));
    }
    return plain.toString();
  }

  private static boolean isCaption(String text, int words) {
    if (words > LONGEST_CAPTION) {
      return false;
    }
    boolean isTitleAndName =
        words <= LONGEST_TITLE_AND_NAME && TITLE_AND_NAME.matcher(text).matches();
    return isTitleAndName || isAnnounced(text, words) || endsWithCredit(text, words);
  }

  /** "Video: Cầu thông xe": what a picture or film shows. */
  private static boolean isAnnounced(String text, int words) {
    return words <= LONGEST_SOURCED_CAPTION && ANNOUNCED.matcher(text).lookingAt();
  }

  private static boolean endsWithCredit(String text, int words) {
    int from = Math.max(0, text.length() - CREDIT_LENGTH);
    var end = from == 0 ? text : text.substring(text.indexOf(' ', from) + 1);
    return mayHoldCredit(end)
        && (CREDIT.matcher(end).find()
            || words <= LONGEST_SOURCED_CAPTION && SOURCE.matcher(end).find());
  }

  /** A look at single words that spares most lines the patterns. */
  private static boolean mayHoldCredit(String end) {
    return end.contains("nh")
            && (end.contains("Ảnh") || end.contains("ảnh") || end.contains("Hình ảnh"))
        || end.contains("Nguồn")
        || end.contains("Photo")
        || end.contains("Đồ h")
        || end.contains("Clip")
        || end.contains("Video");
  }

  private static boolean endsSentence(String text) {
    return ".!?…:;,".indexOf(lastMark(text)) >= 0;
  }

  /** Returns the last character that is not a closing quotation mark or bracket. */
  private static char lastMark(String text) {
    int last = text.length() - 1;
    while (last > 0 && "\"”’»)]'*".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last < 0 ? ' ' : text.charAt(last);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Returns whether the line is only a number, such as a table's cell or a counter. */
  boolean isNumber() {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns whether the line ends as headlines may, and sentences of news seldom do. */
  boolean isAskedOrTrailing() {
    return "!?…".indexOf(lastMark(text)) >= 0 || text.endsWith("...");
  }

  /** Returns whether the line ends with a single full stop, as no headline does. */
  boolean endsWithFullStop() {
    return lastMark(text) == '.' && !text.endsWith("...");
  }

  /** Returns whether the line is a label and what it stands for: "Thủ môn: Văn Lâm". */
  boolean isLabelled() {
    var label = LABEL.matcher(text);
    return label.matches() && Words.count(label.group(1)) <= LONGEST_LABEL;
  }

  /** Returns whether every word of the line is capitalised, as in the name of an author. */
  boolean isName() {
    if (words > LONGEST_NAME) {
      return false;
    }
    for (var word : Words.of(text)) {
      if (!Character.isUpperCase(text.charAt(word.start()))) {
        return false;
      }
    }
    return true;
  }
}
