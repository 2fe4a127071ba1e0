package hoidap.web;

import hoidap.bounds.BusyException;
import hoidap.bounds.TooCostlyException;
import hoidap.conversation.ConversationsException;
import hoidap.conversation.UnknownConversationException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request that failed: a code, a Vietnamese sentence, and nothing of the inside. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  /** What a log of a proxy says where a client did not wait; nobody receives it. */
  private static final int CLIENT_LEFT = 499;

  private Failures() {}

  static void addTo(RoutesConfig routes) {
    routes.exception(RequestException.class, Failures::refuse);
    routes.exception(UnknownConversationException.class, Failures::refuse);
    routes.exception(
        ConversationsException.class, (failure, context) -> refuse(unusable(failure), context));
    routes.exception(BusyException.class, (busy, context) -> refuse(Gate.busy(), context));
    routes.exception(
        TooCostlyException.class, (failure, context) -> refuse(tooCostly(failure), context));
    routes.exception(CancellationException.class, Failures::giveUp);
    routes.exception(HttpResponseException.class, Failures::refuse);
    routes.exception(UnsupportedCharsetException.class, (e, context) -> refuse(charset(), context));
    routes.exception(IllegalCharsetNameException.class, (e, context) -> refuse(charset(), context));
    routes.exception(Exception.class, Failures::fail);
  }

  private static RequestException charset() {
    return RequestException.of(
        415, "unsupported_media_type", "Bộ ký tự của nội dung không đọc được.");
  }

  /** Returns what is said of a question that would take too long. */
  private static RequestException tooCostly(TooCostlyException failure) {
    LOG.warn("An answer was given up: {}", failure.getMessage());
    return RequestException.of(
        422, "too_costly", "Câu hỏi này cần quá nhiều thời gian xử lý. Hãy hỏi ngắn gọn hơn.");
  }

  private static RequestException unusable(ConversationsException failure) {
    LOG.debug("conversations cannot be used", failure); // a warning said it once
    return RequestException.of(
        503,
        "conversations_unusable",
        "Máy chủ đang không đọc hay lưu lại được các cuộc hỏi. Hãy thử lại sau.");
  }

  /** Returns what is said in the middle of an answer about what ended it. */
  static ErrorJson ending(Throwable failure) {
    if (failure instanceof RequestException refusal) {
      return refusal.json();
    } else if (failure instanceof BusyException) {
      return Gate.busy().json();
    } else if (failure instanceof TooCostlyException costly) {
      return tooCostly(costly).json();
    }
    return logged("an answer", failure);
  }

  private static void giveUp(CancellationException reason, Context context) {
    LOG.debug("nobody waits for the answer", reason);
    context.status(CLIENT_LEFT);
  }

  private static void refuse(RequestException refusal, Context context) {
    if (refusal.after() > 0) {
      context.header("Retry-After", String.valueOf(refusal.after()));
    }
    say(context, refusal.status(), refusal.json());
  }

  private static void refuse(UnknownConversationException refusal, Context context) {
    say(
        context,
        404,
        new ErrorJson(
            "unknown_conversation",
            "Không có cuộc hỏi này, hoặc đó là của người khác. Hãy bắt đầu cuộc hỏi mới."));
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
    var said = statusOf(failure);
    if (said.isPresent()) {
      LOG.debug("a request that cannot be read", failure);
      context.header("Connection", "close"); // its rest is not read, so nothing can follow it
      say(context, said.getAsInt(), ofStatus(said.getAsInt()));
      return;
    }
    var error = logged(context.method() + " " + context.endpoint().path, failure);
    say(context, 500, error);
  }

  /** Returns what Jetty says of a request that is broken; it may be told as a cause of others. */
  private static OptionalInt statusOf(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException said && said.getCode() < 500) {
        return OptionalInt.of(said.getCode());
      }
    }
    return OptionalInt.empty();
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
      case 408 -> new ErrorJson("too_slow", "Nội dung gửi lên đến quá chậm. Hãy thử lại.");
      case 413 -> new ErrorJson("too_large", "Nội dung gửi lên quá lớn, tối đa là 64 KiB.");
      case 429, 503 -> Gate.busy().json();
      default ->
          status < 500
              ? new ErrorJson("bad_request", "Máy chủ không hiểu yêu cầu này.")
              : internal(UUID.randomUUID().toString());
    };
  }
}
