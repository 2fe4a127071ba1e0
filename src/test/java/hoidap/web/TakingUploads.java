package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.archive.ArchivedUpload;
import hoidap.archive.Page;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Takes whatever is sent, and throws it away. */
final class TakingUploads implements Uploads {
  @Override
  public boolean allowed() {
    return true;
  }

  @Override
  public long mostBytes() {
    return 1 << 20;
  }

  @Override
  public Optional<String> add(List<SentFile> files, String sender) {
    files.forEach(file -> assertTrue(file.name() != null && file.content() != null));
    return Optional.of(UUID.randomUUID().toString());
  }

  @Override
  public Optional<UploadState> state(String id) {
    return Optional.empty();
  }

  @Override
  public Page<ArchivedUpload> kept(int offset, int limit) {
    return new Page<>(0, List.of());
  }

  @Override
  public OptionalInt takeBack(String id) {
    return OptionalInt.of(0);
  }
}
