import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Calls whose name says whether the text that they read may come from outside. */
class Examples {
  private static final String BEGIN = "^";
  private static final Pattern MADE_ONCE = Pattern.compile(String.join("|", List.of("a", "b")));
  private final String field;

  Examples(String outside) {
    field = outside;
  }

  record Held(String regex, String text) {}

  Pattern knownConstant() {
    return Pattern.compile(BEGIN + "a");
  }

  Pattern knownQuoted(String text) {
    var quoted = Pattern.quote(text);
    return Pattern.compile(BEGIN + quoted + "$");
  }

  Pattern knownQuotedEach(List<String> texts) {
    return Pattern.compile(texts.stream().map(Pattern::quote).collect(Collectors.joining("|")));
  }

  Pattern knownChoice(boolean first) {
    return Pattern.compile(first ? alternatives("a") : "b");
  }

  private static String alternatives(String constant) {
    return "(?:" + constant + ")";
  }

  private static Pattern knownFromEveryCall(String regex) {
    return Pattern.compile(regex);
  }

  Pattern caller() {
    return knownFromEveryCall("a");
  }

  Pattern knownComponent() {
    return Pattern.compile(new Held("a", field).regex());
  }

  String knownReplacement(String text) {
    return text.replaceAll("a", Matcher.quoteReplacement(field));
  }

  Pattern unknownParameter(String text) {
    return Pattern.compile(text);
  }

  Pattern unknownLater(String text) {
    var regex = "a";
    regex = regex + text;
    return Pattern.compile(regex);
  }

  Pattern unknownField() {
    return Pattern.compile(BEGIN + field);
  }

  private static Pattern unknownFromOneCall(String regex) {
    return Pattern.compile(regex);
  }

  Pattern callers(String text) {
    unknownFromOneCall("a");
    return unknownFromOneCall(text.strip());
  }

  List<Pattern> unknownReference(List<String> texts) {
    return texts.stream().map(Pattern::compile).collect(Collectors.toList());
  }

  List<Pattern> unknownInLambda(List<String> texts) {
    return texts.stream().map(text -> Pattern.compile("a" + text)).collect(Collectors.toList());
  }

  String unknownReplacement(String text) {
    return text.replaceAll("a", field);
  }

  String unknownFormat(String text) {
    return text.formatted(1);
  }

  boolean unknownHalfQuoted(String text, String other) {
    return text.matches(Pattern.quote(other) + text);
  }
}
