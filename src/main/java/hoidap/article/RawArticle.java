package hoidap.article;

import java.util.List;

/**
 * An article as a reader found it, before cleaning; every field may be empty.
 *
 * @param titleInText whether the first line of {@code text} is the title when none is given
 * @param unread names of fields that hold something in place of text
 */
record RawArticle(
    String id,
    String title,
    String lead,
    String text,
    List<String> captions,
    String publisher,
    String published,
    String url,
    String section,
    String author,
    boolean titleInText,
    List<String> unread) {

  RawArticle(
      String id,
      String title,
      String lead,
      String text,
      List<String> captions,
      String publisher,
      String published,
      String url,
      String section,
      String author,
      boolean titleInText) {
    this(
        id,
        title,
        lead,
        text,
        captions,
        publisher,
        published,
        url,
        section,
        author,
        titleInText,
        List.of());
  }

  static RawArticle ofText(String id, String text) {
    return new RawArticle(id, "", "", text, List.of(), "", "", "", "", "", true);
  }
}
