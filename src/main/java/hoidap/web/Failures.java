package hoidap.web;

import hoidap.conversation.ConversationsException;
import hoidap.conversation.UnknownConversationException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request that failed: a code, a Vietnamese sentence, and nothing of the inside. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static void addTo(RoutesConfig routes) {
    routes.exception(RequestException.class, Failures::refuse);
    routes.exception(UnknownConversationException.class, Failures::refuse);
    routes.exception(ConversationsException.class, Failures::refuse);
    routes.exception(HttpResponseException.class, Failures::refuse);
    routes.exception(Exception.class, Failures::fail);
  }

  private static void refuse(RequestException refusal, Context context) {
    say(context, refusal.status(), refusal.json());
  }

  private static void refuse(UnknownConversationException refusal, Context context) {
    say(context, 404, new ErrorJson("unknown_conversation", "Không có cuộc hỏi này."));
  }

  private static void refuse(ConversationsException trouble, Context context) {
    LOG.warn("{} {}: {}", context.method(), context.endpoint().path, trouble.getMessage());
    var message = "Máy chủ đang không đọc hay lưu lại được các cuộc hỏi. Hãy thử lại sau.";
    say(context, 503, new ErrorJson("conversations_unusable", message));
  }

  /** Answers people with a page, and programs in JSON. */
  private static void say(Context context, int status, ErrorJson error) {
    context.status(status);
    if (PlainPages.isWanted(context)) {
      Responses.html(context, PlainPages.failure(status, error.message()));
    } else {
      Responses.json(context, error);
    }
  }

  private static void refuse(HttpResponseException refusal, Context context) {
    if (refusal instanceof MethodNotAllowedResponse) {
      context.header("Allow", String.join(", ", refusal.getDetails().values()));
    }
    say(context, refusal.getStatus(), ofStatus(refusal.getStatus()));
  }

  private static void fail(Exception failure, Context context) {
    var error = logged(context.method() + " " + context.endpoint().path, failure);
    say(context, 500, error);
  }

  /** Writes a failure to the log, and returns what the client is told. */
  static ErrorJson logged(String what, Throwable failure) {
    var id = UUID.randomUUID().toString();
    LOG.error("{} failed, id {}", what, id, failure);
    return internal(id);
  }

  /** Answers where not even an exception is left, as when memory has run out. */
  static void fail(HttpServletResponse response, Error failure) {
    var error = logged("a request", failure);
    response.setStatus(500);
    response.setContentType("application/json");
    try {
      response.getOutputStream().write(Json.write(error).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.debug("nobody waits for the answer", e);
    }
  }

  private static ErrorJson internal(String id) {
    return new ErrorJson(
        "internal", "Máy chủ gặp sự cố. Hãy thử lại; khi báo lỗi, xin kèm mã %s.".formatted(id));
  }

  /** Returns what is said of a status that the server itself gave. */
  static ErrorJson ofStatus(int status) {
    return switch (status) {
      case 404 -> new ErrorJson("not_found", "Không có trang này.");
      case 405 -> new ErrorJson("method_not_allowed", "Không dùng được phương thức này ở đây.");
      case 413 -> new ErrorJson("too_large", "Nội dung gửi lên quá lớn, tối đa là 64 KiB.");
      default ->
          status < 500
              ? new ErrorJson("bad_request", "Máy chủ không hiểu yêu cầu này.")
              : internal(UUID.randomUUID().toString());
    };
  }
}
