package hoidap.article;

import hoidap.text.Sentences;
import hoidap.text.WholeCharacters;
import java.util.List;

/**
 * A cleaned news article.
 *
 * @param id stable id: the one given, else the address, else the file's name
 * @param title headline; empty when the source has none
 * @param lead opening summary where the source marks one; it also begins {@code body}
 * @param body the article's own text, NFC, paragraphs separated by one line break; never blank
 * @param captions picture captions, which are not part of the body
 * @param publisher name of the publisher; empty when unknown
 * @param published when it was published
 * @param url address of the source; empty when unknown
 * @param section section of the paper; empty when unknown
 * @param author empty when unknown
 * @param origin where it came from
 */
public record Article(
    String id,
    String title,
    String lead,
    String body,
    List<String> captions,
    String publisher,
    Published published,
    String url,
    String section,
    String author,
    Origin origin) {
  private static final int LONGEST_TITLE = 100;

  public Article {
    if (id.isBlank() || body.isBlank()) {
      throw new IllegalArgumentException("article '" + id + "' needs an id and a body");
    }
    captions = List.copyOf(captions);
  }

  /** Makes one of which it is not known where it came from. */
  public Article(
      String id,
      String title,
      String lead,
      String body,
      List<String> captions,
      String publisher,
      Published published,
      String url,
      String section,
      String author) {
    this(
        id,
        title,
        lead,
        body,
        captions,
        publisher,
        published,
        url,
        section,
        author,
        Origin.UNKNOWN);
  }

  /** Returns the same article under another id and from another origin. */
  public Article as(String otherId, Origin otherOrigin) {
    return new Article(
        otherId,
        title,
        lead,
        body,
        captions,
        publisher,
        published,
        url,
        section,
        author,
        otherOrigin);
  }

  /** Returns the headline, or the beginning of the body where the source has none. */
  public String displayTitle() {
    if (!title.isBlank()) {
      return title;
    }
    var first = Sentences.of(body).get(0).of(body);
    if (first.length() <= LONGEST_TITLE) {
      return first;
    }
    int blank = first.lastIndexOf(' ', LONGEST_TITLE);
    int end = blank > 0 ? blank : WholeCharacters.end(first, LONGEST_TITLE);
    return first.substring(0, end) + "…";
  }
}
