package hoidap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {
  private static final String EVERY_LETTER =
      "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
          + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ";

  @Test
  void nfcMakesOneCodeUnitOfEachLetter() {
    var apart = Normalizer.normalize(EVERY_LETTER, Normalizer.Form.NFD);
    assertEquals(EVERY_LETTER, VietnameseText.nfc(apart));
    assertSame(EVERY_LETTER, VietnameseText.nfc(EVERY_LETTER));
  }

  @ParameterizedTest
  @CsvSource({
    "Đường sắt, duong sat",
    "đĐ, dd",
    "hòa, hoa",
    "hoà, hoa",
    "ĐÔ THỊ, do thi",
    "Ngữ-văn 12A1, ngu-van 12a1",
    "Số 5 Å, so 5 a"
  })
  void foldsMarksAndCase(String text, String folded) {
    assertEquals(folded, VietnameseText.fold(text));
  }

  @Test
  void foldsEveryLetterToPlainLatinAndKeepsTheLength() {
    var folded = VietnameseText.fold(EVERY_LETTER);
    assertEquals(EVERY_LETTER.length(), folded.length());
    assertTrue(folded.matches("[a-z]+"), folded);
  }

  @Test
  void foldsTextInFormNfdAfterNfc() {
    var apart = Normalizer.normalize("Đặng Thùy Trâm", Normalizer.Form.NFD);
    assertEquals("dang thuy tram", VietnameseText.fold(VietnameseText.nfc(apart)));
  }

  @ParameterizedTest
  @CsvSource({
    "hòa bình, hoà bình",
    "HÒA BÌNH, hoà bình",
    "Ủy ban, uỷ ban",
    "thúy, thuý",
    "khỏe, khoẻ",
    "tòa, toà",
    "lũy tre, luỹ tre",
    "quý, quý",
    "quỳ, quỳ",
    "hoàn, hoàn",
    "toán, toán",
    "huyện, huyện",
    "múa, múa",
    "của, của",
    "hòa2, hoà2"
  })
  void canonicalPutsTheToneOnTheMainVowel(String text, String canonical) {
    assertEquals(canonical, VietnameseText.canonical(text));
    assertEquals(text.length(), VietnameseText.canonical(text).length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "az-AZ", "lt-LT"})
  void sameInEveryDefaultLocale(String language) {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertEquals("i tinh hai phong", VietnameseText.fold("I TỈNH HẢI PHÒNG"));
      assertEquals("in ấn", VietnameseText.canonical("IN ẤN"));
      assertEquals(
          2, Sentences.of("Ông gặp TS. IVAN. Hai người ký văn bản ghi nhớ.").size(), language);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void knowsTextTypedWithoutAccents() {
    assertTrue(VietnameseText.isUnaccented("Cau Rach Vet dai bao nhieu met?"));
    assertFalse(VietnameseText.isUnaccented("Cau Rạch Vet"));
    assertFalse(VietnameseText.isUnaccented("di bo qua đuong"));
    assertTrue(VietnameseText.isUnaccented(""));
  }
}
