package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.conversation.Conversations;
import hoidap.conversation.Feedback;
import hoidap.conversation.OwnedConversations.Answered;
import hoidap.conversation.Story;
import hoidap.conversation.Turn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackCommandTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("conversations.db");
  }

  @Test
  void feedbackIsPrintedWithQuestionAnswerAndTrace() throws IOException {
    var time = Instant.now();
    try (var conversations = Conversations.open(file, Duration.ofDays(1))) {
      var own = conversations.of("me");
      var turn = new Turn("Ai?", "Ai?", "Ông A. [1]", List.of("a"), Story.NONE, time);
      own.add("c", new Answered(turn, "", number -> "{\"answer\":\"Ông A. [1]\"}", "{}"));
      own.judge("c", 1, new Feedback("down", List.of("outdated"), "Đã nghỉ."));
    }
    var run = CommandRun.of("feedback", "--conversations", file).assertExit(0);
    assertEquals(1, run.out().lines().count());
    var json = run.json();
    assertEquals("c", json.path("conversation").textValue());
    assertEquals(1, json.path("turn").intValue());
    assertEquals("down", json.path("verdict").textValue());
    assertEquals("[\"outdated\"]", json.path("reasons").toString());
    assertEquals("Đã nghỉ.", json.path("comment").textValue());
    assertEquals("Ai?", json.path("question").textValue());
    assertEquals("Ông A. [1]", json.at("/shown/answer").textValue());
    assertTrue(json.path("trace").isObject());
  }

  @Test
  void withoutConversationsItSaysSo() {
    CommandRun.of("feedback", "--conversations", file).assertRefused("conversations.db");
  }
}
