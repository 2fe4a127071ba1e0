package hoidap.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the reader made of one file. */
record ReadFile(List<Article> articles, List<ArticleReader.Skipped> skipped, List<Notice> notices) {

  static ReadFile of(Path file) {
    var read = new ReadFile(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    ArticleReader.read(
        file,
        new ArticleReader.Sink() {
          @Override
          public void article(Article article, String where) {
            read.articles().add(article);
          }

          @Override
          public void skipped(ArticleReader.Skipped skipped) {
            read.skipped().add(skipped);
          }

          @Override
          public void noticed(Notice notice) {
            read.notices().add(notice);
          }
        });
    return read;
  }

  Article onlyArticle() {
    if (articles.size() != 1 || !skipped.isEmpty()) {
      throw new AssertionError("not one article: " + this);
    }
    return articles.get(0);
  }

  ArticleReader.Skipped onlySkipped() {
    if (skipped.size() != 1) {
      throw new AssertionError("not one skipped record: " + this);
    }
    return skipped.get(0);
  }
}
