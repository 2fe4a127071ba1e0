package hoidap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {
  private static final String EVERY_LETTER =
      "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
          + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ";

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0301", "\u0301\u0323", "\u0344", "\u0f73", "\ud834\udd65", "\u034f\u0301"})
  void nfcIsTheSameTheSecondTimeHoweverManyMarksThereAre(String marks) {
    for (var letter : List.of("i", "í", "\ufb2c", "")) {
      for (int count : List.of(1, 29, 30, 31, 32, 33, 60, 61, 200_000)) {
        var text = letter + marks.repeat(count);
        var nfc = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> VietnameseText.nfc(text));
        assertEquals(nfc, VietnameseText.nfc(nfc));
        assertTrue(Normalizer.isNormalized(nfc, Normalizer.Form.NFC));
      }
    }
  }

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
  @CsvSource({
    "hoà bình, hòa bình",
    "Hoà Bình, Hòa Bình",
    "HOÀ BÌNH, HÒA BÌNH",
    "Uỷ ban, Ủy ban",
    "thuỷ thủ, thủy thủ",
    "khoẻ khoắn, khỏe khoắn",
    "toà nhà, tòa nhà",
    "goá phụ, góa phụ",
    "cái loa xoã, cái loa xõa",
    "hoạ sĩ, họa sĩ",
    "'hoà, toà.', 'hòa, tòa.'",
    "hòa, hòa",
    "quý, quý",
    "QUỲ, QUỲ",
    "Quỹ đất, Quỹ đất",
    "toàn hoàn toán, toàn hoàn toán",
    "Huỳnh, Huỳnh",
    "khuỷu tay, khuỷu tay",
    "của mía, của mía",
    "'', ''"
  })
  void oldTonesStandOnTheFirstOfTwoVowels(String text, String old) {
    assertEquals(old, VietnameseText.withOldTones(text));
    assertEquals(VietnameseText.canonical(text), VietnameseText.canonical(old));
  }

  @ParameterizedTest
  @CsvSource({
    "Đường sắt, Duong sat",
    "đĐ, dD",
    "HÒA Bình hoà bình, HOA Binh hoa binh",
    "ĐÔ THỊ Ửng Ỹ, DO THI Ung Y",
    "'Cầu dài 286 m, 5%…', 'Cau dai 286 m, 5%…'",
    "Café “Å”, Cafe “A”",
    "'', ''"
  })
  void withoutAccentsTheCaseStays(String text, String plain) {
    assertEquals(plain, VietnameseText.withoutAccents(text));
    assertTrue(VietnameseText.isUnaccented(VietnameseText.withoutAccents(text)));
  }

  @Test
  void withoutAccentsEveryLetterIsPlainLatinOfItsCase() {
    var plain = VietnameseText.withoutAccents(EVERY_LETTER);
    int half = EVERY_LETTER.length() / 2;
    assertTrue(plain.substring(0, half).matches("[a-z]+"), plain);
    assertEquals(plain.substring(0, half).toUpperCase(Locale.ROOT), plain.substring(half));
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
