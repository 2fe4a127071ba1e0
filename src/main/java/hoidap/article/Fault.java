package hoidap.article;

/** Why a file or record is no article, as the log says it and as the page says it. */
public enum Fault {
  UNREADABLE("cannot be read: %s", "Không đọc được: %s"),
  UNKNOWN_KIND(
      "is of a kind that is not read: convert it to .txt, .md, .html, .json or .jsonl",
      "Không đọc loại tệp này: hãy chuyển sang .txt, .md, .html, .json hoặc .jsonl"),
  NOT_UTF_8(
      "is not text in UTF-8: save it as UTF-8 and try again",
      "Không phải văn bản UTF-8: hãy lưu lại bằng mã UTF-8"),
  NO_BODY(
      "has no text of its own: give it a body of at least one sentence",
      "Không có nội dung riêng: bài cần ít nhất một câu"),
  NO_PARAGRAPHS(
      "is a page without paragraphs: nothing to read", "Trang không có đoạn văn nào để đọc"),
  NO_FRONT_MATTER(
      "has no front matter: begin it with a line ---, then title: and published:, then ---",
      "Thiếu phần đầu: hãy mở đầu bằng dòng ---, rồi title: và published:, rồi ---"),
  FRONT_MATTER_NO_LIST(
      "has front matter that is not a list of key: value lines",
      "Phần đầu không phải các dòng \"tên: giá trị\""),
  FRONT_MATTER_NOT_YAML(
      "has front matter that is not YAML (line %d): %s; put a value with a colon in quotes",
      "Phần đầu không đúng YAML (dòng %d): %s; giá trị có dấu hai chấm phải đặt trong ngoặc kép"),
  NOT_JSON("is not JSON (line %d, column %d): %s", "Không đúng JSON (dòng %d, cột %d)"),
  NO_OBJECT(
      "is not an object: write {\"id\": …, \"title\": …, \"text\": …}",
      "Không phải một đối tượng JSON: hãy viết {\"id\": …, \"title\": …, \"text\": …}"),
  TOO_LARGE(
      "unpacks to more than %d MiB: split it", "Giải nén ra quá %d MB: hãy chia thành nhiều tệp"),
  TOO_LONG(
      "is longer than %d MiB, as no article is: split it, or leave out what is not text",
      "Dài quá %d MB, không bài báo nào dài như vậy: hãy chia nhỏ, hoặc bỏ phần không phải chữ"),
  TOO_MANY_TAGS(
      "has %d tags, more than %d: save the article alone, without the page around it",
      "Có %d thẻ, quá %d: hãy chỉ lưu riêng bài báo, bỏ phần trang bao quanh"),
  BODY_TOO_LONG(
      "has a text of %d characters, more than %d: split it",
      "Nội dung dài %d ký tự, quá %d: hãy chia thành nhiều bài"),
  ID_TOO_LONG(
      "has an id, or an address in place of one, of %d characters, more than %d: give it a short id",
      "Mã bài, hoặc địa chỉ thay cho mã, dài %d ký tự, quá %d: hãy đặt mã ngắn hơn"),
  BEYOND_BOUNDS(
      "is nested too deep, or has a number or a name of thousands of characters: simplify it",
      "Lồng quá sâu, hoặc có số hay tên trường dài hàng nghìn ký tự: hãy sửa cho đơn giản hơn"),
  CUT_SHORT(
      "has more in %s than is kept of it: that was cut short or left out",
      "Có %s dài quá mức: phần thừa bị cắt hoặc bỏ qua"),
  NAME_NOT_DECODED(
      "has a name that is not in the system's encoding: set LC_ALL=C.UTF-8 and try again",
      "Tên tệp không đúng bảng mã của hệ thống: hãy đặt LC_ALL=C.UTF-8 rồi nạp lại"),
  OWN_ID(
      "has the id '%s' of another article, and is kept as '%s'; give it an id of its own",
      "Trùng mã \"%s\" với một bài khác nên được giữ với mã \"%s\"; hãy đặt mã riêng"),
  BROKEN(
      "is nested too deep or broken in a way that this program does not understand (%s):"
          + " simplify it, and tell of it if that does not help",
      "Lồng quá sâu, hoặc hỏng theo cách chương trình không hiểu được (%s): hãy sửa cho đơn giản"
          + " hơn"),
  CUT_OFF(
      "ends in the middle of a list: fetch the file again",
      "Kết thúc giữa chừng một danh sách: hãy lấy lại tệp"),
  MORE("has %d more records that cannot be read", "Còn %d mục nữa không đọc được"),
  MORE_NOTICES(
      "has %d more articles of which there would be something to tell",
      "Còn %d bài nữa có điều cần lưu ý"),
  FIELDS_NOT_READ(
      "has something other than text in %s: that was left out",
      "Có nội dung không phải chữ ở %s: phần đó bị bỏ qua"),
  NO_FILE(
      "is no file but a folder, a pipe or a device: copy what it gives into a file",
      "Không phải tệp thường: hãy chép nội dung vào một tệp"),
  NOT_LISTED("cannot be read: permission denied?", "Không mở được thư mục: thiếu quyền đọc?");

  private final String english;
  private final String vietnamese;

  Fault(String english, String vietnamese) {
    this.english = english;
    this.vietnamese = vietnamese;
  }

  /** Returns what is wrong and what to do, in English. */
  String english(Object... details) {
    return english.formatted(details);
  }

  /** Returns the same in Vietnamese. */
  String vietnamese(Object... details) {
    return vietnamese.formatted(details);
  }
}
