package hoidap.archive;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.NewsCopies;
import hoidap.article.Article;
import hoidap.article.Chunker;
import hoidap.article.Filter;
import hoidap.article.Origin;
import hoidap.article.Published;
import hoidap.text.Terms;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine behind {@link Archive} must do. */
abstract class ArchiveContract {
  static final String MODEL = "test@1";
  static final int DIMENSION = 16;

  /** Opens this test's archive, which is empty the first time; several may be open at once. */
  abstract Archive open(String model);

  Archive open() {
    return open(MODEL);
  }

  static ArchiveEntry entry(String id, String title, String body) {
    return entry(article(id, title, body, "Báo A", Published.UNKNOWN), vector(id.hashCode()));
  }

  static Article article(
      String id, String title, String body, String publisher, Published published) {
    return new Article(id, title, "", body, List.of(), publisher, published, "", "", "");
  }

  /** Returns an entry whose chunks all have the same vector. */
  static ArchiveEntry entry(Article article, float[] vector) {
    var chunks = new ArrayList<ArchiveEntry.Indexed>();
    for (var chunk : Chunker.cut(article.body())) {
      var tokens = chunk.sentences().stream().map(span -> new int[] {1, span.length()}).toList();
      chunks.add(new ArchiveEntry.Indexed(chunk, vector, tokens, List.of()));
    }
    var fingerprint = Integer.toHexString(article.hashCode());
    return new ArchiveEntry(article, fingerprint, new int[] {7}, chunks);
  }

  /** Returns a vector of length 1. */
  static float[] vector(long seed) {
    var random = new Random(seed);
    var vector = new float[DIMENSION];
    double square = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  static Set<String> terms(String text, boolean folded) {
    var canonical = VietnameseText.canonical(VietnameseText.nfc(text));
    return new HashSet<>(
        Terms.of(Words.forms(folded ? VietnameseText.fold(canonical) : canonical)));
  }

  static Map<String, Double> weighed(Collection<String> terms) {
    return terms.stream().collect(Collectors.toMap(Function.identity(), term -> 1.0));
  }

  private static List<String> ids(Archive archive, List<Hit> hits) {
    return archive.articles(hits.stream().map(Hit::article).toList(), vector(0)).stream()
        .map(found -> found.article().id())
        .toList();
  }

  static List<String> find(Archive archive, String words, boolean folded) {
    return find(archive, words, folded, Filter.NONE);
  }

  private static List<String> find(Archive archive, String words, boolean folded, Filter filter) {
    return ids(archive, search(archive, words, folded, filter, 100));
  }

  private static List<Hit> search(
      Archive archive, String words, boolean folded, Filter filter, int limit) {
    return archive.searchText(weighed(terms(words, folded)), folded, filter, limit);
  }

  @Test
  void anEmptyArchiveWorks() {
    try (var archive = open()) {
      assertEquals(0, archive.info().articles());
      assertEquals("", archive.info().firstPublished());
      assertEquals(MODEL, archive.info().model());
      assertEquals(List.of(), search(archive, "lào", false, Filter.NONE, 10));
      assertEquals(List.of(), archive.searchVector(vector(1), Filter.NONE, 10));
      assertEquals(List.of(), archive.articles(List.of(1L), vector(1)));
      assertEquals(Map.of(), archive.identities());
      assertEquals(Optional.empty(), archive.article("a"));
      assertEquals(0, archive.documentFrequencies(Set.of("lào"), false).getOrDefault("lào", 0));
      assertFalse(archive.remove("a"));
      archive.forEachArticle(
          article -> {
            throw new AssertionError(article);
          });
    }
  }

  @Test
  void anArticleComesBackAsItWasAdded() {
    var article =
        new Article(
            "https://a.vn/1?b=c#đ",
            "Cầu Rạch Vẹt",
            "Cầu dài.",
            "Cầu dài. Nó \"rất\" dài – 286 m.\nThông xe 5/1.",
            List.of("Ảnh: A", "Ảnh: B"),
            "Báo A",
            new Published("2025-12", Published.Basis.INFERRED),
            "https://a.vn/1",
            "Xã hội",
            "Nguyễn Văn A");
    try (var archive = open()) {
      archive.add(List.of(entry(article, vector(1))));
      assertEquals(Optional.of(article), archive.article(article.id()));
      var found = archive.articles(List.of(hits(archive).get(0).article()), vector(1)).get(0);
      assertEquals(article, found.article());
      assertEquals(List.of(7), Arrays.stream(found.titleTokens()).boxed().toList());
      var sentences = found.chunks().get(0).sentences();
      assertEquals("Cầu dài.", sentences.get(0).span().of(article.body()));
      assertEquals(1, sentences.get(0).tokens()[0]);
      assertEquals(1.0, found.chunks().get(0).similarity(), 0.02);
    }
  }

  private static List<Hit> hits(Archive archive) {
    return archive.searchVector(vector(1), Filter.NONE, 1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "giá-vàng",
        "\"AND\"",
        "7,5%",
        "(c++)",
        "NEAR(a b)",
        "terms:lào",
        "lào*",
        "^lào",
        "'; DROP TABLE article; --",
        "~lao",
        "\"",
        "",
        "\0"
      })
  void questionsMayContainQuerySyntax(String words) {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "Giá vàng", "Giá vàng tăng 7,5% ở Lào.")));
      for (boolean folded : List.of(true, false)) {
        var raw = Set.of(words);
        assertDoesNotThrow(() -> archive.searchText(weighed(raw), folded, Filter.NONE, 10));
        assertDoesNotThrow(() -> archive.documentFrequencies(raw, folded));
        assertDoesNotThrow(() -> find(archive, words, folded));
      }
      assertEquals(1, archive.info().articles());
    }
  }

  @Test
  void accentsCountUnlessTheQuestionHasNone() {
    try (var archive = open()) {
      archive.add(
          List.of(
              entry("ma1", "", "Cây mạ xanh tốt."),
              entry("ma2", "", "Người má hiền từ."),
              entry("duong", "", "Đường phố đông người.")));
      assertEquals(List.of("ma1"), find(archive, "mạ", false));
      assertEquals(List.of("ma2"), find(archive, "má", false));
      assertEquals(Set.of("ma1", "ma2"), Set.copyOf(find(archive, "ma", true)));
      assertEquals(List.of(), find(archive, "ma", false));
      assertEquals(List.of("duong"), find(archive, "duong", true));
      assertEquals(List.of("duong"), find(archive, "đường", false));
      assertEquals(List.of("duong"), find(archive, "ĐƯỜNG", false));
    }
  }

  @ParameterizedTest
  @CsvSource({"hòa bình, hoà bình", "thúy, thuý", "Ủy ban, Uỷ ban"})
  void bothWaysOfPlacingATonesMarkAreTheSame(String old, String modern) {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "", old + " là tên.")));
      assertEquals(List.of("a"), find(archive, modern, false));
    }
  }

  @Test
  void anArticleIsFoundOnceByItsBestChunk() {
    var filler = "Một câu dài không nói gì về việc ấy cả mà chỉ kể lể cho đủ số chữ. ".repeat(12);
    var body = filler.strip() + "\nCầu Rạch Vẹt dài 286 mét.\n" + filler.strip();
    try (var archive = open()) {
      archive.add(List.of(entry("a", "", body), entry("b", "", "Cầu khác.")));
      assertTrue(archive.info().chunks() > 2);
      var hits = search(archive, "Rạch Vẹt", false, Filter.NONE, 10);
      assertEquals(List.of("a"), ids(archive, hits));
      var article = archive.articles(List.of(hits.get(0).article()), vector(1)).get(0);
      var best =
          article.chunks().stream()
              .filter(chunk -> chunk.key() == hits.get(0).chunk())
              .flatMap(chunk -> chunk.sentences().stream())
              .map(sentence -> sentence.span().of(body))
              .toList();
      assertTrue(best.contains("Cầu Rạch Vẹt dài 286 mét."), best.toString());
    }
  }

  @Test
  void headlinesAreSearchedToo() {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "Thông xe cầu Rạch Vẹt", "Nó dài 286 m.")));
      assertEquals(List.of("a"), find(archive, "Rạch Vẹt", false));
    }
  }

  @Test
  void theBestMatchComesFirst() {
    try (var archive = open()) {
      archive.add(
          List.of(
              entry("one", "", "Cầu Rạch Vẹt ở tỉnh khác."),
              entry("both", "", "Cầu Rạch Vẹt dài 286 mét."),
              entry("none", "", "Hồ Dầu Tiếng đầy nước.")));
      var hits = search(archive, "Rạch Vẹt 286", false, Filter.NONE, 10);
      assertEquals(List.of("both", "one"), ids(archive, hits));
      assertTrue(hits.get(0).score() > hits.get(1).score());
      assertEquals(1, search(archive, "Rạch Vẹt", false, Filter.NONE, 1).size());
    }
  }

  @Test
  void termsAreCountedByChunks() {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "", "Lào và Lào."), entry("b", "", "Nước láo.")));
      var counts = archive.documentFrequencies(List.of("lào", "láo", "cam"), false);
      assertEquals(1, counts.get("lào"));
      assertEquals(1, counts.get("láo"));
      assertEquals(0, counts.getOrDefault("cam", 0));
      assertEquals(2, archive.documentFrequencies(List.of("lao"), true).get("lao"));
    }
  }

  @Test
  void filtersLeaveOtherArticlesOut() {
    try (var archive = open()) {
      archive.add(
          List.of(
              dated("jan", "Báo A", "2026-01-15"),
              dated("feb", "Báo B", "2026-02-15"),
              dated("mar", "bao a", "2026-03-15"),
              entry(article("never", "", "Lào.", "Báo A", Published.UNKNOWN), vector(9))));
      assertFound(archive, filter("2026-02-15", "", ""), "feb", "mar");
      assertFound(archive, filter("", "2026-02-15", ""), "jan", "feb");
      assertFound(archive, filter("2026-02-01", "2026-02-28", ""), "feb");
      assertFound(archive, filter("", "", "BÁO A"), "jan", "mar", "never");
      assertFound(archive, filter("2026-03-01", "", "báo a"), "mar");
      assertFound(archive, filter("2027-01-01", "", ""));
      assertFound(archive, Filter.NONE, "jan", "feb", "mar", "never");
    }
  }

  private static ArchiveEntry dated(String id, String publisher, String day) {
    var published = Published.stated(LocalDate.parse(day));
    return entry(article(id, "", "Lào.", publisher, published), vector(id.hashCode()));
  }

  private static Filter filter(String from, String to, String publisher) {
    return new Filter(
        Optional.of(from).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        Optional.of(publisher).filter(name -> !name.isEmpty()));
  }

  @Test
  void aSectionIsFoundInAnySpelling() {
    try (var archive = open()) {
      archive.add(
          List.of(
              inSection("a", "Kinh tế"),
              inSection("b", "KINH TẾ"),
              inSection("c", " kinh te"),
              inSection("d", "Thể thao"),
              inSection("e", "")));
      assertFound(archive, section("kinh tế"), "a", "b", "c");
      assertFound(archive, section("Kinh te "), "a", "b", "c");
      assertFound(archive, section("THỂ THAO"), "d");
      assertFound(archive, section("Kinh"));
      var both = new Filter(Optional.empty(), Optional.empty(), Optional.of("Báo d"));
      assertFound(archive, both.inSection(Optional.of("thể thao")), "d");
      assertFound(archive, both.inSection(Optional.of("kinh tế")));
    }
  }

  private static Filter section(String name) {
    return Filter.NONE.inSection(Optional.of(name));
  }

  private static ArchiveEntry inSection(String id, String section) {
    var article =
        new Article(id, "", "", "Lào.", List.of(), "Báo " + id, Published.UNKNOWN, "", section, "");
    return entry(article);
  }

  private static void assertFound(Archive archive, Filter filter, String... ids) {
    assertEquals(Set.of(ids), Set.copyOf(find(archive, "lào", false, filter)));
    assertEquals(Set.of(ids), Set.copyOf(find(archive, "lao", true, filter)));
    var near = archive.searchVector(vector(1), filter, 100);
    assertEquals(Set.of(ids), Set.copyOf(ids(archive, near)));
  }

  @Test
  void aChangedArticleReplacesItsOldSelfWhole() {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "Cũ", "Câu cũ đầu. Câu cũ sau."), entry("b", "", "Khác.")));
      var before = archive.identities();
      archive.add(List.of(entry("a", "Mới", "Lời mới.")));
      assertEquals("Mới", archive.article("a").orElseThrow().title());
      assertEquals(2, archive.info().articles());
      assertEquals(2, archive.info().chunks());
      assertEquals(List.of(), find(archive, "cũ", false));
      assertEquals(List.of("a"), find(archive, "mới", false));
      assertEquals(0, archive.documentFrequencies(Set.of("cũ"), false).getOrDefault("cũ", 0));
      assertEquals(2, hits(archive).size());
      assertEquals(before.get("b"), archive.identities().get("b"));
      assertNotEquals(before.get("a").fingerprint(), archive.identities().get("a").fingerprint());
    }
  }

  @Test
  void countsOfTermsFollowTheArchive() {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "Một", "Lào.")));
      assertEquals(1, archive.documentFrequencies(Set.of("lào"), false).get("lào"));
      archive.add(List.of(entry("b", "Hai", "Lào.")));
      assertEquals(2, archive.documentFrequencies(Set.of("lào"), false).get("lào"));
      archive.remove("a");
      assertEquals(1, archive.documentFrequencies(Set.of("lào"), false).get("lào"));
    }
  }

  @Test
  void aRemovedArticleIsGoneEverywhere() {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "Một", "Lào."), entry("b", "Hai", "Lào.")));
      var before = hits(archive);
      assertTrue(archive.remove("a"));
      assertFalse(archive.remove("a"));
      assertEquals(Optional.empty(), archive.article("a"));
      assertEquals(Set.of("b"), archive.identities().keySet());
      assertEquals(List.of("b"), find(archive, "lào", false));
      assertEquals(List.of("b"), ids(archive, hits(archive)));
      assertEquals(List.of("b"), ids(archive, before));
      var chunks = before.stream().map(Hit::chunk).toList();
      assertEquals(1, archive.similarities(chunks, vector(1)).size());
      assertEquals(1, archive.documentFrequencies(Set.of("lào"), false).get("lào"));
    }
  }

  @Test
  void theSameIdTwiceInABatchIsTheLatter() {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "Một", "Lào."), entry("a", "Hai", "Lào.")));
      assertEquals("Hai", archive.article("a").orElseThrow().title());
      assertEquals(1, archive.info().chunks());
    }
  }

  @Test
  void articlesComeInTheOrderAdded() {
    try (var archive = open()) {
      archive.add(List.of(entry("c", "", "Lào."), entry("a", "", "Lào.")));
      archive.add(List.of(entry("b", "", "Lào.")));
      var order = new ArrayList<String>();
      archive.forEachArticle(article -> order.add(article.id()));
      assertEquals(List.of("c", "a", "b"), order);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1_024, 1_500})
  void vectorSearchIsExact(int count) {
    try (var archive = open()) {
      archive.add(
          IntStream.range(0, count)
              .mapToObj(i -> entry(article("n" + i, "", "Lào.", "", Published.UNKNOWN), vector(i)))
              .toList());
      var query = vector(-42); // seeds of all vectors are fixed, so a failure comes back
      var exact =
          IntStream.range(0, count)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -product(vector(i), query)))
              .limit(10)
              .toList();
      var hits = archive.searchVector(query, Filter.NONE, 10);
      assertEquals(exact.size(), hits.size());
      for (int i = 0; i < hits.size(); i++) {
        // one byte a component moves a score by less than this
        assertEquals(product(vector(exact.get(i)), query), hits.get(i).score(), 0.02);
      }
      assertEquals("n" + exact.get(0), ids(archive, hits).get(0));
    }
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  @Test
  void readersSeeEachBatchWholeWhileItIsWritten() {
    int batch = 20;
    try (var archive = open();
        var other = open()) {
      var writing =
          CompletableFuture.runAsync(
              () -> IntStream.range(0, 30).forEach(i -> archive.add(batch(i, batch))));
      while (!writing.isDone()) {
        for (var reader : List.of(archive, other)) {
          assertEquals(0, reader.identities().size() % batch);
          assertEquals(0, find(reader, "lào", false).size() % batch);
          assertEquals(0, hits(reader).size() % batch);
        }
      }
      writing.join();
      assertEquals(600, hits(other).size());
    }
  }

  private static List<ArchiveEntry> batch(int number, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> entry(number + "-" + i, "", "Lào."))
        .collect(Collectors.toList());
  }

  @Test
  void theChangesOfAnotherAreSeen() {
    try (var archive = open();
        var other = open()) {
      assertEquals(List.of(), hits(archive));
      other.add(List.of(entry("a", "", "Lào."), entry("b", "", "Lào.")));
      assertEquals(2, hits(archive).size());
      other.remove("a");
      assertEquals(List.of("b"), ids(archive, hits(archive)));
      other.add(List.of(entry("b", "", "Câu khác.")));
      assertEquals(List.of("b"), find(archive, "khác", false));
      assertEquals(1, hits(archive).size());
    }
  }

  @Test
  void whatWasAddedIsThereAfterReopening() {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "", "Lào.")));
      archive.setSetting("seeds", "1");
    }
    try (var archive = open()) {
      assertEquals(List.of("a"), ids(archive, hits(archive)));
      assertEquals(Optional.of("1"), archive.setting("seeds"));
      assertEquals(Optional.empty(), archive.setting("none"));
    }
  }

  private static ArchiveEntry entry(Article article) {
    return entry(article, vector(article.id().hashCode()));
  }

  private static List<String> story(Archive archive, Article of) {
    return archive.story(of.id()).stream().map(Article::id).toList();
  }

  @Test
  void copiesAreOneStoryTheFirstPublishedFirst() {
    try (var archive = open()) {
      archive.add(NewsCopies.story().stream().map(ArchiveContract::entry).toList());
      archive.add(List.of(entry(NewsCopies.ownReport()), entry("a", "", "Lào.")));
      for (var member : NewsCopies.story()) {
        assertEquals(List.of("goc", "ban-sua", "cap-nhat", "ban-cat"), story(archive, member));
      }
      assertEquals(List.of("rieng"), story(archive, NewsCopies.ownReport()));
      assertEquals(List.of(), archive.story("none"));
      assertEquals(3, archive.info().copies());
    }
  }

  @Test
  void articlesOfOneStorySayWhich() {
    try (var archive = open()) {
      archive.add(NewsCopies.story().stream().map(ArchiveContract::entry).toList());
      archive.add(List.of(entry(NewsCopies.ownReport())));
      var keys = hits(archive).stream().map(Hit::article).distinct().toList();
      var stories =
          archive.articles(keys, vector(1)).stream()
              .collect(Collectors.toMap(found -> found.article().id(), ArchivedArticle::story));
      assertEquals(5, stories.size());
      assertEquals(2, Set.copyOf(stories.values()).size());
      assertEquals("rieng", stories.get("rieng"));
    }
  }

  @Test
  void noticesWithOtherFiguresAreNoCopies() {
    try (var archive = open()) {
      archive.add(
          List.of(
              entry(NewsCopies.notice(1, "78,5", "80,5")),
              entry(NewsCopies.notice(2, "79,1", "81,2")),
              entry(NewsCopies.notice(3, "78,9", "80,7"))));
      assertEquals(0, archive.info().copies());
    }
  }

  @Test
  void ofVeryManyCopiesPublishersAndSectionsTheFirstAreTold() {
    var text = NewsCopies.original().body();
    try (var archive = open()) {
      archive.add(
          IntStream.range(0, 510)
              .mapToObj(
                  i -> article("c%03d".formatted(i), "Đê", text, "Báo " + i, Published.UNKNOWN))
              .map(ArchiveContract::entry)
              .toList());
      assertEquals(500, archive.info().publishers().size());
      var copies = archive.story("c400").stream().map(Article::id).toList();
      assertEquals(101, copies.size());
      assertEquals("c000", copies.get(0));
      assertEquals("c400", copies.get(100));
      assertEquals(100, archive.stories(0, 10).items().get(0).size());
    }
  }

  @Test
  void storiesDoNotDependOnTheOrderOfAdding() {
    var articles = new ArrayList<>(NewsCopies.story());
    articles.add(NewsCopies.ownReport());
    articles.add(NewsCopies.notice(1, "78,5", "80,5"));
    var random = new Random(7);
    try (var archive = open()) {
      for (int round = 0; round < 10; round++) {
        Collections.shuffle(articles, random);
        articles.forEach(article -> archive.add(List.of(entry(article))));
        assertEquals(4, story(archive, NewsCopies.cut()).size());
        assertEquals(3, archive.info().copies());
        articles.forEach(article -> assertTrue(archive.remove(article.id())));
        assertEquals(0, archive.info().copies());
      }
    }
  }

  @Test
  void aRemovedOrReplacedArticleLeavesItsStory() {
    try (var archive = open()) {
      archive.add(NewsCopies.story().stream().map(ArchiveContract::entry).toList());
      archive.remove("goc");
      assertEquals(List.of("ban-sua", "cap-nhat", "ban-cat"), story(archive, NewsCopies.cut()));
      archive.add(
          List.of(entry("ban-sua", "Khác", "Cầu Rạch Vẹt dài 286 m vừa thông xe sáng nay.")));
      assertEquals(List.of("cap-nhat", "ban-cat"), story(archive, NewsCopies.cut()));
      archive.remove("cap-nhat");
      assertEquals(List.of("ban-cat"), story(archive, NewsCopies.cut()));
      assertEquals(0, archive.info().copies());
    }
  }

  @Test
  void anotherModelIsRefused() {
    open().close();
    var refusal = assertThrows(ArchiveException.class, () -> open("other@2"));
    assertTrue(refusal.getMessage().contains("'test@1'"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("'other@2'"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("reindex"), refusal.getMessage());
  }

  private static ArchiveEntry dated(String id, String day, String title, String body) {
    var published = day.isEmpty() ? Published.UNKNOWN : Published.stated(LocalDate.parse(day));
    return entry(article(id, title, body, "Báo A", published), vector(1));
  }

  private static List<String> newest(Archive archive, boolean folded, String... terms) {
    return archive.articlesOf(archive.newest(List.of(terms), folded, Filter.NONE)).stream()
        .map(Article::id)
        .toList();
  }

  @Test
  void articlesThatHoldAllTermsAreListedNewestFirst() {
    try (var archive = open()) {
      archive.add(
          List.of(
              dated("old", "2025-01-01", "Lúa", "Mùa vàng ở Lào."),
              dated("new", "2026-01-01", "", "Lúa mùa ở Lào."),
              dated("undated", "", "Mua lúa", "Chợ họp."),
              dated("other", "2026-03-01", "Cá", "Cá ở Lào.")));
      assertEquals(List.of("other", "new", "old", "undated"), newest(archive, false));
      assertEquals(List.of("new", "old"), newest(archive, false, "lúa", "mùa"));
      assertEquals(List.of("new", "old", "undated"), newest(archive, true, "lua", "mua"));
      assertEquals(List.of("new"), newest(archive, false, "lúa_mùa"));
      assertEquals(List.of(), newest(archive, false, "lúa", "gà"));
      var filter =
          new Filter(Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty(), Optional.empty());
      assertEquals(1, archive.newest(List.of("lúa"), false, filter).size());
    }
  }

  @Test
  void aListOfManyIsAsOneOfFew() {
    try (var archive = open()) {
      var first = LocalDate.of(2020, 1, 1);
      archive.add(
          IntStream.range(0, 600)
              .mapToObj(i -> dated("a" + i, first.plusDays(i).toString(), "Lúa " + i, "Lúa ở Lào."))
              .toList());
      var newest = newest(archive, false, "lúa");
      assertEquals(600, newest.size());
      assertEquals(List.of("a599", "a598"), newest.subList(0, 2));
      assertEquals(
          List.of("a599", "a598", "a597"),
          archive.headlines(List.of(), "lu", 3).stream().map(Headline::articleId).toList());
      assertEquals(
          List.of("Lúa 59"),
          archive.headlines(List.of("lua", "59"), "", 3).stream().map(Headline::title).toList());
    }
  }

  @Test
  void headlinesFollowTheirArticles() {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "Đường sắt Lào", "Lào.")));
      var found = new Headline("a", "Đường sắt Lào", "Báo A", "", false);
      assertEquals(List.of(found), archive.headlines(List.of("duong"), "sa", 9));
      archive.add(List.of(entry("a", "Cầu mới", "Lào.")));
      assertEquals(List.of(), archive.headlines(List.of("duong"), "", 9));
      assertEquals(1, archive.headlines(List.of("cau"), "", 9).size());
      archive.remove("a");
      assertEquals(List.of(), archive.headlines(List.of("cau"), "", 9));
    }
  }

  @Test
  void anArchiveTellsItsMonthsAndSections() {
    try (var archive = open()) {
      archive.add(
          List.of(
              dated("a", "2025-10-01", "", "Lào."),
              dated("b", "2025-10-31", "", "Lào."),
              dated("c", "2026-01-05", "", "Lào."),
              dated("d", "", "", "Lào.")));
      var info = archive.info();
      assertEquals(
          List.of(new ArchiveInfo.Count("2025-10", 2), new ArchiveInfo.Count("2026-01", 1)),
          info.months());
      assertEquals(1, info.undated());
      assertEquals(List.of(new ArchiveInfo.Count("", 4)), info.sections());
    }
  }

  @Test
  void storiesOfCopiesAreListed() {
    try (var archive = open()) {
      archive.add(NewsCopies.story().stream().map(ArchiveContract::entry).toList());
      archive.add(List.of(entry(NewsCopies.ownReport())));
      var stories = archive.stories(0, 10);
      assertEquals(1, stories.total());
      assertEquals(4, stories.items().get(0).size());
      assertEquals("goc", stories.items().get(0).get(0).articleId());
      assertEquals(new Page<List<Headline>>(1, List.of()), archive.stories(1, 10));
    }
  }

  private static ArchiveEntry uploaded(String id, String upload, String body) {
    var article = article(id, "Tin", body, "Báo A", Published.UNKNOWN);
    return entry(article.as(id, new Origin("tin.txt", upload)), vector(1));
  }

  @Test
  void uploadsAreListedAndRemovedWhole() {
    try (var archive = open()) {
      var first = Instant.parse("2026-02-05T03:04:05Z");
      archive.remember("u1", first, "10.0.0.7");
      archive.add(List.of(uploaded("a", "u1", "Lào."), uploaded("b", "u1", "Lúa.")));
      archive.remember("u2", first.plusSeconds(60), "");
      archive.remember("u3", first.plusSeconds(90), "");
      archive.add(List.of(uploaded("c", "u3", "Cá."), entry("d", "Tin", "Chè.")));
      var page = archive.uploads(0, 9, 1);
      assertEquals(2, page.total());
      assertEquals(List.of("u3", "u1"), page.items().stream().map(ArchivedUpload::id).toList());
      var headline = new Headline("a", "Tin", "Báo A", "", true);
      assertEquals(
          new ArchivedUpload("u1", first, "10.0.0.7", 2, List.of(headline)), page.items().get(1));
      assertEquals("u1", archive.uploads(1, 9, 0).items().get(0).id());
      assertEquals(new Origin("tin.txt", "u1"), archive.article("a").orElseThrow().origin());
      assertEquals(2, archive.removeUpload("u1"));
      assertEquals(0, archive.removeUpload("u1"));
      assertEquals(0, archive.removeUpload(""));
      assertEquals(Set.of("c", "d"), archive.identities().keySet());
      assertEquals(List.of(), find(archive, "lào", false));
    }
  }

  @Test
  void anEntryThatReplacesNothingIsGivenAnIdOfItsOwn() {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "Tin", "Lào.")));
      for (var body : List.of("Lúa.", "Cá.")) {
        var entry = entry("a", "Tin", body);
        archive.add(
            List.of(
                new ArchiveEntry(
                    entry.article(),
                    entry.fingerprint(),
                    entry.titleTokens(),
                    entry.chunks(),
                    false)));
      }
      assertEquals("Lào.", archive.article("a").orElseThrow().body());
      assertEquals("Lúa.", archive.article("a~2").orElseThrow().body());
      assertEquals("Cá.", archive.article("a~3").orElseThrow().body());
    }
  }

  @Test
  void theLastIngestsAreRemembered() {
    try (var archive = open()) {
      var start = Instant.parse("2026-02-05T03:04:05Z");
      for (int i = 0; i < 25; i++) {
        var end = start.plusSeconds(i);
        var skipped =
            List.of(new SkippedFile(i + ".txt", "Hỏng", end), new SkippedFile("b", "Lạ", end));
        archive.remember(new IngestRun(start, end, i, 2, skipped));
      }
      var runs = archive.ingests();
      assertEquals(20, runs.size());
      assertEquals(5, runs.get(0).articles());
      var last = runs.get(19);
      assertEquals(start.plusSeconds(24), last.finished());
      assertEquals(2, last.skippedCount());
      assertEquals("24.txt", last.skipped().get(0).file());
      var page = archive.skipped(1, 2);
      assertEquals(40, page.total());
      assertEquals(List.of("b", "23.txt"), page.items().stream().map(SkippedFile::file).toList());
    }
  }
}
