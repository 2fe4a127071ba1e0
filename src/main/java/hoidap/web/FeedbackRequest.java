package hoidap.web;

import hoidap.conversation.Feedback;
import hoidap.text.VietnameseText;
import java.util.Set;

/** Reads what a reader thinks of an answer. */
final class FeedbackRequest {
  private static final Set<String> VERDICTS = Set.of("up", "down", "");
  private static final Set<String> REASONS =
      Set.of("wrong", "outdated", "missing", "source", "other");

  private FeedbackRequest() {}

  static Feedback read(byte[] body) {
    var fields = RequestFields.read(body);
    var verdict = fields.text("verdict");
    var reasons = fields.texts("reasons").stream().distinct().toList();
    if (!VERDICTS.contains(verdict) || !REASONS.containsAll(reasons)) {
      throw RequestException.bad("bad_feedback", "Đánh giá không thuộc các loại được mô tả.");
    }
    var comment = VietnameseText.nfc(fields.text("comment")).strip();
    if (Parameters.isLongerThan(comment, Parameters.LONGEST_QUESTION)) {
      throw RequestException.bad("bad_feedback", "Lời góp ý dài quá 2.000 ký tự.");
    }
    return new Feedback(verdict, reasons, comment);
  }
}
