package hoidap.archive;

import hoidap.article.Filter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A {@link Filter} as a condition on the table {@code article}. */
final class SqlFilter {
  private final List<String> conditions = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  SqlFilter(Filter filter) {
    // dates are ISO 8601, so their order as text is their order in time; unknown ones are empty
    // a date to the month only is taken as any day of it
    filter
        .from()
        .ifPresent(
            day ->
                add(
                    "article.published <> '' AND article.published >= substr(?, 1, length(article.published))",
                    day.toString()));
    filter.to().ifPresent(day -> add("article.published BETWEEN '0' AND ?", day.toString()));
    filter
        .publisher()
        .ifPresent(name -> add("article.publisher_folded = ?", ArticleRows.foldedPublisher(name)));
  }

  private void add(String condition, String value) {
    conditions.add(condition);
    values.add(value);
  }

  /** Returns the condition, true for everything when the filter has none. */
  String sql() {
    return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
  }

  /** Binds the condition's values and returns the number of the next parameter. */
  int bind(PreparedStatement statement, int firstParameter) throws SQLException {
    int parameter = firstParameter;
    for (var value : values) {
      statement.setString(parameter++, value);
    }
    return parameter;
  }
}
