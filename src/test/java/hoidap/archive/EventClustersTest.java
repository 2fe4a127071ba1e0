package hoidap.archive;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.json.JsonMapper;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.text.VietnameseText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures on real articles how well copies are told from other reports of the same event. */
class EventClustersTest {
  private static final Path LABELS = Path.of("src/test/resources/eval/copies.tsv");

  @TempDir private Path folder;
  private Map<String, Article> articles = Map.of();

  @BeforeEach
  void read() throws IOException {
    var shared = System.getProperty("hoidap.shared", "");
    if (shared.isBlank()) {
      abort("skipped: set -Dhoidap.shared=DIR to the folder with the shared measuring data");
    }
    articles = new LinkedHashMap<>();
    var json = new JsonMapper();
    try (var file = Files.newInputStream(Path.of(shared, "data", "event-clusters.jsonl.gz"));
        var text = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8);
        var lines = new BufferedReader(text)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var node = json.readTree(line);
        var id = node.get("cluster").asText() + "/" + node.get("doc").asText();
        var title = VietnameseText.nfc(node.get("title").asText());
        var body = VietnameseText.nfc(node.get("text").asText());
        articles.put(id, ArchiveContract.article(id, title, body, "", Published.UNKNOWN));
      }
    }
  }

  /** A judged pair. */
  private record Pair(Article one, Article other, boolean areCopies) {}

  private List<Pair> pairs(int remainder) throws IOException {
    var lines = Files.readAllLines(LABELS).stream().filter(l -> !l.startsWith("#")).toList();
    return IntStream.range(0, lines.size())
        .filter(i -> i % 2 == remainder)
        .mapToObj(i -> lines.get(i).split("\t"))
        .map(
            cells ->
                new Pair(articles.get(cells[0]), articles.get(cells[1]), !cells[2].equals("event")))
        .toList();
  }

  /** How often a rule is right where it says "copies", and how many copies it finds. */
  private record Quality(double precision, double recall) {
    static Quality of(List<Pair> pairs, Predicate<Pair> rule) {
      double found = pairs.stream().filter(rule).count();
      double right = pairs.stream().filter(rule).filter(Pair::areCopies).count();
      return new Quality(right / found, right / pairs.stream().filter(Pair::areCopies).count());
    }
  }

  private static double share(Pair pair) {
    return Copies.share(
        new ComparedArticle(pair.one).runs(), new ComparedArticle(pair.other).runs());
  }

  @Test
  void copiesAreToldFromReportsOfTheSameEvent() throws IOException {
    for (int percent = 40; percent <= 75; percent += 5) {
      double share = percent / 100.0;
      System.out.printf(
          "share %.2f: chosen on %s, measured on %s%n",
          share,
          Quality.of(pairs(0), pair -> share(pair) >= share),
          Quality.of(pairs(1), pair -> share(pair) >= share));
    }
    Predicate<Pair> rule = pair -> Copies.areCopies(pair.one, pair.other);
    var measured = Quality.of(pairs(1), rule);
    System.out.println("rule: chosen on " + Quality.of(pairs(0), rule) + ", measured " + measured);
    assertTrue(measured.precision >= 0.9, measured.toString());
    assertTrue(measured.recall >= 0.7, measured.toString());
  }

  @Test
  void theArchiveFindsTheCopiesThatComparingAllWithAllFinds() {
    var stories = new TreeMap<String, List<String>>();
    try (var archive = Archives.open(folder.resolve("a.db"), "test@1", ArchiveContract.DIMENSION)) {
      archive.add(
          articles.values().stream()
              .map(article -> ArchiveContract.entry(article, ArchiveContract.vector(1)))
              .toList());
      System.out.println(archive.info().copies() + " copies of " + archive.info().articles());
      for (var id : articles.keySet()) {
        stories.put(id, archive.story(id).stream().map(Article::id).toList());
      }
    }
    System.out.println(
        "stories by size: "
            + stories.values().stream()
                .distinct()
                .collect(Collectors.groupingBy(List::size, TreeMap::new, Collectors.counting())));
    var all = new ArrayList<>(articles.values());
    int copies = 0;
    int found = 0;
    for (int i = 0; i < all.size(); i++) {
      var one = all.get(i);
      for (var other : all.subList(i + 1, all.size())) {
        boolean sameEvent = one.id().split("/")[0].equals(other.id().split("/")[0]);
        if (sameEvent && Copies.areCopies(one, other)) {
          copies++;
          found += stories.get(one.id()).contains(other.id()) ? 1 : 0;
        }
      }
    }
    System.out.printf("%d of %d pairs of copies are in one story%n", found, copies);
    assertTrue(found >= 0.97 * copies, found + " of " + copies);
  }
}
