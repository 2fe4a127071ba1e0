package hoidap.eval;

import hoidap.text.VietnameseText;
import java.text.Normalizer;
import java.util.Locale;

/** Ways in which people type the same question. */
public enum Variant {
  AS_TYPED,
  UNACCENTED,
  NFD,
  LOWER_CASE,
  OLD_TONES,
  SLIP;

  /** Returns the name in files: "as-typed". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns a question typed this way.
   *
   * @param seed decides where the slip is
   */
  String of(String question, long seed) {
    return switch (this) {
      case AS_TYPED -> question;
      case UNACCENTED -> VietnameseText.withoutAccents(VietnameseText.nfc(question));
      case NFD -> Normalizer.normalize(question, Normalizer.Form.NFD);
      case LOWER_CASE -> question.toLowerCase(Locale.ROOT);
      case OLD_TONES -> VietnameseText.withOldTones(VietnameseText.nfc(question));
      case SLIP -> TypingSlip.in(VietnameseText.nfc(question), seed);
    };
  }
}
