package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.CommandLineRun;
import org.junit.jupiter.api.Test;

/** The gold set, asked of the starter archive, must give the committed scores. */
class GoldSetTest {
  @Test
  void theGatesPass() {
    var run =
        CommandLineRun.of(
                "evaluate",
                "eval/gold.yaml",
                "--corpus",
                "seeds",
                "--reader",
                "models/viread",
                "--expected",
                "eval/expected.yaml")
            .run();
    System.out.println(run.out());
    assertEquals(0, run.exitCode(), run.err());
  }
}
