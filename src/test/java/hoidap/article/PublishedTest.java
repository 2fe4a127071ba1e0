package hoidap.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hoidap.article.Published.Basis;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedTest {
  @Test
  void knowsItsFirstDay() {
    assertEquals(
        Optional.of(LocalDate.of(2025, 12, 1)),
        new Published("2025-12", Basis.INFERRED).firstDay());
    assertEquals(
        Optional.of(LocalDate.of(2026, 2, 5)),
        Published.stated(LocalDate.of(2026, 2, 5)).firstDay());
    assertEquals(Optional.empty(), Published.UNKNOWN.firstDay());
  }

  @Test
  void aDateHasABasisAndOnlyADate() {
    assertThrows(IllegalArgumentException.class, () -> new Published("", Basis.STATED));
    assertThrows(IllegalArgumentException.class, () -> new Published("2025-12", Basis.UNKNOWN));
  }

  @ParameterizedTest
  @EnumSource(Basis.class)
  void aLabelLeadsBackToItsBasis(Basis basis) {
    assertEquals(basis, Basis.ofLabel(basis.label()));
  }
}
