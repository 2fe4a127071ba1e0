package hoidap.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "How many projects does Japan have in Cambodia?;Bao nhiêu dự án Nhật Bản có ở Campuchia?",
        "Who is the Prime Minister of Thailand?;Ai là Thủ tướng Thái Lan?",
        "When did the Russian president visit China?;Khi nào Chủ tịch Nga thăm Trung Quốc?",
        "Where is the new airport?;Sân bay mới ở đâu?",
        "Why did the gold price rise on 5 May 2026?;Vì sao giá vàng tăng ngày 5/5/2026?",
        "What was the coffee price in March 2025?;Giá cà phê tháng 3/2025 là bao nhiêu?",
        "What is dengue fever?;Sốt xuất huyết là gì?",
        "How long is the border between Vietnam and China?;Biên giới giữa Việt Nam và Trung Quốc dài bao"
            + " nhiêu?",
        "How much did the hospital cost in 2023?;Bệnh viện chi phí năm 2023 bao nhiêu?",
        "Which province did the typhoon hit?;Tỉnh nào bão?",
        "How did doctors treat the patient?;Bác sĩ điều trị bệnh nhân như thế nào?",
        "Who replaced Park Hang-seo?;Ai thay Park Hang-seo?",
        "When are the SEA Games in Vietnam's capital city?;Khi nào SEA Games ở Việt Nam thủ đô?"
      })
  void anEnglishQuestionIsReadInVietnameseWords(String typed, String read) {
    assertEquals(Optional.of(read), English.glossed(typed));
  }

  @Test
  void unknownWordsStayWhereMostAreUnknownOrTheyAreAskedFor() {
    assertEquals(
        Optional.of("Ai thắng chess olympiad?"), English.glossed("Who won the chess olympiad?"));
    assertEquals(
        Optional.of("Bao nhiêu submarines Việt Nam mua cho quốc phòng?"),
        English.glossed("How many submarines did Vietnam buy for defence?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WHO khuyến cáo gì về vắc xin?",
        "WHO khuyen cao gi ve vac xin?",
        "The Voice mùa này có gì mới?",
        "Ai vô địch World of Warcraft?",
        "Thu tuong Lao la ai?",
        "Gia vang hom nay the nao?",
        "What là gì?",
        ""
      })
  void whatIsNotEnglishIsLeftAlone(String typed) {
    assertEquals(Optional.empty(), English.glossed(typed));
  }
}
