package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody typed or wrote is never read as a pattern, as a replacement or as a format. */
class OutsideTextTest {
  private static final int RECEIVER = -1;

  /** Methods that read a text as something else, and which of their arguments. */
  private static final Map<String, List<Integer>> READERS =
      Map.ofEntries(
          Map.entry("java.util.regex.Pattern.compile", List.of(0)),
          Map.entry("java.util.regex.Pattern.matches", List.of(0)),
          Map.entry("java.lang.String.matches", List.of(0)),
          Map.entry("java.lang.String.split", List.of(0)),
          Map.entry("java.lang.String.replaceAll", List.of(0, 1)),
          Map.entry("java.lang.String.replaceFirst", List.of(0, 1)),
          Map.entry("java.util.regex.Matcher.replaceAll", List.of(0)),
          Map.entry("java.util.regex.Matcher.replaceFirst", List.of(0)),
          Map.entry("java.util.regex.Matcher.appendReplacement", List.of(1)),
          Map.entry("java.util.Scanner.useDelimiter", List.of(0)),
          Map.entry("java.lang.String.format", List.of(0)),
          Map.entry("java.lang.String.formatted", List.of(RECEIVER)));

  /** Files where that is meant, and why it does no harm. */
  private static final Map<String, String> ALLOWED = Map.of();

  private static final Path EXAMPLES = Path.of("src/test/resources/sources/Examples.java");

  @Test
  void outsideTextIsReadAsNothingButText() throws IOException {
    var faults = faults(SourceTrees.of(Path.of("src/main/java")));
    faults.removeIf(fault -> ALLOWED.containsKey(fault.substring(0, fault.indexOf(':'))));
    assertEquals(List.of(), faults);
  }

  @Test
  void whatMayComeFromOutsideIsTold() throws IOException {
    var examples = SourceTrees.of(Path.of("src/test/resources/sources"));
    var told = String.join("\n", faults(examples));
    var unknown = Pattern.compile("unknown\\w+").matcher(Files.readString(EXAMPLES)).results();
    assertEquals(
        unknown.map(MatchResult::group).distinct().sorted().toList(),
        told.lines().map(fault -> fault.replaceFirst(".* in ", "")).distinct().sorted().toList());
  }

  /** Returns where a text is read as something else that may come from outside. */
  private static List<String> faults(SourceTrees sources) {
    var known = new KnownText(sources);
    var faults = new ArrayList<String>();
    for (var called : sources.calls().entrySet()) {
      for (int place : READERS.getOrDefault(KnownText.name(called.getKey()), List.of())) {
        called.getValue().stream()
            .filter(call -> !isKnown(known, call, place))
            .forEach(call -> faults.add(sources.place(call)));
      }
    }
    faults.sort(Comparator.naturalOrder());
    return faults;
  }

  private static boolean isKnown(KnownText known, TreePath call, int place) {
    return place == RECEIVER ? known.isKnownReceiver(call) : known.isKnownArgument(call, place);
  }
}
