package hoidap.archive;

import static java.util.Collections.nCopies;

import hoidap.article.Filter;
import hoidap.text.VietnameseText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A {@link Filter} as a condition on the table {@code article}. */
final class SqlFilter {
  private final List<String> conditions = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  /** Makes the condition for the archive that {@code reader} reads. */
  SqlFilter(Connection reader, Filter filter) throws SQLException {
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
    if (filter.section().isPresent()) {
      addSection(sections(reader, filter.section().get()));
    }
  }

  private void add(String condition, String value) {
    conditions.add(condition);
    values.add(value);
  }

  private void addSection(List<String> spellings) {
    conditions.add(
        "article.section IN (%s)".formatted(String.join(", ", nCopies(spellings.size(), "?"))));
    values.addAll(spellings);
  }

  /** Returns how articles write that section; an archive has few, and SQLite cannot fold them. */
  private static List<String> sections(Connection reader, String name) throws SQLException {
    var folded = VietnameseText.fold(name.strip());
    var spellings = new ArrayList<String>();
    try (var select = reader.prepareStatement("SELECT DISTINCT section FROM article");
        var rows = select.executeQuery()) {
      while (rows.next()) {
        if (VietnameseText.fold(rows.getString(1).strip()).equals(folded)) {
          spellings.add(rows.getString(1));
        }
      }
    }
    return spellings;
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
