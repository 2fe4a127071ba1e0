package hoidap;

import hoidap.archive.Archives;
import hoidap.embed.Embedder;
import java.nio.file.Path;
import java.util.Arrays;

/** Names a command and runs it. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    try (var embedder = Embedder.open(Path.of("models/viword-256"));
        var archive = Archives.open(Path.of(args[0]), embedder.card().name(), 256)) {
      var s = Ingest.run(archive, embedder, Arrays.stream(args).skip(1).map(Path::of).toList());
      System.out.println(s.articles() + " " + s.chunks() + " " + s.seconds());
      s.skipped().stream().limit(20).forEach(System.out::println);
    }
  }
}
