package hoidap.eval.set;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.article.Filter;
import hoidap.eval.set.QuestionList.BadQuestion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads a question from named fields, as our own files have them. */
final class QuestionFields {
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "question",
          "answers",
          "all",
          "answer",
          "articles",
          "article",
          "evidence",
          "sentence",
          "none",
          "asOf",
          "from",
          "to",
          "publisher",
          "type",
          "kind",
          "conversation",
          "note",
          "why");
  private static final Set<String> YES = Set.of("true", "1", "yes", "x", "có");
  private static final Set<String> NO = Set.of("", "false", "0", "no", "không");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  private final JsonNode fields;

  private QuestionFields(JsonNode fields) {
    this.fields = fields;
  }

  /**
   * Returns the question that {@code fields} describe.
   *
   * @param usualId the id where none is given
   */
  static GoldQuestion read(JsonNode fields, String usualId, QuestionList list) throws BadQuestion {
    fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!KNOWN.contains(name)) {
                list.note("the field '" + name + "' is not known and was passed over");
              }
            });
    return new QuestionFields(fields).question(usualId);
  }

  private GoldQuestion question(String usualId) throws BadQuestion {
    var question = text("question");
    if (question.isEmpty()) {
      throw new BadQuestion("has no question");
    }
    return new GoldQuestion(
        text("id").isEmpty() ? usualId : text("id"),
        question,
        expected(),
        strings("articles", "article").stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), article -> 1)),
        text("evidence", "sentence"),
        filter(),
        asOf(),
        type(),
        text("conversation"),
        text("note", "why"));
  }

  private String type() throws BadQuestion {
    var type = text("type", "kind");
    return type.isEmpty() ? GoldQuestion.NO_TYPE : type;
  }

  private Expected expected() throws BadQuestion {
    var groups = new ArrayList<List<String>>();
    var all = fields.path("all");
    if (!all.isMissingNode() && !all.isNull() && !all.isArray()) {
      throw new BadQuestion("has an 'all' that is no list of groups");
    }
    for (var group : all) {
      groups.add(strings(group, "all"));
    }
    if (groups.stream().anyMatch(List::isEmpty)) {
      throw new BadQuestion("has an empty group in 'all'");
    }
    var expected = new Expected(strings("answers", "answer"), groups, none());
    if (expected.none() && expected.isSaid()) {
      throw new BadQuestion("says both 'none' and what the answer is: keep one");
    }
    return expected;
  }

  private boolean none() throws BadQuestion {
    var none = text("none").toLowerCase(Locale.ROOT);
    if (!YES.contains(none) && !NO.contains(none)) {
      throw new BadQuestion("has none: '" + none + "': write true or false");
    }
    return YES.contains(none);
  }

  private Filter filter() throws BadQuestion {
    try {
      return new Filter(
          day("from"), day("to"), Optional.of(text("publisher")).filter(name -> !name.isEmpty()));
    } catch (IllegalArgumentException e) {
      throw new BadQuestion("has dates in the wrong order: " + e.getMessage());
    }
  }

  private Optional<LocalDate> day(String name) throws BadQuestion {
    var written = text(name);
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      throw new BadQuestion("has %s: '%s': write YYYY-MM-DD".formatted(name, written));
    }
  }

  private String asOf() throws BadQuestion {
    var time = text("asOf");
    if (!time.isEmpty() && !TIME.matcher(time).matches()) {
      throw new BadQuestion("has asOf: '" + time + "': write YYYY, YYYY-MM or YYYY-MM-DD");
    }
    return time;
  }

  private String text(String name) throws BadQuestion {
    var value = fields.path(name);
    if (value.isContainerNode()) {
      throw new BadQuestion("has a list or object as '" + name + "': write text");
    }
    return value.isNull() ? "" : value.asText().strip();
  }

  /** Returns the text of a field or, where that is empty, of the same one by another name. */
  private String text(String name, String otherName) throws BadQuestion {
    var text = text(name);
    return text.isEmpty() ? text(otherName) : text;
  }

  private List<String> strings(String name, String otherName) throws BadQuestion {
    var strings = strings(fields.path(name), name);
    return strings.isEmpty() ? strings(fields.path(otherName), otherName) : strings;
  }

  /** Returns a list of texts; a text by itself is a list of one. */
  private static List<String> strings(JsonNode value, String name) throws BadQuestion {
    if (value.isTextual()) {
      return value.asText().isBlank() ? List.of() : List.of(value.asText().strip());
    }
    boolean isList =
        value.isArray()
            && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
    if (!isList && !value.isMissingNode() && !value.isNull()) {
      throw new BadQuestion("has '" + name + "' that is no list of texts");
    }
    return StreamSupport.stream(value.spliterator(), false)
        .map(text -> text.asText().strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
