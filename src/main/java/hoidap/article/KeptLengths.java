package hoidap.article;

import hoidap.text.WholeCharacters;
import java.util.ArrayList;
import java.util.List;

/**
 * How much is kept of each field of an article. Many times what news has, and few enough that no
 * article makes the pages slow on which it is named.
 */
final class KeptLengths {
  static final int BODY = 1_000_000; // code units, as all of these
  static final int ID = 2_000;
  static final int TITLE = 500;
  private static final int LEAD = 5_000;
  private static final int CAPTION = 2_000;
  private static final int CAPTIONS = 500; // how many
  private static final int NAME = 200; // of a publisher or a section
  private static final int AUTHORS = 500;
  private static final int ADDRESS = 2_000;

  private final List<String> cut = new ArrayList<>();

  private KeptLengths() {}

  /**
   * An article within these lengths.
   *
   * @param cut names of the fields of which something was left out
   */
  record Kept(Article article, List<String> cut) {}

  /**
   * Returns what is kept of an article.
   *
   * @throws ArticleFormatException if its text or its id is too long, of which nothing can be
   *     spared
   */
  static Kept of(Article article) throws ArticleFormatException {
    if (article.body().length() > BODY) {
      throw new ArticleFormatException(Fault.BODY_TOO_LONG, article.body().length(), BODY);
    }
    if (article.id().length() > ID) {
      throw new ArticleFormatException(Fault.ID_TOO_LONG, article.id().length(), ID);
    }
    var lengths = new KeptLengths();
    var kept = lengths.within(article);
    return lengths.cut.isEmpty() ? new Kept(article, List.of()) : new Kept(kept, lengths.cut);
  }

  private Article within(Article article) {
    return new Article(
        article.id(),
        within("title", article.title(), TITLE),
        within("lead", article.lead(), LEAD),
        article.body(),
        captions(article.captions()),
        within("publisher", article.publisher(), NAME),
        article.published(),
        address(article.url()),
        within("section", article.section(), NAME),
        within("author", article.author(), AUTHORS),
        article.origin());
  }

  private String within(String name, String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    tell(name);
    return WholeCharacters.beginning(text, length).strip();
  }

  private List<String> captions(List<String> captions) {
    if (captions.size() > CAPTIONS) {
      tell("captions");
    }
    return captions.stream()
        .limit(CAPTIONS)
        .map(caption -> within("captions", caption, CAPTION))
        .toList();
  }

  /** An address leads nowhere without its end. */
  private String address(String url) {
    if (url.length() <= ADDRESS) {
      return url;
    }
    tell("url");
    return "";
  }

  private void tell(String name) {
    if (!cut.contains(name)) {
      cut.add(name);
    }
  }
}
