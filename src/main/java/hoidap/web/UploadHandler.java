package hoidap.web;

import hoidap.web.Uploads.SentFile;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /api/upload}: files as multipart/form-data. */
record UploadHandler(Uploads uploads, ClientAddress clients, Semaphore reading) implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(UploadHandler.class);

  static final String PATH = "/api/upload";

  private static final String FIELD = "files";
  private static final int MOST_FILES = 500;

  /** Uploads that are read at once: each has a thread wait for what comes. */
  private static final int TOGETHER = 4;

  /** How long the rest of an upload is read that is refused: else its sender might not hear why. */
  private static final Duration DRAINING = Duration.ofSeconds(2);

  UploadHandler(Uploads uploads, ClientAddress clients) {
    this(uploads, clients, new Semaphore(TOGETHER));
  }

  @Override
  public void handle(Context context) throws Exception {
    if (!reading.tryAcquire()) {
      throw Gate.busy();
    }
    try {
      take(context);
    } catch (Exception e) {
      drain(context);
      throw e;
    } finally {
      reading.release();
    }
  }

  private static void drain(Context context) {
    long end = System.nanoTime() + DRAINING.toNanos();
    try {
      var rest = context.req().getInputStream();
      var bytes = new byte[1 << 13];
      while (System.nanoTime() < end && rest.read(bytes) >= 0) {
        LOG.trace("more of an upload that was refused");
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("there is no rest to be read", e);
    }
  }

  private void take(Context context) {
    requireAllowed(uploads);
    if (context.contentLength() > uploads.mostBytes() + WebServer.UPLOAD_OVERHEAD) {
      throw tooLarge();
    }
    var id = uploads.add(files(context), clients.of(context));
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
