package hoidap.llm;

/** Why a sentence of a model is not shown. */
enum Rejection {
  NO_CITATION("không dẫn đoạn nào"),
  UNKNOWN_SOURCE("dẫn đoạn không có"),
  MARKUP("có đường dẫn hoặc mã"),
  LANGUAGE("không viết bằng tiếng Việt"),
  PROMPT("chép lời hướng dẫn"),
  FIGURE("có con số hoặc thời gian mà đoạn được dẫn không có"),
  NAME("có tên riêng mà đoạn được dẫn không có"),
  QUOTE("trích không đúng nguyên văn"),
  TURNED("bỏ chữ phủ định hoặc dự kiến"),
  WORDING("khác xa lời của đoạn được dẫn"),
  RETOLD("thêm, bớt hoặc xếp lại chữ của đoạn được dẫn thành ý khác"),
  CUT_OFF("bị ngắt giữa chừng"),
  REPEATED("nhắc lại câu trước");

  private final String label;

  Rejection(String label) {
    this.label = label;
  }

  /** Returns the reason in Vietnamese, to be read behind "vì". */
  String label() {
    return label;
  }
}
