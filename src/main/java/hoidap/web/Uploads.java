package hoidap.web;

import hoidap.archive.ArchivedUpload;
import hoidap.archive.Page;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Adds files that clients send to the archive, one upload after the other. */
public interface Uploads {
  /** Takes nothing. */
  Uploads OFF =
      new Uploads() {
        @Override
        public boolean allowed() {
          return false;
        }

        @Override
        public long mostBytes() {
          return 0;
        }

        @Override
        public Optional<String> add(List<SentFile> files, String sender) {
          return Optional.empty();
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
      };

  /** Returns whether anything is taken. */
  boolean allowed();

  /** Returns the most bytes of one upload. */
  long mostBytes();

  /**
   * Takes files on and returns an id to ask after them; empty while too many others wait.
   *
   * @param sender as far as known, such as an address
   */
  Optional<String> add(List<SentFile> files, String sender);

  /** Returns how far an upload is; empty where there is none of that id, or it was long ago. */
  Optional<UploadState> state(String id);

  /** Returns what has been uploaded and is still in the archive, the last first. */
  Page<ArchivedUpload> kept(int offset, int limit);

  /**
   * Removes the articles of an upload and returns how many there were; empty while it is not done.
   */
  OptionalInt takeBack(String id);

  /**
   * A file as a client sends it.
   *
   * @param name whatever the client says
   * @param content to be read once, by {@link #add}
   */
  record SentFile(String name, InputStream content) {}
}
