package hoidap.llm;

import hoidap.text.ResourceLines;
import hoidap.text.Span;
import hoidap.text.Word;
import hoidap.text.Words;
import hoidap.time.TimeReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds a question that a model wrote anew against the one that was typed and the turns before. */
final class Rewriting {
  private static final int LONGEST = 300; // letters

  /** Words before "này" or "đó" that go with it: "thành phố này". */
  private static final int POINTED_AT = 2;

  private static final Set<String> POINTING = Set.of("này", "đó", "đấy", "ấy", "kia", "nọ", "trên");
  private static final Set<String> LINKING =
      ResourceLines.of(Rewriting.class, "linking-words.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .map(word -> Words.forms(word).get(0))
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern QUOTES = Pattern.compile("^[\"“]|[\"”]$");
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}\\p{Zs}.,:;?!%/&()'’“”\"–-]+");

  private final String typed;
  private final List<String> said;
  private final String written;
  private final List<String> forms;

  private Rewriting(String typed, List<String> said, String written) {
    this.typed = typed;
    this.said = said;
    this.written = written;
    forms = Words.forms(written);
  }

  /**
   * Returns the question, if nothing typed is missing and nothing in it was not said.
   *
   * @param said questions and answers before it
   * @param reply what the model wrote
   */
  static Proposal read(String typed, List<String> said, String reply) {
    var written = QUOTES.matcher(VisibleText.line(reply)).replaceAll("");
    return new Rewriting(typed, said, written).proposal();
  }

  private Proposal proposal() {
    if (forms.equals(Words.forms(typed))
        || forms.equals(Words.forms(PromptFile.FOLLOW_UP.refusal()))) {
      return Proposal.NOTHING;
    }
    if (written.length() > LONGEST
        || !FORM.matcher(written).matches()
        || InstructionSigns.in(written)) {
      return Proposal.refused("Mô hình không viết một câu hỏi.");
    }
    if (!keepsWhatWasTyped()) {
      return Proposal.refused("Câu viết lại bỏ mất điều đã hỏi.");
    }
    return addsOnlyWhatWasSaid()
        ? Proposal.of(List.of(written))
        : Proposal.refused("Câu viết lại thêm điều cuộc trò chuyện không có.");
  }

  private boolean keepsWhatWasTyped() {
    var own = Words.forms(typed);
    var wording = Wording.of(written);
    boolean keepsWords =
        IntStream.range(0, own.size())
            .filter(i -> !LINKING.contains(own.get(i)) && !isPointedAt(own, i))
            .allMatch(i -> forms.contains(own.get(i)));
    return keepsWords
        && ProperNames.in(typed).stream().filter(name -> name.size() > 1).allMatch(wording::has)
        && times(typed).allMatch(wording::has);
  }

  private static boolean isPointedAt(List<String> words, int at) {
    return words.subList(at + 1, Math.min(words.size(), at + 1 + POINTED_AT)).stream()
        .anyMatch(POINTING::contains);
  }

  private boolean addsOnlyWhatWasSaid() {
    var texts = Stream.concat(Stream.of(typed), said.stream()).map(Wording::of).toList();
    var known = new HashSet<>(LINKING);
    texts.forEach(text -> known.addAll(text.forms()));
    return forms.stream().allMatch(word -> known.contains(word) || LightWords.has(word))
        && Stream.concat(ProperNames.in(written).stream(), times(written))
            .allMatch(words -> texts.stream().anyMatch(text -> text.has(words)));
  }

  /** Returns the times that a text names, as words. */
  private static Stream<List<String>> times(String text) {
    var words = Words.of(text);
    return TimeReader.in(text, LocalDate.EPOCH).stream()
        .map(time -> words.stream().filter(word -> isIn(time.span(), word)))
        .map(inside -> inside.map(Word::form).toList());
  }

  private static boolean isIn(Span span, Word word) {
    return span.start() <= word.start() && word.end() <= span.end();
  }
}
