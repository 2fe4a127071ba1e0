package hoidap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Articles of the project's own, for archives that need a few real ones. */
final class SeedArticles {
  private SeedArticles() {}

  /** Copies those whose names begin so into a new folder, and returns it. */
  static Path copied(Path folder, List<String> beginnings) throws IOException {
    Files.createDirectories(folder);
    try (var seeds = Files.list(Path.of("seeds"))) {
      for (var seed : seeds.toList()) {
        var name = seed.getFileName().toString();
        if (beginnings.stream().anyMatch(name::startsWith)) {
          Files.copy(seed, folder.resolve(name));
        }
      }
    }
    return folder;
  }
}
