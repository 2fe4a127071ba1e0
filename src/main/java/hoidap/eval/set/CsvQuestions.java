package hoidap.eval.set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import hoidap.eval.set.QuestionList.BadQuestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads questions from a table with a heading, its cells parted by comma, semicolon or tab. In a
 * cell, "|" parts alternatives and " &amp; " parts groups.
 */
final class CsvQuestions {
  private static final Set<String> LISTS = Set.of("answers", "articles");
  private static final String GROUPS = "all";

  private final Path file;
  private final QuestionList list;

  private CsvQuestions(Path file, QuestionList list) {
    this.file = file;
    this.list = list;
  }

  static void read(Path file, QuestionList list) {
    new CsvQuestions(file, list).read();
  }

  private void read() {
    var text = Lines.text(file);
    var heading = text.lines().findFirst().orElse("");
    var mapper = new CsvMapper();
    mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
    mapper.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
    var schema = CsvSchema.emptySchema().withColumnSeparator(separator(heading));
    try (MappingIterator<String[]> rows =
        mapper.readerFor(String[].class).with(schema).readValues(text)) {
      readRows(rows);
    } catch (JsonProcessingException e) {
      list.problem(
          file + ":" + e.getLocation().getLineNr(),
          "is no row, what follows was not read: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new QuestionSetException(file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private static char separator(String heading) {
    char most = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(heading, candidate) > count(heading, most)) {
        most = candidate;
      }
    }
    return most;
  }

  private static long count(String text, char letter) {
    return text.chars().filter(other -> other == letter).count();
  }

  private void readRows(MappingIterator<String[]> rows) throws IOException {
    if (!rows.hasNextValue()) {
      return;
    }
    var columns = Arrays.stream(rows.nextValue()).map(String::strip).toList();
    if (!columns.contains("question")) {
      throw new QuestionSetException(
          "%s has no column 'question' in its first row, which must name the columns; it has %s."
              .formatted(file, columns));
    }
    while (rows.hasNextValue()) {
      var cells = rows.nextValue();
      var place = file + ":" + rows.getParser().currentTokenLocation().getLineNr();
      list.add(place, () -> QuestionFields.read(fields(columns, cells), list.usualId(), list));
    }
  }

  private static ObjectNode fields(List<String> columns, String[] cells) throws BadQuestion {
    if (cells.length > columns.size()) {
      throw new BadQuestion(
          "has %d cells, but there are %d columns: put quotes around text with separators"
              .formatted(cells.length, columns.size()));
    }
    var fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cells.length; i++) {
      var name = columns.get(i);
      if (LISTS.contains(name)) {
        fields.set(name, alternatives(cells[i]));
      } else if (name.equals(GROUPS)) {
        fields.set(name, groups(cells[i]));
      } else {
        fields.put(name, cells[i]);
      }
    }
    return fields;
  }

  private static ArrayNode alternatives(String cell) {
    var alternatives = JsonNodeFactory.instance.arrayNode();
    Arrays.stream(cell.split("\\|")).map(String::strip).forEach(alternatives::add);
    return alternatives;
  }

  private static ArrayNode groups(String cell) {
    var groups = JsonNodeFactory.instance.arrayNode();
    if (!cell.isBlank()) {
      Arrays.stream(cell.split(" & ")).map(CsvQuestions::alternatives).forEach(groups::add);
    }
    return groups;
  }
}
