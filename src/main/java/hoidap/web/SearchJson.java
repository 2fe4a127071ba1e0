package hoidap.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hoidap.answer.Answer.Excerpt;
import hoidap.answer.QuestionAnswering;
import hoidap.answer.SearchResult;
import hoidap.archive.Page;
import hoidap.retrieve.FoundArticle;
import java.time.Duration;
import java.util.List;

/**
 * What a search found.
 *
 * @param found how many articles there are; by fit, how many were looked at closely
 * @param results one passage of each article of this page
 * @param tookMs milliseconds it took
 */
record SearchJson(long found, List<ResultJson> results, long tookMs) {

  /**
   * A passage with the words looked for.
   *
   * @param marks where in the excerpt's text they stand
   */
  record ResultJson(@JsonUnwrapped ExcerptJson excerpt, List<MarkJson> marks) {}

  SearchJson taking(Duration took) {
    return new SearchJson(found, results, took.toMillis());
  }

  static SearchJson byFit(Page<SearchResult> page) {
    var results =
        page.items().stream()
            .map(
                result ->
                    new ResultJson(ExcerptJson.of(result.excerpt()), MarkJson.all(result.marks())))
            .toList();
    return new SearchJson(page.total(), results, 0);
  }

  static SearchJson newestFirst(Page<FoundArticle> page, QuestionAnswering answering) {
    var results = page.items().stream().map(found -> result(found, answering)).toList();
    return new SearchJson(page.total(), results, 0);
  }

  private static ResultJson result(FoundArticle found, QuestionAnswering answering) {
    var article = found.article();
    var copies =
        answering.story(article.id()).stream()
            .filter(copy -> !copy.id().equals(article.id()))
            .toList();
    var excerpt = new Excerpt(article, found.excerpt(), 0, copies);
    return new ResultJson(ExcerptJson.of(excerpt), MarkJson.all(found.marks()));
  }
}
