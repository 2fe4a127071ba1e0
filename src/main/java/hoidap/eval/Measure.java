package hoidap.eval;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is measured. Labels and descriptions are for the report, in Vietnamese. */
public enum Measure {
  RIGHT(Group.ANSWER, Better.HIGHER, "Trả lời đúng", "Câu trả lời chứa nội dung mong đợi."),
  ACCURACY(
      Group.ANSWER,
      Better.HIGHER,
      "Xử lý đúng",
      "Trả lời đúng khi kho có thông tin, từ chối khi kho không có."),
  RIGHT_CITED(
      Group.ANSWER,
      Better.HIGHER,
      "Đúng và dẫn đúng bài",
      "Câu trả lời chứa nội dung mong đợi và dẫn ít nhất một bài đã được đánh dấu là đúng."),
  FIRST_RIGHT(
      Group.ANSWER,
      Better.HIGHER,
      "Câu đầu đúng",
      "Riêng câu đầu tiên chứa nội dung mong đợi và dẫn một bài đã được đánh dấu là đúng."),
  DATE_RIGHT(
      Group.ANSWER,
      Better.HIGHER,
      "Đúng thời điểm",
      "Trả lời đúng, và câu được trích thuộc bài hoặc nêu thời điểm mà số liệu có giá trị."),
  EXACT_MATCH(
      Group.ANSWER,
      Better.HIGHER,
      "Trùng khít",
      "Đoạn trích tốt nhất trùng từng chữ với đáp án (SQuAD exact match)."),
  F1(
      Group.ANSWER,
      Better.HIGHER,
      "F1 của từ",
      "Độ trùng từ giữa đoạn trích tốt nhất và đáp án (SQuAD F1)."),
  WORDS(Group.ANSWER, Better.NEITHER, "Số từ, trung bình", "Số từ trong một câu trả lời."),
  WORDS_MEDIAN(Group.ANSWER, Better.NEITHER, "Số từ, trung vị", "Số từ ở câu trả lời đứng giữa."),
  FIRST_WORDS(Group.ANSWER, Better.NEITHER, "Số từ, câu đầu", "Số từ của riêng câu đầu tiên."),
  CALIBRATION_ERROR(
      Group.ANSWER,
      Better.LOWER,
      "Sai lệch độ tin cậy",
      "Chênh lệch trung bình giữa độ tin cậy và tỷ lệ đúng ở những câu được trả lời, theo mười nhóm"
          + " (ECE)."),
  ANSWERED(Group.ANSWER, Better.NEITHER, "Có trả lời", "Tỷ lệ câu hỏi không bị từ chối."),
  CRAG(
      Group.ANSWER,
      Better.HIGHER,
      "Điểm CRAG",
      "Đúng 1, chấp nhận được 0,5 (đáp án nằm ngay trong đoạn được dẫn), từ chối 0, sai -1; từ chối"
          + " đúng lúc được 1."),
  REFUSAL_F1(
      Group.REFUSAL,
      Better.HIGHER,
      "F1 của từ chối",
      "Trung bình điều hòa của độ chính xác và độ bao phủ khi từ chối."),
  REFUSAL_PRECISION(
      Group.REFUSAL,
      Better.HIGHER,
      "Từ chối chính xác",
      "Trong các câu bị từ chối, tỷ lệ câu mà kho quả thật không có thông tin."),
  REFUSAL_RECALL(
      Group.REFUSAL,
      Better.HIGHER,
      "Từ chối đủ",
      "Trong các câu kho không có thông tin, tỷ lệ được từ chối."),
  FALSE_ANSWER_RATE(
      Group.REFUSAL,
      Better.LOWER,
      "Trả lời bừa",
      "Trong các câu kho không có thông tin, tỷ lệ vẫn được trả lời."),
  FALSE_REFUSAL_RATE(
      Group.REFUSAL,
      Better.LOWER,
      "Từ chối oan",
      "Trong các câu kho có thông tin, tỷ lệ bị từ chối."),
  CITATION_RESOLVES(
      Group.CITATION,
      Better.HIGHER,
      "Dẫn nguồn có thật",
      "Tỷ lệ trích dẫn trỏ tới bài có trong kho."),
  CITATION_VERBATIM(
      Group.CITATION,
      Better.HIGHER,
      "Trích nguyên văn",
      "Tỷ lệ trích dẫn đúng từng chữ tại vị trí đã ghi trong bài."),
  CITATION_PRECISION(
      Group.CITATION,
      Better.HIGHER,
      "Dẫn nguồn trúng",
      "Tỷ lệ trích dẫn tự nó chứa nội dung mong đợi."),
  CITATION_RECALL(
      Group.CITATION,
      Better.HIGHER,
      "Câu nào cũng có nguồn",
      "Tỷ lệ câu trong bài đáp có trích dẫn."),
  CITED_ARTICLE(
      Group.CITATION,
      Better.HIGHER,
      "Dẫn đúng bài",
      "Khi có trả lời, tỷ lệ câu hỏi dẫn ít nhất một bài đã được đánh dấu là đúng."),
  NDCG_10("ndcg@10", Group.RETRIEVAL, "nDCG@10", "Chất lượng xếp hạng mười bài đầu."),
  RECALL_1("recall@1", Group.RETRIEVAL, "Recall@1", "Phần bài đúng đứng đầu danh sách."),
  RECALL_5("recall@5", Group.RETRIEVAL, "Recall@5", "Phần bài đúng trong năm bài đầu."),
  RECALL_10("recall@10", Group.RETRIEVAL, "Recall@10", "Phần bài đúng trong mười bài đầu."),
  RECALL_100("recall@100", Group.RETRIEVAL, "Recall@100", "Phần bài đúng trong một trăm bài đầu."),
  MRR_10("mrr@10", Group.RETRIEVAL, "MRR@10", "Nghịch đảo thứ hạng của bài đúng đầu tiên."),
  MAP("map", Group.RETRIEVAL, "MAP", "Trung bình độ chính xác tại các bài đúng, trong 100 bài."),
  PASSAGE_NDCG_10("passage-ndcg@10", Group.RETRIEVAL, "nDCG@10, đoạn", "Như nDCG@10, theo đoạn."),
  PASSAGE_RECALL_1(
      "passage-recall@1", Group.RETRIEVAL, "Recall@1, đoạn", "Như Recall@1, theo đoạn."),
  PASSAGE_RECALL_5(
      "passage-recall@5", Group.RETRIEVAL, "Recall@5, đoạn", "Như Recall@5, theo đoạn."),
  PASSAGE_RECALL_10(
      "passage-recall@10", Group.RETRIEVAL, "Recall@10, đoạn", "Như Recall@10, theo đoạn."),
  PASSAGE_RECALL_100(
      "passage-recall@100", Group.RETRIEVAL, "Recall@100, đoạn", "Như Recall@100, theo đoạn."),
  PASSAGE_MRR_10("passage-mrr@10", Group.RETRIEVAL, "MRR@10, đoạn", "Như MRR@10, theo đoạn."),
  PASSAGE_MAP("passage-map", Group.RETRIEVAL, "MAP, đoạn", "Như MAP, theo đoạn.");

  /** What a measure is about. */
  public enum Group {
    ANSWER,
    REFUSAL,
    CITATION,
    RETRIEVAL;

    /** Returns the name in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which way a measure improves. */
  public enum Better {
    HIGHER,
    LOWER,
    NEITHER;

    /** Returns the name in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String id;
  private final Group group;
  private final Better better;
  private final String label;
  private final String description;

  Measure(Group group, Better better, String label, String description) {
    id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.group = group;
    this.better = better;
    this.label = label;
    this.description = description;
  }

  Measure(String id, Group group, String label, String description) {
    this.id = id;
    this.group = group;
    better = Better.HIGHER;
    this.label = label;
    this.description = description;
  }

  /** Returns the measure of that {@link #id}. */
  public static Optional<Measure> ofId(String id) {
    return Arrays.stream(values()).filter(measure -> measure.id.equals(id)).findFirst();
  }

  /** Returns the name in files: "ndcg@10". */
  public String id() {
    return id;
  }

  /** Returns what it is about. */
  public Group group() {
    return group;
  }

  /** Returns which way it improves. */
  public Better better() {
    return better;
  }

  /** Returns what its figures count: "words", "score" (in [-1, 1]) or "share". */
  public String unit() {
    return switch (this) {
      case WORDS, WORDS_MEDIAN, FIRST_WORDS -> "words";
      case CRAG -> "score";
      default -> "share";
    };
  }

  /** Returns its heading. */
  public String label() {
    return label;
  }

  /** Returns what it is, in one sentence. */
  public String description() {
    return description;
  }
}
