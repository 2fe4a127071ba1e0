package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.FilledArchive;
import hoidap.NewsArticles;
import hoidap.article.Filter;
import hoidap.retrieve.QuestionReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a question a text excludes. */
class ConflictTest {
  private static FilledArchive filled;
  private static QuestionReader reader;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    var article =
        NewsArticles.article("gao", "Giá gạo", "Giá gạo ở An Giang tăng 5% sau một tuần.");
    filled = FilledArchive.ofArticles(folder.resolve("conflict.db"), List.of(article));
    reader = new QuestionReader(filled.embedder(), filled.archive(), Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    filled.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vì sao giá gạo giảm mạnh?                  | Giá gạo tăng 5% sau một tuần.                | 1
          Vì sao giá gạo tăng mạnh?                  | Giá gạo tăng 5% sau một tuần.                | 0
          Vì sao giá gạo tăng hay giảm?              | Giá gạo tăng 5% sau một tuần.                | 0
          Vì sao giá gạo giảm mạnh?                  | Giá gạo tăng rồi giảm trong một tuần.        | 0
          Vì sao giá gạo giảm mạnh?                  | Nông dân An Giang thu hoạch lúa sớm.         | 0
          Một lít dầu diesel giá bao nhiêu?          | Xăng bán lẻ có giá 27.047 đồng/lít.          | 1
          Vì sao nước này dỡ bỏ lệnh cấm xe tải?     | Nước này cấm xe tải chạy ban ngày.           | 1
          Đội nào gặp Long An ở bán kết, ai vô địch? | Long An giành á quân ở chung kết.            | 2
          vi sao gia gao giam manh?                  | Giá gạo tăng 5% sau một tuần.                | 0
          vi sao nuoc nay xuat khau gao?             | Nước này nhập khẩu gạo từ năm ngoái.         | 1
          """)
  void wordsThatATextExcludesAreCounted(String question, String text, int conflicts) {
    assertEquals(conflicts, Conflict.count(reader.read(question, Filter.NONE, Set.of()), text));
  }
}
