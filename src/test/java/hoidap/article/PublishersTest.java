package hoidap.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishersTest {
  @ParameterizedTest
  @CsvSource({
    "https://dantri.com.vn/xa-hoi/a.htm, Dân trí",
    "https://www.nhandan.vn/a.html, Nhân Dân",
    "http://m.baoquocte.vn/a.html, Thế giới và Việt Nam",
    "https://thethao.thanhnien.vn/a, Thanh Niên",
    "HTTPS://BAOQUOCTE.VN/a, Thế giới và Việt Nam",
    "https://tin.example.vn/a, tin.example.vn",
  })
  void ofAnAddress(String url, String name) {
    assertEquals(Optional.of(name), Publishers.ofAddress(url));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "không phải địa chỉ", "https://", "v005703"})
  void emptyWhereThereIsNoAddress(String url) {
    assertEquals(Optional.empty(), Publishers.ofAddress(url));
  }

  @ParameterizedTest
  @CsvSource({
    "TPO, Tiền Phong",
    "VTC News, VTC News",
    "tg&vn, Thế giới và Việt Nam",
    "Dân trí, Dân trí"
  })
  void ofACode(String code, String name) {
    assertEquals(Optional.of(name), Publishers.ofCode(code));
  }

  @ParameterizedTest
  @CsvSource({"Nhân Dân, Nhân Dân", "TPO, Tiền Phong"})
  void ofACredit(String credit, String name) {
    assertEquals(Optional.of(name), Publishers.ofCredit(credit));
    assertEquals(Optional.empty(), Publishers.ofCredit("Ủy ban nhân dân xã"));
  }
}
