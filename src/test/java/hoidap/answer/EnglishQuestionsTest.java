package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.answer.Answer.NotFound;
import hoidap.article.Filter;
import hoidap.typing.Reading;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** English questions to the Vietnamese articles that the program comes with. */
class EnglishQuestionsTest {
  private static FilledArchive seeds;
  private static QuestionAnswering answering;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    seeds = FilledArchive.ofFolder(folder.resolve("seeds.db"), Path.of("seeds"));
    answering = seeds.answering();
  }

  @AfterAll
  static void close() {
    seeds.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "When did U22 Vietnam play Laos at SEA Games 33?;u22-viet-nam-2-1-u22-lao-sea-games-33",
        "Who is the new coach of the Lao national team?;vladica-grujic-thay-ha-hyeok-jun-tuyen-lao",
        "When did the Savan 1 wind power plant begin commercial operation?;dien-gio-savan-1-van-hanh-26-12-2025",
        "How much was bilateral trade between Vietnam and Laos in the first half of"
            + " 2023?;thuong-mai-viet-lao-nua-dau-2023-833-trieu-usd",
        "Which province in Laos found a polio case?;bai-liet-bien-doi-gene-o-lao-12-2025",
        "What was the magnitude of the earthquake in Houaphan?;dong-dat-houaphan-4-8-do-11-2025",
        "What is the petrol price in Laos in March 2026?;gia-xang-a95-viet-nam-lao-campuchia-3-2026",
        "How many scholarships did Gia Lai give to Lao students?;gia-lai-135-ty-dong-hoc-bong",
        "How many people are trapped in the cave in Xaisomboun?;hang-ngap-nuoc-xaisomboun-5-2026",
        "How many days of national mourning did Vietnam hold?;chu-tich-quoc-hoi-lao-qua-doi-8-2026",
        "Which teams did Laos lose to at ASEAN Cup 2026?;tuyen-lao-thua-ca-4-tran-asean-cup-2026",
        "How many kilograms of drugs did Quang Tri border guards seize?;quang-tri-bat-500-kg-ma-tuy-10-2025",
        "Did Laos ban imports of petrol cars?;lao-cam-nhap-o-to-xang-dau-tu-1-6-2026"
      })
  void theArticleThatAnswersIsCitedFirst(String question, String article) {
    var answer = answering.ask(question, Filter.NONE);
    assertInstanceOf(Answer.Found.class, answer, answer.text());
    assertEquals(article, answer.citations().get(0).article().id(), answer.text());
  }

  @Test
  void theFigureAskedForIsInTheAnswerAndTheReadingIsShown() {
    var answer = answering.ask("How many projects does Vietnam have in Laos?", Filter.NONE);
    assertTrue(answer.text().contains("276 dự án"), answer.text());
    assertEquals("Bao nhiêu dự án Việt Nam có ở Lào?", Reading.shown(answer.readings()));
    assertEquals(Reading.Kind.TRANSLATION, answer.readings().get(0).kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who won the chess olympiad in Laos?",
        "How many nuclear submarines does Laos have?",
        "When did Elon Musk visit Vientiane?",
        "What is the capital of Brazil?"
      })
  void whatTheArchiveDoesNotHoldIsNotAnswered(String question) {
    var answer = answering.ask(question, Filter.NONE);
    assertInstanceOf(NotFound.class, answer, answer.text());
  }
}
