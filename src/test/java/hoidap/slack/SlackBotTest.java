package hoidap.slack;

import static hoidap.slack.BotServer.json;
import static hoidap.slack.BotServer.mention;
import static hoidap.slack.BotServer.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.answer.ExtractiveComposer;
import hoidap.slack.SlackWebApi.Failure;
import hoidap.sqlite.Sql;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signed requests to the running server, and what it does in Slack. */
class SlackBotTest {
  private static final String TIME = "1700000100.000100";
  private static final String LENGTH = "Cầu Mỹ Lợi dài bao nhiêu?";
  private static final String STOP = "chat.stopStream";

  @TempDir private Path folder;
  private BotServer bot;

  @BeforeEach
  void start() {
    bot = new BotServer(folder).start();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private static ObjectNode in(ObjectNode event, String thread) {
    return event.put("thread_ts", thread);
  }

  private JsonNode answer() {
    bot.awaitCalls(STOP, 1);
    var time = bot.slack.calls(STOP).get(0).argument("ts");
    BotServer.await(
        () -> bot.slack.message(time).toString().contains("feedback_buttons"),
        () -> String.valueOf(bot.slack.message(time)));
    return bot.slack.message(time);
  }

  /** Returns whether a question for another year was completed from the one before. */
  private static boolean isOfTheYear(String question) {
    return question.equals("Năm 2024, cầu Mỹ Lợi dài bao nhiêu?");
  }

  @Test
  void answersTheVerificationOfTheAddress() {
    bot.slack.always("auth.test", Failure.error("invalid_auth"));
    var body = "{\"token\":\"x\",\"challenge\":\"3eZbrw1a\",\"type\":\"url_verification\"}";
    var response = bot.send(body, "application/json", Instant.now(), BotServer.SECRET);
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("3eZbrw1a"), response.body());
  }

  @Test
  void refusesWhatSlackDidNotSignNow() {
    var body = BotServer.wrapped("Ev1", mention(TIME, LENGTH)).toString();
    var type = "application/json";
    var now = Instant.now();
    assertEquals(401, bot.send(body, type, now, "another secret").statusCode());
    assertEquals(401, bot.send(body, type, now.minusSeconds(310), BotServer.SECRET).statusCode());
    assertEquals(401, bot.send(body, type, now.plusSeconds(310), BotServer.SECRET).statusCode());
    assertEquals(200, bot.send(body, type, now.minusSeconds(290), BotServer.SECRET).statusCode());
    answer();
    assertEquals(List.of(LENGTH), bot.asked);
  }

  @Test
  void answersAMentionInItsThread() {
    assertEquals(200, bot.send("Ev1", mention(TIME, "<@U0BOT> " + LENGTH)).statusCode());
    var answer = answer();
    assertEquals(List.of(LENGTH), bot.asked);
    assertEquals(TIME, answer.path("thread_ts").asText());
    assertTrue(answer.toString().contains("Cầu Mỹ Lợi dài "), answer.toString());
    var link =
        answer.toString().replaceAll(".*https://hoidap.example.vn/chia-se/([\\w-]{24}).*", "$1");
    assertEquals(LENGTH, bot.conversations.shared(link).orElseThrow().summary().title());
    assertEquals(
        "đang tìm trong kho lưu trữ…",
        bot.slack.calls("assistant.threads.setStatus").get(0).argument("status"));
  }

  @Test
  void answersADirectMessage() {
    var event = message(TIME, LENGTH).put("channel", "D1").put("channel_type", "im");
    bot.send("Ev1", event);
    assertEquals(TIME, answer().path("thread_ts").asText());
  }

  @Test
  void aThreadItAnsweredInGoesOnWithoutAMention() {
    bot.send("Ev1", mention(TIME, "<@U0BOT> " + LENGTH));
    answer();
    bot.send("Ev2", in(message("1700000200.000100", "Vì sao vậy?"), "1700000150.000100"));
    bot.send("Ev3", in(message("1700000201.000100", "<@U2> xem giúp"), TIME));
    bot.send("Ev4", in(message("1700000202.000100", "Còn năm 2024?"), TIME));
    bot.awaitCalls(STOP, 2);
    bot.settle();
    assertEquals(2, bot.asked.size(), bot.asked.toString());
    assertTrue(isOfTheYear(bot.asked.get(1)), bot.asked.toString());
  }

  @Test
  void understandsWhatWasSaidBeforeItWasCalled() {
    bot.slack.say("C1", TIME, "U2", LENGTH);
    bot.send("Ev1", in(mention("1799999999.000100", "<@U0BOT> còn năm 2024?"), TIME));
    answer();
    assertTrue(isOfTheYear(bot.asked.get(0)), bot.asked.toString());
  }

  @Test
  void answersWhatComesAgainOnce() {
    bot.send("Ev1", mention(TIME, "<@U0BOT> " + LENGTH));
    bot.send("Ev1", mention(TIME, "<@U0BOT> " + LENGTH));
    bot.send("Ev2", message(TIME, "<@U0BOT> " + LENGTH)); // the same message, as one of a channel
    bot.send("Ev3", mention(TIME, "<@U0BOT> " + LENGTH + " Nhanh nhé")); // edited
    var edited = json("{'type':'message','subtype':'message_changed','channel':'C1','ts':'2'}");
    edited.put("event_ts", "2").put("channel_type", "channel");
    edited.set("message", mention(TIME, LENGTH).put("type", "message"));
    edited.set("previous_message", mention(TIME, LENGTH).put("type", "message"));
    assertEquals(200, bot.send("Ev4", edited).statusCode());
    answer();
    bot.settle();
    assertEquals(List.of(LENGTH), bot.asked);
  }

  @Test
  void answersWhatComesAgainAfterARestartOnce() {
    bot.send("Ev1", mention(TIME, "<@U0BOT> " + LENGTH));
    answer();
    bot.stop();
    bot.start();
    bot.send("Ev1", mention(TIME, "<@U0BOT> " + LENGTH));
    bot.send("Ev2", in(message("1700000202.000100", "Còn năm 2024?"), TIME));
    bot.awaitCalls(STOP, 2);
    bot.settle();
    assertEquals(2, bot.asked.size());
    assertTrue(isOfTheYear(bot.asked.get(1)), bot.asked.toString());
  }

  @Test
  void answersAfterARestartWhatWasLeft() {
    try (var file = SlackFile.open(folder.resolve("other.db"))) {
      var incoming = new Incoming(file, Clock.systemUTC());
      var asked = new Asked(Asked.Kind.MENTION, "Ev9", "T0TEST", "C1", "U1", TIME, "", LENGTH, "");
      assertTrue(incoming.claim(asked));
      assertEquals(List.of(asked), incoming.left());
      assertFalse(incoming.claim(asked));
      incoming.release(asked);
      assertEquals(List.of(), incoming.left());
    }
  }

  @Test
  void takesNothingBeforeItHasGoneOnWithWhatWasLeft() {
    bot.stop();
    try (var file = SlackFile.open(folder.resolve("slack.db"))) {
      var asked = new Asked(Asked.Kind.MENTION, "Ev9", "T0TEST", "C1", "U1", TIME, "", LENGTH, "");
      assertTrue(new Incoming(file, Clock.systemUTC()).claim(asked));
    }
    bot.serve();
    assertEquals(503, bot.send("Ev9", mention(TIME, LENGTH)).statusCode());
    assertEquals(List.of(), bot.asked);
    bot.begin();
    assertEquals(200, bot.send("Ev9", mention(TIME, LENGTH)).statusCode());
    bot.awaitCalls(STOP, 1);
    bot.settle();
    assertEquals(List.of(LENGTH), bot.asked);
  }

  @Test
  void answersOnceAndSaysSoWhereNothingCanBeKept() throws SQLException {
    try (var slack = locked("slack.db");
        var conversations = locked("conversations.db")) {
      bot.send("Ev1", mention(TIME, LENGTH));
      bot.send("Ev1", mention(TIME, LENGTH)); // Slack has waited too long
      bot.awaitCalls(STOP, 1);
      var time = bot.slack.calls(STOP).get(0).argument("ts");
      BotServer.await(
          () -> bot.slack.message(time).toString().contains(Answerer.NOT_KEPT),
          () -> String.valueOf(bot.slack.message(time)));
      bot.settle();
      assertEquals(List.of(LENGTH), bot.asked);
      assertFalse(bot.slack.message(time).toString().contains("feedback_buttons"));
      Sql.run(slack, "ROLLBACK");
      Sql.run(conversations, "ROLLBACK");
    }
    bot.send("Ev1", mention(TIME, LENGTH));
    bot.send("Ev2", mention("1700000202.000100", LENGTH));
    bot.awaitCalls(STOP, 2);
    bot.settle();
    assertEquals(2, bot.asked.size());
  }

  /** Returns a connection that keeps others from writing to a file. */
  private Connection locked(String file) throws SQLException {
    var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
    Sql.run(connection, "BEGIN IMMEDIATE");
    return connection;
  }

  @Test
  void answersWhereItsFileIsLockedAtTheStart() throws SQLException {
    bot.stop();
    try (var slack = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("slack.db"))) {
      Sql.run(slack, "PRAGMA locking_mode = EXCLUSIVE");
      Sql.run(slack, "BEGIN IMMEDIATE");
      bot.start();
      bot.send("Ev1", mention(TIME, LENGTH));
      bot.awaitCalls(STOP, 1);
      assertEquals(List.of(LENGTH), bot.asked);
    }
  }

  @Test
  void takesNoNoticeOfBotsAndOfWhoMayNotAsk() {
    bot.send("Ev1", mention(TIME, LENGTH).put("bot_id", "B1"));
    bot.send("Ev2", mention(TIME, LENGTH).put("user", "U0BOT"));
    bot.send("Ev3", mention(TIME, LENGTH).put("channel", "C9"));
    bot.send("Ev4", mention(TIME, LENGTH).put("user_team", "T9"));
    var elsewhere = BotServer.wrapped("Ev5", mention(TIME, LENGTH)).put("team_id", "T9");
    bot.send(elsewhere.toString(), "application/json", Instant.now(), BotServer.SECRET);
    var joined = message(TIME, "U1 đã tham gia").put("subtype", "channel_join");
    assertEquals(200, bot.send("Ev6", joined).statusCode());
    assertEquals(200, bot.send("Ev7", json("{'type':'app_home_opened','user':'U1'}")).statusCode());
    bot.settle();
    assertEquals(List.of(), bot.asked);
    assertTrue(bot.command("C9", LENGTH).body().contains("chưa được phép"));
  }

  @Test
  void answersACommandInAThreadOfItsOwn() {
    var response = bot.command("C1", LENGTH);
    assertTrue(response.body().contains("Đang tìm trong kho lưu trữ…"), response.body());
    var answer = answer();
    var question = bot.slack.message(answer.path("thread_ts").asText());
    assertTrue(question.path("text").asText().contains("hỏi: " + LENGTH), question.toString());
    assertEquals("U1", question.path("blocks").findPath("user_id").asText());
  }

  @Test
  void answersACommandWhereItIsNotAMember() {
    bot.slack.always("chat.postMessage", Failure.error("not_in_channel"));
    bot.command("C1", LENGTH);
    BotServer.await(() -> !bot.slack.responses().isEmpty(), () -> "no response");
    var response = bot.slack.responses().get(0);
    assertEquals("ephemeral", response.path("response_type").asText());
    assertTrue(response.path("blocks").toString().contains("Cầu Mỹ Lợi dài "));
  }

  @Test
  void helps() {
    for (var word : List.of("", "trợ-giúp", "tro-giup", "help")) {
      assertTrue(bot.command("C1", word).body().contains("/hoidap cài-đặt"));
    }
    bot.send("Ev1", mention(TIME, "<@U0BOT>"));
    bot.awaitCalls("chat.postEphemeral", 1);
    assertEquals(List.of(), bot.asked);
  }

  @Test
  void answersAboutAMessage() {
    var payload = json("{'type':'message_action','callback_id':'ask_archive'}");
    payload.put("message_ts", TIME).putObject("channel").put("id", "C1").put("name", "tin");
    payload.set("message", message(TIME, LENGTH));
    assertEquals(200, bot.interact(payload).statusCode());
    assertEquals(TIME, answer().path("thread_ts").asText());
    assertEquals(List.of(LENGTH), bot.asked);
  }

  private static ObjectNode button(JsonNode message, String action) {
    for (var block : message.path("blocks")) {
      for (var element : block.path("elements")) {
        if (element.path("action_id").asText().equals(action)) {
          return element.deepCopy();
        }
      }
    }
    throw new AssertionError(action + " is not in " + message);
  }

  @Test
  void showsThePassage() {
    bot.send("Ev1", mention(TIME, LENGTH));
    var answer = answer();
    assertEquals(200, bot.press(answer, button(answer, "passage:1")).statusCode());
    bot.awaitCalls("views.open", 1);
    var view = bot.slack.calls("views.open").get(0).json("view");
    assertEquals("Đoạn trích", view.at("/title/text").asText());
    assertTrue(view.toString().contains("Cầu Mỹ Lợi dài 1.691 m."));
  }

  @Test
  void keepsWhatReadersThink() {
    bot.send("Ev1", mention(TIME, LENGTH));
    var answer = answer();
    var element = button(answer, "feedback");
    var pressed = json("{'type':'feedback_buttons','action_id':'feedback','block_id':'x'}");
    pressed.put("value", element.at("/negative_button/value").asText());
    pressed.set("text", element.at("/negative_button/text"));
    assertEquals(200, bot.press(answer, pressed).statusCode());
    BotServer.await(() -> bot.conversations.feedback().size() == 1, () -> "no feedback");
    var kept = bot.conversations.feedback().get(0);
    assertEquals("down", kept.feedback().verdict());
    assertEquals(LENGTH, kept.question());
  }

  private ObjectNode submitted(String from, String to, String audience, String follow) {
    bot.command("C1", "cai-dat");
    bot.awaitCalls("views.open", 1);
    var view = (ObjectNode) bot.slack.calls("views.open").get(0).json("view");
    assertEquals("Cài đặt kênh", view.at("/title/text").asText());
    assertTrue(view.toString().contains("Báo Mẫu"), view.toString());
    var values = view.putObject("state").putObject("values");
    values.putObject("publisher").putObject("publisher").put("type", "static_select");
    option(values, "publisher", "=Báo Mẫu");
    values.putObject("from").putObject("from").put("type", "datepicker").put("selected_date", from);
    values.putObject("to").putObject("to").put("type", "datepicker").put("selected_date", to);
    option(values, "audience", audience);
    option(values, "follow_up", follow);
    var payload = json("{'type':'view_submission'}");
    payload.set("view", view.put("id", "V1").put("hash", "h"));
    return payload;
  }

  private static void option(ObjectNode values, String id, String value) {
    var option = values.withObject("/" + id).withObject("/" + id).put("type", "radio_buttons");
    option.putObject("selected_option").put("value", value).putObject("text").put("text", "x");
  }

  @Test
  void refusesADateWindowThatIsBackwards() {
    var response = bot.interact(submitted("2026-02-06", "2026-02-05", "channel", "all"));
    assertTrue(response.body().contains("\"response_action\":\"errors\""), response.body());
    assertTrue(response.body().contains("Ngày cuối phải sau ngày đầu."), response.body());
  }

  @Test
  void whispersAndSharesWhereAChannelWantsIt() {
    var response = bot.interact(submitted("2026-02-01", "2026-02-28", "asker", "mentions"));
    assertEquals(200, response.statusCode());
    assertEquals("", response.body());
    bot.send("Ev1", mention(TIME, LENGTH));
    bot.awaitCalls("chat.postEphemeral", 1);
    bot.settle();
    assertEquals(0, bot.slack.calls("chat.postMessage").size());
    assertEquals(0, bot.slack.calls(STOP).size());
    var whispered = bot.slack.calls("chat.postEphemeral").get(0);
    assertEquals("U1", whispered.argument("user"));
    var shown = json("{'ts':'1'}");
    shown.set("blocks", whispered.json("blocks"));
    bot.press(shown, button(shown, "share"));
    bot.press(shown, button(shown, "share"));
    bot.awaitCalls(STOP, 1);
    BotServer.await(() -> !bot.slack.responses().isEmpty(), () -> "not deleted");
    bot.settle();
    assertEquals(1, bot.slack.calls(STOP).size());
    assertTrue(bot.slack.responses().get(0).path("delete_original").asBoolean());
  }

  @Test
  void keepsTheSettingsOfAChannel() {
    bot.interact(submitted("2020-01-01", "2020-12-31", "channel", "mentions"));
    var channels = new ArrayList<ChannelSettings>();
    try (var file = SlackFile.open(folder.resolve("slack.db"))) {
      channels.add(new Channels(file).of("T0TEST", "C1"));
    }
    assertEquals(
        List.of(new ChannelSettings("Báo Mẫu", "2020-01-01", "2020-12-31", false, true)), channels);
  }

  @Test
  void answersMentionsOnlyWhereAChannelWantsIt() {
    bot.interact(submitted("2026-02-01", "2026-02-28", "channel", "mentions"));
    bot.send("Ev1", mention(TIME, LENGTH));
    answer();
    bot.send("Ev2", in(message("1700000202.000100", "Còn năm 2024?"), TIME));
    bot.settle();
    assertEquals(1, bot.asked.size());
    bot.send("Ev3", in(mention("1700000203.000100", "<@U0BOT> còn năm 2024?"), TIME));
    bot.awaitCalls(STOP, 2);
    assertTrue(isOfTheYear(bot.asked.get(1)), bot.asked.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-01, 2026-02-28, 1.691 m",
    "2020-01-01, 2020-12-31, 1.422 m",
    "2021-01-01, 2021-12-31, ''"
  })
  void asksNoArticlesOutsideTheWindow(String from, String to, String length) {
    bot.composer = new ExtractiveComposer();
    bot.interact(submitted(from, to, "channel", "mentions"));
    bot.send("Ev1", mention(TIME, LENGTH));
    var answer = answer().toString();
    for (var each : List.of("1.691 m", "1.422 m")) {
      assertEquals(each.equals(length), answer.contains(each), answer);
    }
  }

  @Test
  void limitsAUserAndSaysItOnce() {
    bot.stop();
    bot.start(bot.options(BotServer.HTTP, 2, 1_000));
    for (int i = 1; i <= 5; i++) {
      bot.send("Ev" + i, mention("170000010%d.000100".formatted(i), LENGTH));
    }
    bot.awaitCalls("chat.postEphemeral", 1);
    bot.awaitCalls(STOP, 2);
    bot.settle();
    assertEquals(2, bot.asked.size());
    assertEquals(1, bot.slack.calls("chat.postEphemeral").size());
    assertTrue(
        bot.slack.calls("chat.postEphemeral").get(0).argument("text").startsWith("Bạn hỏi hơi"));
  }

  @Test
  void limitsAChannelAndSaysItOnceToEach() {
    bot.stop();
    bot.start(bot.options(BotServer.HTTP, 1_000, 2));
    for (int i = 1; i <= 6; i++) {
      var event = mention("170000010%d.000100".formatted(i), LENGTH).put("user", "U" + i % 2);
      bot.send("Ev" + i, event);
    }
    bot.send("Ev7", mention("1700000107.000100", LENGTH).put("channel", "C2"));
    bot.awaitCalls("chat.postEphemeral", 2);
    bot.awaitCalls(STOP, 3);
    bot.settle();
    assertEquals(3, bot.asked.size());
    var told = bot.slack.calls("chat.postEphemeral");
    assertEquals(2, told.size());
    told.forEach(call -> assertEquals(Reception.CHANNEL_TOO_MANY, call.argument("text")));
    assertEquals(
        Set.of("U0", "U1"),
        told.stream().map(call -> call.argument("user")).collect(Collectors.toSet()));
  }

  @Test
  void aFailureIsSaid() {
    bot.composer =
        (question, passages) -> {
          throw new IllegalStateException("secret");
        };
    bot.send("Ev1", mention(TIME, LENGTH));
    bot.awaitCalls("chat.postEphemeral", 1);
    var words = bot.slack.calls("chat.postEphemeral").get(0).argument("text");
    assertEquals(Answerer.FAILED, words);
  }

  @Test
  void waitsWhereSlackWantsFewerCalls() {
    bot.slack.next("chat.startStream", Failure.rateLimited(1));
    bot.send("Ev1", mention(TIME, LENGTH));
    answer();
    assertEquals(2, bot.slack.calls("chat.startStream").size());
    assertEquals(1, bot.asked.size());
  }

  @Test
  void sendsALongAnswerInParts() {
    bot.composer = (question, passages) -> SampleAnswers.ofWords(3_500);
    bot.send("Ev1", mention(TIME, LENGTH));
    bot.awaitCalls("chat.postMessage", 1);
    BotServer.await(
        () ->
            bot.slack.calls("chat.postMessage").stream()
                .anyMatch(call -> call.argument("blocks").contains("feedback_buttons")),
        () -> "no end");
    var posts = bot.slack.calls("chat.postMessage");
    assertTrue(posts.stream().allMatch(post -> post.argument("thread_ts").equals(TIME)));
    assertEquals(
        1,
        posts.stream()
            .filter(post -> post.argument("blocks").contains("feedback_buttons"))
            .count());
  }

  @Test
  void theWebGoesOnWhileSlackFails() throws Exception {
    bot.slack.always("chat.startStream", Failure.status(500));
    bot.slack.always("chat.postMessage", Failure.hangUp());
    bot.slack.always("chat.postEphemeral", Failure.hangUp());
    bot.send("Ev1", mention(TIME, LENGTH));
    var health = URI.create("http://localhost:" + bot.port() + "/api/health");
    var request = HttpRequest.newBuilder(health).build();
    var response = bot.client().send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(200, response.statusCode());
    BotServer.await(() -> bot.asked.size() == 1, () -> "not asked");
  }

  @Test
  void acknowledgesABurstInTime() throws Exception {
    int many = 200;
    var sent = new ArrayList<CompletableFuture<Long>>();
    for (int i = 0; i < many; i++) {
      var time = "17000%05d.000100".formatted(i);
      var event = mention(time, LENGTH).put("user", "U" + i % 20);
      var body = BotServer.wrapped("Ev" + i, event).toString();
      var request = bot.request(body, "application/json", Instant.now(), BotServer.SECRET);
      long start = System.nanoTime();
      sent.add(
          bot.client()
              .sendAsync(request, HttpResponse.BodyHandlers.ofString())
              .thenApply(
                  response -> {
                    assertEquals(200, response.statusCode());
                    return (System.nanoTime() - start) / 1_000_000;
                  }));
      Thread.sleep(50);
    }
    var took = sent.stream().mapToLong(CompletableFuture::join).sorted().toArray();
    System.out.printf(
        "200 events acknowledged in ms: p50 %d, p90 %d, p99 %d, most %d%n",
        took[100], took[180], took[198], took[199]);
    assertTrue(took[199] < 1_000, Arrays.toString(took));
    bot.awaitCalls(STOP, many);
    bot.settle();
    assertEquals(many, bot.asked.size());
    assertEquals(many, bot.slack.calls(STOP).size());
  }
}
