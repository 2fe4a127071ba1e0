package hoidap;

import hoidap.answer.ExampleQuestions;
import hoidap.answer.QuestionAnswering;
import hoidap.archive.ArchiveException;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Example questions, made on a thread of their own once the program has settled down. */
final class Examples implements Supplier<List<String>> {
  private static final Logger LOG = LoggerFactory.getLogger(Examples.class);
  private static final int AFTER_MILLIS = 5_000;

  private volatile List<String> questions = List.of();

  /** Returns the questions; none until they are made. */
  @Override
  public List<String> get() {
    return questions;
  }

  /** Makes them in the background, after a while. */
  void makeFrom(OpenArchive open, QuestionAnswering answering) {
    var thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(AFTER_MILLIS);
                questions = new ExampleQuestions(open.archive(), answering).questions();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (ArchiveException e) {
                LOG.info("no example questions: {}", e.getMessage());
              }
            },
            "examples");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }
}
