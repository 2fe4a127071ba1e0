package hoidap;

import hoidap.IndexingPipeline.Breakage;
import hoidap.archive.Archive;
import hoidap.archive.Archives;
import hoidap.embed.Embedder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Embeds every article anew, into a new file that then takes the old one's place. */
@Command(
    name = "reindex",
    description =
        "Embeds every article anew with the configured model. No other program may have the archive"
            + " open.")
final class ReindexCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  ReindexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var settings = flags.read();
    var file = OpenArchive.requireExisting(settings);
    var fresh = Path.of(file + ".reindex");
    Archives.requireUnused(file);
    Archives.delete(fresh); // what a run that was killed has left
    try (var embedder = Embedder.open(settings.model())) {
      var changes = copy(file, fresh, embedder);
      Archives.replace(file, fresh, changes);
      console
          .out()
          .printf(Locale.ROOT, "%s is now indexed by %s.%n", file, embedder.card().identity());
    } finally {
      Archives.delete(fresh);
    }
    return 0;
  }

  /** Copies every article; returns the state of the old archive that was copied. */
  private static String copy(Path file, Path fresh, Embedder embedder) {
    try (var from = Archives.openAnyModel(file);
        var to = OpenArchive.open(fresh, embedder)) {
      var changes = from.setting("changes").orElse("");
      copy(from, to, embedder);
      from.ingests().forEach(to::remember);
      from.setting(Seeds.SETTING).ifPresent(seeds -> to.setSetting(Seeds.SETTING, seeds));
      return changes;
    }
  }

  private static void copyUploads(Archive from, Archive to) {
    for (var upload : from.uploads(0, Integer.MAX_VALUE, 0).items()) {
      to.remember(upload.id(), upload.time(), upload.sender());
    }
  }

  /** Copies every article, embedded anew. */
  static void copy(Archive from, Archive to, Embedder embedder) {
    var identities = from.identities();
    try (var progress = Progress.of("Lập chỉ mục", identities.size());
        var pipeline = new IndexingPipeline(to, embedder, progress::step)) {
      List<Incoming> batch = new ArrayList<>();
      from.forEachArticle(
          article -> {
            batch.add(Incoming.again(article, identities.get(article.id())));
            if (batch.size() == IndexingPipeline.BATCH) {
              pipeline.index(List.copyOf(batch), Breakage.ENDS_THE_RUN);
              batch.clear();
            }
          });
      if (!batch.isEmpty()) {
        pipeline.index(List.copyOf(batch), Breakage.ENDS_THE_RUN);
      }
      pipeline.finish();
    }
    copyUploads(from, to);
  }
}
