package hoidap.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that come while one is answered and another waits, which is all that may. */
class ReceptionTest {
  @TempDir private Path folder;

  private final CountDownLatch answering = new CountDownLatch(1);
  private final List<String> answered = new CopyOnWriteArrayList<>();
  private final WorkQueue queue = new WorkQueue("slack-answer", 1, 1);
  private SlackFile file;
  private Incoming incoming;
  private Reception reception;

  @BeforeEach
  void open() {
    var path = folder.resolve("slack.db");
    file = SlackFile.open(path);
    incoming = new Incoming(file, Clock.systemUTC());
    var tokens = new SlackTokens("xoxb-1", "secret", "");
    var api = URI.create("http://localhost/");
    var options =
        new SlackOptions(tokens, api, path, Optional.empty(), Set.of(), Set.of(), true, 99, 99);
    reception = new Reception(options, incoming, queue, this::answer);
  }

  @AfterEach
  void close() {
    answering.countDown();
    queue.close();
    file.close();
  }

  private void answer(Asked asked) {
    answered.add(asked.id());
    try {
      answering.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    incoming.release(asked);
  }

  private static Asked asked(String id, Asked.Kind kind, String user) {
    return new Asked(kind, id, "T1", "C1", user, "", "", "Vì sao?", "");
  }

  private Optional<String> take(String id, String user) {
    return reception.take(asked(id, Asked.Kind.MENTION, user));
  }

  @Test
  void saysThatItIsFull() {
    assertEquals(Optional.empty(), take("Ev1", "U1"));
    BotServer.await(() -> answered.equals(List.of("Ev1")), answered::toString);
    assertEquals(Optional.empty(), take("Ev2", "U1"));
    assertEquals(Optional.of(Reception.FULL), take("Ev3", "U1"));
    assertEquals(Optional.empty(), take("Ev4", "U1")); // once a minute is enough
    assertEquals(Optional.of(Reception.FULL), take("Ev5", "U2"));
    var command = asked("Ev6", Asked.Kind.COMMAND, "U1");
    assertEquals(Optional.of(Reception.FULL), reception.take(command));
    assertEquals(List.of("Ev1", "Ev2"), incoming.left().stream().map(Asked::id).toList());
    answering.countDown();
    BotServer.await(() -> incoming.left().isEmpty(), () -> incoming.left().toString());
    assertEquals(List.of("Ev1", "Ev2"), answered);
  }
}
