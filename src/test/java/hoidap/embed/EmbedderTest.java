package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.embed.Embedder.PassageText;
import hoidap.text.Sentences;
import hoidap.text.Span;
import hoidap.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedderTest {
  private static final String TITLE = "Thông xe cầu Rạch Vẹt";
  private static final String BODY =
      "Cầu Rạch Vẹt dài 286 m. Chủ đầu tư là Ủy ban nhân dân huyện.\nXe tải trên 10 tấn chưa được"
          + " qua cầu!";

  private static Embedder embedder;
  private static int blank;

  @BeforeAll
  static void load() {
    embedder = Embedder.open(Vectors.DEFAULT_MODEL);
    blank = embedder.queryTokens(", a")[1];
    assertEquals(0, embedder.tokenVectors().orElseThrow().weight(blank), 0);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  private static EmbeddedPassage embed(String title, String body, List<Span> sentences) {
    return embedder.passages(List.of(new PassageText(title, body, sentences))).get(0);
  }

  private static List<Integer> joined(EmbeddedPassage passage) {
    return telling(passage.sentenceTokens().stream().flatMapToInt(Arrays::stream).toArray());
  }

  private static List<Integer> tokens(String text) {
    return telling(embedder.queryTokens(text));
  }

  /** Leaves out the blanks that the tokenizer makes behind a sign; they weigh nothing. */
  private static List<Integer> telling(int[] tokens) {
    return IntStream.of(tokens).filter(token -> token != blank).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BODY,
        "Một câu thôi.",
        "Ông nói: “Không.” Rồi ông đi. Giá 6,21 tỷ USD... Hết!",
        "Cây cầu đẹp 🙂🎉 lắm. Mọi người 👨‍👩‍👧 vui. Xe qua từ 28/10."
      })
  void tokensOfTheSentencesTogetherAreThoseOfThePassage(String body) {
    var passage = embed(TITLE, body, Sentences.of(body));
    assertEquals(tokens(body), joined(passage));
    assertEquals(tokens(TITLE), telling(passage.titleTokens()));
  }

  @Test
  void everySentenceHasItsOwnTokens() {
    var sentences = Sentences.of(BODY);
    var passage = embed(TITLE, BODY, sentences);
    assertEquals(3, sentences.size());
    assertEquals(sentences.size(), passage.sentenceTokens().size());
    for (int i = 0; i < sentences.size(); i++) {
      assertEquals(tokens(sentences.get(i).of(BODY)), telling(passage.sentenceTokens().get(i)));
    }
  }

  @Test
  void emojiDoNotShiftTheSentences() {
    var body = "🎉🎉🎉🎉 Cầu mới 🙂. Xe tải chưa được qua. Dân làng vui mừng.";
    var sentences = Sentences.of(body);
    var passage = embed("Tin vui 🎉🎉", body, sentences);
    assertEquals(3, sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      assertEquals(tokens(sentences.get(i).of(body)), telling(passage.sentenceTokens().get(i)));
    }
  }

  @Test
  void aPassageInTheMiddleOfABodyHasOnlyItsOwnTokens() {
    var sentences = Sentences.of(BODY);
    var passage = embed(TITLE, BODY, sentences.subList(1, 2));
    assertEquals(1, passage.sentenceTokens().size());
    assertEquals(tokens(sentences.get(1).of(BODY)), joined(passage));
  }

  @Test
  void aPassageWithoutATitleHasNoTitleTokens() {
    var passage = embed("", BODY, Sentences.of(BODY));
    assertEquals(0, passage.titleTokens().length);
    assertEquals(tokens(BODY), joined(passage));
  }

  @Test
  void theVectorIsOfTitleAndPassageTogether() {
    var passage = embed(TITLE, BODY, Sentences.of(BODY));
    assertEquals(1, Vectors.length(passage.vector()), 1e-4);
    double cosine = Vectors.cosine(embedder.query(TITLE + "\n" + BODY), passage.vector());
    assertTrue(cosine >= 0.9999, "cosine " + cosine);
  }

  @Test
  void passagesComeInTheirOrder() {
    var bodies = IntStream.range(0, 70).mapToObj(i -> "Đoạn số " + i + " nói về lúa.").toList();
    var embedded =
        embedder.passages(
            bodies.stream().map(body -> new PassageText("", body, Sentences.of(body))).toList());
    assertEquals(bodies.size(), embedded.size());
    for (int i = 0; i < bodies.size(); i++) {
      assertEquals(tokens(bodies.get(i)), joined(embedded.get(i)));
    }
  }

  @Test
  void wordsOfThreeAndMoreSyllablesAreFound() {
    var body = "Hội Chữ thập đỏ họp ở Thành phố Hồ Chí Minh. Ủy ban nhân dân dự họp.";
    var words = embed("", body, Sentences.of(body)).words();
    assertTrue(words.contains("hồ_chí_minh"), words.toString());
    for (var word : words) {
      assertTrue(word.split("_").length >= 3, word);
      assertTrue(tokensOf(body).contains(" " + word.replace('_', ' ') + " "), word);
    }
  }

  private static String tokensOf(String body) {
    return " " + String.join(" ", Words.forms(body)) + " ";
  }

  @Test
  void wordsOfATextCoverIt() {
    var text = "Việt Nam có bao nhiêu dự án 🙂 đầu tư tại Lào?";
    var spans = embedder.words(text);
    for (int i = 1; i < spans.size(); i++) {
      assertEquals(spans.get(i - 1).end(), spans.get(i).start());
    }
    var words =
        spans.stream().map(span -> span.of(text).strip()).filter(word -> !word.isEmpty()).toList();
    assertEquals(
        List.of("Việt Nam", "có", "bao nhiêu", "dự án", "🙂", "đầu tư", "tại", "Lào", "?"), words);
  }

  @Test
  void nothingMakesNoWords() {
    assertEquals(List.of(), embedder.words(""));
    assertEquals(0, embedder.queryTokens("").length);
  }
}
