package hoidap.web;

import hoidap.conversation.Conversations;
import hoidap.conversation.OwnedConversations;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** {@code /api/conversations} and what lies below: listed, read, renamed, shared, judged. */
record ConversationRoutes(Conversations conversations) {
  private static final String ALL = "/api/conversations";
  private static final String ONE = ALL + "/{id}";
  private static final String SHARE = ONE + "/share";
  private static final String TURN = ONE + "/turns/{turn}";

  private static final String USUAL_LIMIT = "50";
  private static final int MOST = 200;

  List<Route> routes() {
    return List.of(
        Route.get(ALL, this::list),
        Route.get(ONE, this::read),
        Route.patch(ONE, this::rename),
        Route.delete(ONE, this::delete),
        Route.post(SHARE, this::share),
        Route.delete(SHARE, this::unshare),
        Route.get("/api/shared/{token}", this::shared),
        Route.put(TURN + "/feedback", this::judge),
        Route.get(TURN + "/trace", this::trace));
  }

  private OwnedConversations own(Context context) {
    return conversations.of(Asker.of(context));
  }

  private static String id(Context context) {
    return context.pathParam("id");
  }

  private void list(Context context) {
    var limit = Parameters.of(context, "limit", USUAL_LIMIT);
    var before = Parameters.of(context, "before", "");
    var owner = Asker.ofHeader(context).orElseGet(() -> OwnerCookie.ensured(context));
    var found = conversations.of(owner).list(time(before), Parameters.limit(limit, MOST));
    Responses.json(context, ConversationJson.ListJson.of(found));
  }

  private static Instant time(String before) {
    try {
      long millis = before.isEmpty() ? Long.MAX_VALUE : Instant.parse(before).toEpochMilli();
      return Instant.ofEpochMilli(millis);
    } catch (DateTimeParseException | ArithmeticException e) {
      throw RequestException.bad(
          "bad_date", "\"before\" phải là một thời điểm như 2026-02-05T08:30:00Z.");
    }
  }

  private void read(Context context) {
    Responses.json(context, ConversationJson.of(own(context).conversation(id(context))));
  }

  private void rename(Context context) {
    var title = Parameters.title(RequestFields.read(context.bodyAsBytes()).text("title"));
    own(context).rename(id(context), title);
    Responses.done(context);
  }

  private void delete(Context context) {
    own(context).delete(id(context));
    Responses.done(context);
  }

  private void share(Context context) {
    var token = own(context).share(id(context));
    Responses.json(context, ConversationJson.ShareJson.of(token));
  }

  private void unshare(Context context) {
    own(context).unshare(id(context));
    Responses.done(context);
  }

  private void shared(Context context) {
    var shared = conversations.shared(context.pathParam("token")).map(SharedJson::of);
    Responses.json(
        context,
        shared.orElseThrow(
            () ->
                RequestException.notFound(
                    "unknown_share", "Không có cuộc hỏi nào được chia sẻ ở địa chỉ này.")));
  }

  private void judge(Context context) {
    var feedback = FeedbackRequest.read(context.bodyAsBytes());
    own(context).judge(id(context), Parameters.turn(context.pathParam("turn")), feedback);
    Responses.done(context);
  }

  private void trace(Context context) {
    var turn = own(context).turn(id(context), Parameters.turn(context.pathParam("turn")));
    if (turn.trace().isEmpty()) {
      throw RequestException.notFound(
          "unknown_trace", "Câu trả lời này có từ trước, không còn ghi lại vì sao.");
    }
    Responses.json(context, turn.trace());
  }
}
