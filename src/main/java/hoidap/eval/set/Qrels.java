package hoidap.eval.set;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Relevance judgements: which documents answer which query, and how well.
 *
 * <p>Reads BEIR's three columns (query, document, grade, under a heading) and TREC's four (query,
 * iteration, document, grade).
 */
final class Qrels {
  private final Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
  private final Map<String, String> places = new HashMap<>();

  /** Reads several files into one; a document judged twice must have the same grade. */
  static Qrels read(List<Path> files, QuestionList list) {
    var qrels = new Qrels();
    files.forEach(file -> Lines.read(file, (place, line) -> qrels.add(place, line, list)));
    return qrels;
  }

  private void add(String place, String line, QuestionList list) {
    var fields = line.strip().split("\\s+");
    boolean isHeading = fields[0].equals("query-id") || fields[0].equals("query_id");
    if (isHeading) {
      return;
    }
    if (fields.length != 3 && fields.length != 4) {
      list.problem(place, "is no judgement: write query, document and grade");
      return;
    }
    try {
      int grade = Integer.parseInt(fields[fields.length - 1]);
      put(place, fields[0], fields[fields.length - 2], grade, list);
    } catch (NumberFormatException e) {
      list.problem(
          place, "has the grade '%s', no whole number".formatted(fields[fields.length - 1]));
    }
  }

  private void put(String place, String query, String document, int grade, QuestionList list) {
    var earlier =
        grades.computeIfAbsent(query, id -> new LinkedHashMap<>()).putIfAbsent(document, grade);
    if (earlier != null && earlier != grade) {
      list.problem(
          place,
          "grades document '%s' of query '%s' %d, but before %d"
              .formatted(document, query, grade, earlier));
    }
    places.putIfAbsent(query, place);
  }

  /** Returns the relevant documents of a query, those of grade 1 or more. */
  Map<String, Integer> relevant(String query) {
    var relevant = new LinkedHashMap<>(grades.getOrDefault(query, Map.of()));
    relevant.values().removeIf(grade -> grade < 1);
    return relevant;
  }

  /**
   * Makes sure that every query judged is there to be asked.
   *
   * @param list names what may have kept it from being read
   * @throws QuestionSetException if one is not
   */
  void requireQueries(Set<String> asked, QuestionList list) {
    var missing = grades.keySet().stream().filter(query -> !asked.contains(query)).toList();
    if (!missing.isEmpty()) {
      throw new QuestionSetException(
          "%d queries are judged but not asked, the first is '%s' at %s: add it or remove its"
                  .formatted(missing.size(), missing.get(0), places.get(missing.get(0)))
              + " judgements."
              + list.firstProblem());
    }
  }
}
