package hoidap.web;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

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
        public Optional<String> add(List<SentFile> files) {
          return Optional.empty();
        }

        @Override
        public Optional<UploadState> state(String id) {
          return Optional.empty();
        }
      };

  /** Returns whether anything is taken. */
  boolean allowed();

  /** Returns the most bytes of one upload. */
  long mostBytes();

  /** Takes files on and returns an id to ask after them; empty while too many others wait. */
  Optional<String> add(List<SentFile> files);

  /** Returns how far an upload is; empty where there is none of that id, or it was long ago. */
  Optional<UploadState> state(String id);

  /**
   * A file as a client sends it.
   *
   * @param name whatever the client says
   * @param content to be read once, by {@link #add}
   */
  record SentFile(String name, InputStream content) {}
}
