package hoidap.slack;

import hoidap.answer.Answer;
import hoidap.answer.Citation;
import hoidap.slack.SlackAnswer.Part;
import hoidap.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts an answer where its citations stand. Numbers in brackets that name no citation stay text: an
 * answer quotes articles, and those may hold brackets of their own.
 */
final class AnswerParts {
  private static final Pattern MARKER =
      Pattern.compile("(?<!\\s)\\s*+\\[(\\d{1,6}(?:\\s*+[,;]\\s*+\\d{1,6})*+)]");

  private AnswerParts() {}

  static List<Part> of(Answer.Found answer) {
    var known =
        answer.citations().stream()
            .collect(Collectors.toMap(Citation::number, Function.identity()));
    var text = answer.text();
    var parts = new ArrayList<Part>();
    int done = 0;
    for (var match = MARKER.matcher(text); match.find(); ) {
      var numbers = numbers(match.group(1)).stream().filter(known::containsKey).toList();
      if (!numbers.isEmpty()) {
        add(parts, text.substring(done, match.start()), numbers.stream().map(known::get).toList());
        done = match.end();
      }
    }
    if (done < text.length()) {
      add(parts, text.substring(done), List.of());
    }
    return parts;
  }

  private static List<Integer> numbers(String list) {
    return Arrays.stream(list.split("[,;]")).map(String::strip).map(Integer::valueOf).toList();
  }

  private static void add(List<Part> parts, String text, List<Citation> cited) {
    var numbers = cited.stream().map(Citation::number).distinct().toList();
    if (text.isEmpty() && !parts.isEmpty()) {
      var last = parts.remove(parts.size() - 1);
      var all = Stream.concat(last.citations().stream(), numbers.stream()).distinct().toList();
      parts.add(new Part(last.text(), last.highlights(), all));
    } else {
      var highlights = numbers.size() == 1 ? highlights(text, cited.get(0)) : List.<Span>of();
      parts.add(new Part(text, highlights, numbers));
    }
  }

  /** Returns where the words that answer stand in a text; none where it is not the whole quote. */
  private static List<Span> highlights(String text, Citation citation) {
    int at = text.indexOf(citation.shown());
    return at < 0
        ? List.of()
        : citation.highlights().stream().map(span -> shown(citation, span, at)).toList();
  }

  private static Span shown(Citation citation, Span span, int at) {
    return new Span(
        at + span.start() + added(citation, span.start()),
        at + span.end() + added(citation, span.end() - 1));
  }

  /** Returns the length of what stands in brackets before an offset of the quote. */
  private static int added(Citation citation, int offset) {
    return citation.antecedents().stream()
        .filter(antecedent -> antecedent.reference().end() <= offset)
        .mapToInt(antecedent -> antecedent.name().length() + " []".length())
        .sum();
  }
}
