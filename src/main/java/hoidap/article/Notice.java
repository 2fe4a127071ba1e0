package hoidap.article;

/**
 * Something worth knowing about an article that was taken.
 *
 * @param file where it was read, with the line where it has lines: "news.jsonl:17"
 * @param text what there is to know, in English
 * @param textInVietnamese the same in Vietnamese
 */
public record Notice(String file, String text, String textInVietnamese) {
  /** Makes one that tells of {@code fault}. */
  public static Notice of(String file, Fault fault, Object... details) {
    return new Notice(file, fault.english(details), fault.vietnamese(details));
  }
}
