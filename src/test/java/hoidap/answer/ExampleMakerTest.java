package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.article.Article;
import hoidap.article.Published;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleMakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bến Tre có 47 cây cầu treo, phần lớn ở vùng dừa. | Bến Tre có bao nhiêu cây cầu treo?",
        "Ngày 5/1/2025, cầu Rạch Vẹt được thông xe. | Cầu Rạch Vẹt được thông xe khi nào?",
        "Lễ hội đua ghe Ngo Sóc Trăng khai mạc ngày 5/2. | Lễ hội đua ghe Ngo Sóc Trăng khai mạc khi nào?",
        "Hội nghị Dừa Bến Tre diễn ra tại Hà Nội. | Hội nghị Dừa Bến Tre diễn ra ở đâu?",
        "Phà đi Cồn Én dừng chạy vì gió lớn. | Vì sao phà đi Cồn Én dừng chạy?",
        "Hai bên gặp Thủ tướng Lào Sonexay Siphandone. | Thủ tướng Lào là ai?",
        "Từng gần như biến mất khỏi bản đồ Việt Nam vì dịch. |",
        "Ông cho biết Bến Tre có 47 cây cầu treo này. |",
        "Sau đó Bến Tre có 47 cây cầu. |",
      })
  void makesAQuestionOfWhatASentenceTells(String sentence, String question) {
    var made = ExampleMaker.of(article("Tin", sentence)).stream().map(Example::question).toList();
    assertEquals(question == null ? List.of() : List.of(question), made);
  }

  @ParameterizedTest
  @CsvSource({"Bến Tre có 47 cây cầu treo,Bến Tre có bao nhiêu cây cầu treo?"})
  void makesOneOfTheHeadlineToo(String headline, String question) {
    var made = ExampleMaker.of(article(headline, "Tin của báo."));
    assertEquals(List.of(question), made.stream().map(Example::question).toList());
    assertEquals("47", made.get(0).answer());
  }

  private static Article article(String title, String body) {
    return new Article(
        "a",
        title,
        "",
        body,
        List.of(),
        "Báo",
        Published.stated(LocalDate.of(2026, 1, 1)),
        "",
        "",
        "");
  }
}
