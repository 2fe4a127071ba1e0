package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VariantTest {
  private static final String QUESTION = "Thuý Đường ở Hoà Bình góp bao nhiêu tỷ đồng?";
  private static final long SEED = 1;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AS_TYPED|Thuý Đường ở Hoà Bình góp bao nhiêu tỷ đồng?",
        "UNACCENTED|Thuy Duong o Hoa Binh gop bao nhieu ty dong?",
        "LOWER_CASE|thuý đường ở hoà bình góp bao nhiêu tỷ đồng?",
        "OLD_TONES|Thúy Đường ở Hòa Bình góp bao nhiêu tỷ đồng?"
      })
  void eachVariantIsTypedItsOwnWay(Variant variant, String typed) {
    assertEquals(typed, variant.of(QUESTION, SEED));
  }

  @Test
  void nfdTakesMarksFromLettersAndLosesNothing() {
    var typed = Variant.NFD.of(QUESTION, SEED);
    assertNotEquals(QUESTION, typed);
    assertEquals(Normalizer.normalize(QUESTION, Normalizer.Form.NFD), typed);
    assertEquals(QUESTION, Normalizer.normalize(typed, Normalizer.Form.NFC));
  }

  @ParameterizedTest
  @EnumSource(
      value = Variant.class,
      names = {"UNACCENTED", "OLD_TONES", "SLIP"})
  void theUnicodeFormOfAQuestionMakesNoDifference(Variant variant) {
    var apart = Normalizer.normalize(QUESTION, Normalizer.Form.NFD);
    assertEquals(variant.of(QUESTION, SEED), variant.of(apart, SEED));
  }

  @Test
  void namesInFilesAreInLowerCaseWithHyphens() {
    assertEquals(
        List.of("as-typed", "unaccented", "nfd", "lower-case", "old-tones", "slip"),
        Arrays.stream(Variant.values()).map(Variant::label).toList());
  }
}
