package hoidap.article;

/**
 * Where an article came from into the archive.
 *
 * @param source the file it was read from; empty where that is not known
 * @param upload id of the upload that brought it; empty where none did
 */
public record Origin(String source, String upload) {
  /** Where nothing is known. */
  public static final Origin UNKNOWN = new Origin("", "");

  /** Returns whether somebody sent it to the page, whoever that was. */
  public boolean isUpload() {
    return !upload.isEmpty();
  }

  /** Returns what readers are told of it; empty where there is nothing to tell. */
  public String told() {
    return isUpload() ? "người dùng tải lên" : "";
  }
}
