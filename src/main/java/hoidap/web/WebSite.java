package hoidap.web;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a server offers beside answers.
 *
 * @param files folder of the web page; where it is missing there is none
 * @param embedding origins whose pages may show the chat in a frame; empty for none
 * @param examples questions that the archive answers; empty while they are not known
 * @param uploads where files that are sent go
 * @param endpoints what other programs send to
 * @param access how much may be asked
 */
public record WebSite(
    Path files,
    List<String> embedding,
    Supplier<List<String>> examples,
    Uploads uploads,
    List<RawEndpoint> endpoints,
    Access access) {
  public WebSite {
    embedding = List.copyOf(embedding);
    endpoints = List.copyOf(endpoints);
  }

  /** Makes one that no other program sends to, and of which everybody may ask much. */
  public WebSite(
      Path files, List<String> embedding, Supplier<List<String>> examples, Uploads uploads) {
    this(files, embedding, examples, uploads, List.of(), Access.free());
  }

  /** Makes one that no other site may show, without examples and uploads. */
  public WebSite(Path files) {
    this(files, List.of(), List::of, Uploads.OFF);
  }
}
