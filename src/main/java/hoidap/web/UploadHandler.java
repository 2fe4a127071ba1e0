package hoidap.web;

import hoidap.web.Uploads.SentFile;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /api/upload}: files as multipart/form-data. */
record UploadHandler(Uploads uploads) implements Handler {
  private static final String FIELD = "files";
  private static final int MOST_FILES = 500;
  private static final int READ_ON = 4; // times what is allowed
  private static final Logger LOG = LoggerFactory.getLogger(UploadHandler.class);

  @Override
  public void handle(Context context) {
    requireAllowed(uploads);
    if (context.contentLength() > uploads.mostBytes() + WebServer.UPLOAD_OVERHEAD) {
      readOn(context);
      throw tooLarge();
    }
    var id = uploads.add(files(context), context.ip());
    Responses.json(
        context.status(202),
        new UploadJson(
            id.orElseThrow(
                () ->
                    RequestException.of(
                        503, "uploads_busy", "Đang có nhiều tệp chờ nạp. Hãy thử lại sau."))));
  }

  /** Makes sure that articles may be uploaded and taken back. */
  static void requireAllowed(Uploads uploads) {
    if (!uploads.allowed()) {
      throw RequestException.of(
          403, "uploads_off", "Máy chủ này không nhận bài tải lên từ trang web.");
    }
  }

  /**
   * Reads what is sent in spite of its size, within limits: a client that cannot send it all may
   * not hear why.
   */
  private void readOn(Context context) {
    try {
      context.req().getInputStream().skipNBytes(READ_ON * uploads.mostBytes());
    } catch (IOException e) {
      LOG.debug("the client sent less than that", e);
    }
  }

  private List<SentFile> files(Context context) {
    var type = String.valueOf(context.contentType()).toLowerCase(Locale.ROOT);
    var files = type.startsWith("multipart/form-data") ? sent(context) : List.<SentFile>of();
    if (files.isEmpty() || files.size() > MOST_FILES) {
      throw RequestException.bad(
          "bad_upload", "Hãy gửi từ 1 đến %d tệp trong trường \"files\".".formatted(MOST_FILES));
    }
    return files;
  }

  private List<SentFile> sent(Context context) {
    try {
      return context.uploadedFiles(FIELD).stream()
          .map(file -> new SentFile(file.filename(), file.content()))
          .toList();
    } catch (IllegalStateException e) {
      throw tooLarge(); // so the servlet says it
    }
  }

  private RequestException tooLarge() {
    return RequestException.of(
        413,
        "too_large",
        "Mỗi lần chỉ tải lên được tối đa %d MB.".formatted(uploads.mostBytes() >> 20));
  }

  /** Under which id to ask how far the upload is. */
  record UploadJson(String upload) {}
}
