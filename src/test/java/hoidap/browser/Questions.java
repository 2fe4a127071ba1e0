package hoidap.browser;

/** What the tests ask the seeds. */
final class Questions {
  /** Answered with the newest figure and an earlier one, from two articles. */
  static final String PROJECTS = "Việt Nam có bao nhiêu dự án đầu tư tại Lào?";

  /** Answered with a series of values. */
  static final String CHANGE = "Số dự án đầu tư của Việt Nam tại Lào thay đổi như thế nào?";

  /** Not answered by any article. */
  static final String UNKNOWN = "Giá vé tàu điện ngầm ở Tokyo là bao nhiêu?";

  private Questions() {}
}
