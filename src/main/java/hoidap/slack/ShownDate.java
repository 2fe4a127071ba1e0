package hoidap.slack;

import hoidap.article.Published;

/** Writes the day an article was published. */
final class ShownDate {
  private ShownDate() {}

  /** Returns "05/02/2026", "12/2025" or "không rõ ngày", with "(suy ra)" where worked out. */
  static String of(Published published) {
    var date = bare(published);
    if (date.isEmpty()) {
      return "không rõ ngày";
    }
    return published.basis() == Published.Basis.INFERRED ? date + " (suy ra)" : date;
  }

  /** Returns the date alone; empty where it is unknown. */
  static String bare(Published published) {
    var numbers = published.date().split("-");
    return switch (published.date().length()) {
      case 10 -> numbers[2] + "/" + numbers[1] + "/" + numbers[0];
      case 7 -> numbers[1] + "/" + numbers[0];
      default -> published.date();
    };
  }
}
