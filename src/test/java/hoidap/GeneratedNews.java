package hoidap;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** News that says nothing, as much as a test needs; the same every time. */
final class GeneratedNews {
  private static final List<String> WORDS =
      List.of(
          "tỉnh",
          "xã",
          "người dân",
          "dự án",
          "đường",
          "cầu",
          "trường học",
          "bệnh viện",
          "kinh tế",
          "xuất khẩu",
          "cà phê",
          "lúa gạo",
          "du lịch",
          "thủy điện",
          "đầu tư",
          "hợp tác",
          "khởi công",
          "hoàn thành",
          "tăng trưởng",
          "giảm nghèo",
          "năm nay",
          "quý hai",
          "vừa qua",
          "sắp tới");
  private static final int SENTENCES = 6;
  private static final int WORDS_IN_SENTENCE = 12;

  private GeneratedNews() {}

  /** Returns lines of a .jsonl file, an article each. */
  static List<String> lines(int count) {
    return IntStream.range(0, count).mapToObj(GeneratedNews::line).toList();
  }

  private static String line(int number) {
    var random = new Random(number);
    var text =
        IntStream.range(0, SENTENCES)
            .mapToObj(i -> sentence(random, number))
            .collect(Collectors.joining(" "));
    return "{\"id\":\"n%d\",\"title\":\"Tin số %d\",\"text\":\"%s\",\"published\":\"2026-01-02\"}"
        .formatted(number, number, text);
  }

  private static String sentence(Random random, int number) {
    var words =
        IntStream.range(0, WORDS_IN_SENTENCE)
            .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
            .collect(Collectors.joining(" "));
    return "Bản tin %d nói rằng %s là %d.".formatted(number, words, random.nextInt(10_000));
  }
}
