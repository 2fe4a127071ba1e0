package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxEmbeddingModelTest {
  private static final int BATCH = 32; // texts that one run of the model takes
  private static final float EXACT = 1e-5f;
  private static final String BLANK = "▁";

  private static OnnxEmbeddingModel model;

  @BeforeAll
  static void load() {
    model = OnnxEmbeddingModel.open(ModelCard.read(Vectors.DEFAULT_MODEL));
  }

  @AfterAll
  static void close() {
    model.close();
  }

  /** A text with what the makers of the model got for it. */
  record Reference(String text, List<String> pieces, List<Integer> ids, List<Double> first) {
    @Override
    public String toString() {
      return text;
    }
  }

  static List<Reference> references() throws IOException {
    var json = new ObjectMapper().readTree(Path.of("models/viword-256/reference.json").toFile());
    var references = new ArrayList<Reference>();
    for (var node : json) {
      references.add(
          new Reference(
              node.get("text").asText(),
              elements(node.get("pieces")).map(JsonNode::asText).toList(),
              elements(node.get("ids")).map(JsonNode::asInt).toList(),
              elements(node.get("first")).map(JsonNode::asDouble).toList()));
    }
    return references;
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static float[] embed(String text) {
    return model.embed(text).content().vector();
  }

  private static List<float[]> embedAll(List<String> texts) {
    return model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
        .map(embedding -> embedding.vector())
        .toList();
  }

  /** Texts of unlike lengths, so that a batch must be padded. */
  private static List<String> texts(int count) {
    var words = List.of("cầu Rạch Vẹt", "dự án", "đầu tư tại Lào", "xe đò", "6,21 tỷ USD");
    return IntStream.range(0, count)
        .mapToObj(i -> (words.get(i % words.size()) + " " + i + " ").repeat(1 + i % 7).strip())
        .toList();
  }

  @Test
  void thereAreReferencesToCompareWith() throws IOException {
    assertTrue(references().size() >= 4);
  }

  @ParameterizedTest
  @MethodSource("references")
  void tokensAreThoseOfTheReference(Reference reference) {
    var tokens = model.encode(reference.text());
    // this tokenizer keeps the blank behind a sign, which the reference leaves out
    var written =
        IntStream.range(0, tokens.size()).filter(i -> !tokens.pieces().get(i).equals(BLANK));
    var kept = written.boxed().toList();
    assertEquals(reference.pieces(), kept.stream().map(tokens.pieces()::get).toList());
    assertEquals(reference.ids(), kept.stream().map(i -> tokens.ids()[i]).toList());
  }

  @ParameterizedTest
  @MethodSource("references")
  void theFirstNumbersOfTheVectorAreThoseOfTheReference(Reference reference) {
    var vector = embed(reference.text());
    assertEquals(4, reference.first().size());
    for (int i = 0; i < reference.first().size(); i++) {
      assertEquals(reference.first().get(i), vector[i], 1e-4, "number " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, BATCH, BATCH + 1, 2 * BATCH + 5})
  void aBatchGivesTheSameVectorsAsItsTextsAlone(int count) {
    var texts = texts(count);
    var vectors = embedAll(texts);
    assertEquals(count, vectors.size());
    for (int i = 0; i < count; i++) {
      assertArrayEquals(embed(texts.get(i)), vectors.get(i), EXACT, texts.get(i));
    }
  }

  @Test
  void severalThreadsAtOnceGetTheSameVectors() throws Exception {
    var texts = texts(24);
    var expected = embedAll(texts);
    var threads = Executors.newFixedThreadPool(6);
    try {
      var tasks = new ArrayList<Callable<List<float[]>>>();
      for (int i = 0; i < 12; i++) {
        tasks.add(i % 2 == 0 ? () -> embedAll(texts) : () -> embedOneByOne(texts));
      }
      for (var result : threads.invokeAll(tasks)) {
        var vectors = result.get();
        for (int i = 0; i < texts.size(); i++) {
          assertArrayEquals(expected.get(i), vectors.get(i), EXACT, texts.get(i));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<float[]> embedOneByOne(List<String> texts) {
    return texts.stream().map(OnnxEmbeddingModelTest::embed).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lào",
        "Giá vàng hôm nay",
        "khong dau cung duoc",
        "276",
        "Trời đẹp quá 🙂🙂 hôm nay",
        "Thủ tướng hội kiến. Hai bên ký bảy văn kiện."
      })
  void everyVectorHasLengthOne(String text) {
    assertEquals(1, Vectors.length(embed(text)), 1e-4);
  }

  @Test
  void blanksBehindSignsWeighNothing() {
    var tokens = model.encode("Lào, Việt Nam");
    int blank = tokens.pieces().indexOf(BLANK);
    assertEquals(2, blank);
    assertEquals(0, model.tokenVectors().weight(tokens.ids()[blank]), 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?!", "..."})
  void aTextWithoutATellingTokenHasTheVectorZero(String text) {
    assertEquals(0, Vectors.length(embed(text)), 0);
  }

  @Test
  void textsOfOneMeaningAreNearerThanOthers() {
    var question = embed("Vốn đầu tư vào Lào");
    var same = embed("Doanh nghiệp rót tiền đầu tư sang nước Lào");
    var other = embed("Trận bóng đá kết thúc với tỷ số hòa");
    assertTrue(Vectors.cosine(question, same) > Vectors.cosine(question, other) + 0.1);
  }

  @Test
  void placementOfTheToneMakesNoDifference() {
    assertArrayEquals(embed("hoà bình, thuỷ điện"), embed("hòa bình, thủy điện"), EXACT);
  }

  @Test
  void itIsAnEmbeddingModelLikeAnyOther() {
    EmbeddingModel any = model;
    assertEquals(256, any.dimension());
    assertEquals("viword-256", any.modelName());
    var response = any.embedAll(List.of(TextSegment.from("một"), TextSegment.from("hai")));
    assertEquals(2, response.content().size());
    assertEquals(256, response.content().get(0).dimension());
    assertArrayEquals(embed("hai"), response.content().get(1).vector(), EXACT);
  }

  @Test
  void tokenVectorsMakeUpTheVectorOfTheText() {
    var text = "Việt Nam có bao nhiêu dự án đầu tư tại Lào?";
    var vectors = model.tokenVectors();
    var sum = new float[vectors.dimension()];
    for (int token : model.encode(text).ids()) {
      vectors.addTo(sum, token, vectors.weight(token));
    }
    assertTrue(Vectors.cosine(sum, embed(text)) >= 0.9999);
  }

  @Test
  void anUnknownOutputIsRefused() {
    var card = ModelCardTest.with(ModelCard.read(Vectors.DEFAULT_MODEL), "no_such_output", 256);
    var refusal = assertThrows(EmbeddingException.class, () -> OnnxEmbeddingModel.open(card));
    assertTrue(refusal.getMessage().contains("no_such_output"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("Correct 'output'"), refusal.getMessage());
  }
}
