package hoidap.article;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.regex.Pattern;

/**
 * One line of a page and what its shape says it is.
 *
 * @param text the line without surrounding white space
 * @param kind what it looks like
 */
record PageLine(String text, Kind kind) {
  /** What a line looks like. */
  enum Kind {
    /** A sentence, several, or an item of a list. */
    PROSE,
    /** Words without the end of a sentence: a headline of another article, or a subheading. */
    HEADLINE,
    /** Tells of a picture. */
    CAPTION,
    /** Heads a list that is not the article's: "Tin liên quan". */
    MARKER,
    /** Share bars, menus, buttons. */
    FURNITURE
  }

  private static final int LONGEST_HEADLINE = 30; // words
  private static final int LONGEST_CAPTION = 60; // words
  private static final int LONGEST_MARKER = 6; // words

  /** Matched against the folded line without punctuation. */
  private static final Pattern MARKER =
      Pattern.compile(
          "(co the ban( cung)? (quan tam|thich)|(ban doc )?quan tam|multimedia|tags?|tu khoa|chu de"
              + "|binh luan( \\d+)?|y kien( ban doc| \\d+)?|video|podcasts?|infographics?|longform"
              + "|emagazine|photo|anh|media|dong su kien|su kien|tieu diem|quang cao|tin tai tro"
              + "|tin cung chuyen muc|cung chuyen muc|cung tac gia|goc nhin|thong tin doanh nghiep"
              + "|related( news| articles)?|most (read|viewed)|latest( news)?"
              + "|(cac )?(tin|bai|tin bai|tin tuc|bai viet|video|doc|xem|chu de|su kien)"
              + "( \\w+){0,2} (lien quan|khac|nhieu|nhieu nhat|moi|moi nhat|them|cung chuyen muc"
              + "|noi bat|nong|hay|trong ngay|duoc quan tam))"
              + "|(tin|bai|tin bai|tin tuc|doc|xem|xem va doc)"
              + " (lien quan|khac|nhieu|nhieu nhat|moi|moi nhat|them|noi bat|nong|nhanh)");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(chia se|luu( bai)?|in( bai( viet)?)?|sao chep( lien ket)?|copy( link)?|gui( email)?"
              + "|facebook|twitter|zalo|email|linkedin|telegram|google news|theo doi.{0,40}"
              + "|nghe doc bai|dang ky|dang nhap|trang chu|menu|tim kiem|lien he|quay lai|ve trang chu"
              + "|link goc|xem link goc|link bai goc.{0,20}|nghe bao noi|co chu|a a|font size|\\d*)");

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:^|[.,;|(\\s])(?:Ảnh|Nguồn ảnh|Ảnh minh họa|Ảnh minh hoạ|Photo|Đồ họa|Đồ hoạ|Clip|Video)"
              + "\\s*:\\s*[^:]{2,60}$|\\((?:Ảnh|Nguồn|Photo|Nguồn ảnh)[^()]{0,60}\\)\\.?$"
              + "|[(,.]\\s*(?:Ảnh|ảnh) (?:minh h[oọ][ạa]|tư liệu|chụp|cắt từ)[^()]{0,60}\\)?\\.?$");

  private static final Pattern BULLET = Pattern.compile("^(?:[-–—•+*▪●]|\\d{1,2}[.)/])\\s*\\S.*");
  private static final Pattern LINKED =
      Pattern.compile("^(?:>>+|»|►|▶|Xem thêm\\s*:|Đọc thêm\\s*:).*");
  private static final Pattern TAG = Pattern.compile("^\\[[\\p{L} ]{2,20}\\].*");

  /** "Thứ trưởng Ngoại giao Nguyễn Mạnh Cường.": a title and a name, and no verb. */
  private static final Pattern TITLE_AND_NAME =
      Pattern.compile(
          "(?:Ông|Bà|Đồng chí|Tổng Bí thư|Chủ tịch|Phó Chủ tịch|Thủ tướng|Phó Thủ tướng|Bộ trưởng"
              + "|Thứ trưởng|Đại sứ|Giám đốc|Phó Giám đốc|Tổng Giám đốc|Thiếu tướng|Trung tướng"
              + "|Thượng tướng|Đại tướng|Đại tá|TS|PGS|GS|Bác sĩ|Luật sư|Đại biểu)"
              + "(?:[ ,.]+\\p{Lu}[\\p{L}.]*| (?:nước|giao|hội|tịch|và|phủ|tế|sản|giáo|tư|sự|an|vụ|thư"
              + "|trưởng|nhân|dân|ương|phòng|chính|thương|đốc|vực)){2,14}[.]?");

  static PageLine of(String line) {
    var text = line.strip();
    return new PageLine(text, kind(text));
  }

  private static Kind kind(String text) {
    int words = Words.count(text);
    var plain = VietnameseText.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    if (FURNITURE.matcher(plain).matches() || LINKED.matcher(text).matches()) {
      return Kind.FURNITURE;
    }
    if (words <= LONGEST_MARKER && MARKER.matcher(plain).matches() && !text.endsWith(".")) {
      return Kind.MARKER;
    }
    if (isCaption(text, words)) {
      return Kind.CAPTION;
    }
    boolean isHeadline =
        words <= LONGEST_HEADLINE && !endsSentence(text) && !BULLET.matcher(text).matches();
    return isHeadline || TAG.matcher(text).matches() ? Kind.HEADLINE : Kind.PROSE;
  }

  private static boolean isCaption(String text, int words) {
    return words <= LONGEST_CAPTION && CREDIT.matcher(text).find()
        || TITLE_AND_NAME.matcher(text).matches();
  }

  private static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last > 0 && "\"”’»)]'*".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ".!?…:;,".indexOf(text.charAt(last)) >= 0;
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  int words() {
    return Words.count(text);
  }
}
