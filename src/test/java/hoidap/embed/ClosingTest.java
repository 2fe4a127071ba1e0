package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.segment.TextSegment;
import hoidap.retrieve.TinyCrossEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model is closed when nobody is at work in it: its library would end the process. */
class ClosingTest {
  private static final int USERS = 3;
  private static final String LONG = "Có 12 người bị thương. ".repeat(40);

  @TempDir private Path folder;

  /** Closes a model twice while threads use it; whoever uses it afterwards is refused. */
  private static void closeInUse(Runnable use, Runnable close) throws Exception {
    var pool = Executors.newFixedThreadPool(USERS);
    try {
      var begun = new CountDownLatch(USERS);
      var users =
          Collections.nCopies(USERS, begun).stream()
              .map(latch -> pool.submit(() -> useUntilClosed(use, latch)))
              .toList();
      begun.await();
      close.run();
      close.run();
      for (Future<?> user : users) {
        user.get();
      }
      var refusal = assertThrows(EmbeddingException.class, use::run);
      assertTrue(refusal.getMessage().endsWith(" is closed."), refusal.getMessage());
    } finally {
      pool.shutdownNow();
    }
  }

  private static void useUntilClosed(Runnable use, CountDownLatch begun) {
    try {
      while (!Thread.interrupted()) {
        use.run();
        begun.countDown();
      }
    } catch (EmbeddingException closed) {
      assertEquals(0, begun.getCount(), closed.getMessage());
    }
  }

  @Test
  void nothingIsFreedWhileInUse() throws Exception {
    var open = new UntilClosed("The model");
    var pool = Executors.newFixedThreadPool(2);
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    var freed = new AtomicInteger();
    try {
      var used =
          pool.submit(
              () ->
                  open.use(
                      () -> {
                        inside.countDown();
                        await(leave);
                        return freed.get();
                      }));
      inside.await();
      var closing = pool.submit(() -> open.close(freed::incrementAndGet));
      Thread.sleep(50);
      assertFalse(closing.isDone());
      leave.countDown();
      closing.get();
      assertEquals(0, used.get());
    } finally {
      pool.shutdownNow();
    }
    open.close(freed::incrementAndGet);
    assertEquals(1, freed.get());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anEmbeddingModel() throws Exception {
    var model = OnnxEmbeddingModel.open(ModelCard.read(Vectors.DEFAULT_MODEL));
    var texts = Collections.nCopies(32, TextSegment.from(LONG));
    closeInUse(() -> model.embedAll(texts), model::close);
  }

  @Test
  void aTokenizerOfTheLibrary() throws Exception {
    var properties =
        Files.readString(Vectors.DEFAULT_MODEL.resolve("model.properties"))
            .replace("word-pieces=true", "word-pieces=false");
    Files.writeString(folder.resolve("model.properties"), properties);
    for (var file : List.of("model.onnx", "tokenizer.json")) {
      Files.copy(Vectors.DEFAULT_MODEL.resolve(file), folder.resolve(file));
    }
    var model = OnnxEmbeddingModel.open(ModelCard.read(folder));
    closeInUse(() -> model.encode(LONG), model::close);
  }

  @Test
  void aCrossEncoder() throws Exception {
    var encoder = CrossEncoder.open(TinyCrossEncoder.write(folder, Map.of("người", 1f)));
    var texts = Collections.nCopies(50, LONG);
    closeInUse(() -> encoder.scores("Bao nhiêu người?", texts), encoder::close);
  }

  @Test
  void aReader() throws Exception {
    var reader = SpanReader.open(TinyReader.folder());
    closeInUse(() -> reader.pieces(LONG), reader::close);
  }
}
