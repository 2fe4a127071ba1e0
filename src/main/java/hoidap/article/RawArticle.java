package hoidap.article;

import java.util.List;

/**
 * An article as a reader found it, before cleaning; every field may be empty.
 *
 * @param titleInText whether the first line of {@code text} is the title when none is given
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
    boolean titleInText) {

  static RawArticle ofText(String id, String text) {
    return new RawArticle(id, "", "", text, List.of(), "", "", "", "", "", true);
  }
}
