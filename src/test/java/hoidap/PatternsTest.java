package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No pattern of the program takes long, whatever text it reads: as the text grows, so does the
 * work, and no faster. Work is counted in characters read.
 */
class PatternsTest {
  private static final int LENGTH = 300;
  private static final double MOST_GROWTH = 2.8; // of work where a text is twice as long
  private static final int FEW_READS = 20 * LENGTH;
  private static final int MOST_READS = 10_000 * LENGTH;
  private static final int MOST_PIECES = 40; // of a pattern

  private static final List<String> PIECES =
      List.of(
          "a", "A", "Aa ", "A ", "a ", "á ", "A.", "A-", "a, ", "1", "1.", "1/", "1 ", "1-", " ",
          ".", ",", "-", "(", "()", "“", "\"", "[", "![", "<", "&", ":", "/", "?", "\n", "\t ");

  /** A group that may be repeated any number of times and is not possessive. */
  private static final Pattern REPEATED =
      Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,\\})(?!\\+)");

  /** What a pattern's text is made of, so that it gets far into it. */
  private static final Pattern WORDS = Pattern.compile("[\\p{L}](?:[\\p{L} ]*[\\p{L}])?");

  private static Map<String, Pattern> patterns;

  /** Methods of strings that make a pattern of their first argument. */
  private static final Set<String> READERS =
      Set.of("matches", "split", "replaceAll", "replaceFirst").stream()
          .map(name -> "java.lang.String." + name)
          .collect(Collectors.toUnmodifiableSet());

  @BeforeAll
  static void find() throws IOException {
    patterns = ProgramPatterns.all();
    var sources = SourceTrees.of(Path.of("src/main/java"));
    sources
        .calls()
        .forEach(
            (method, calls) -> {
              if (READERS.contains(KnownText.name(method))) {
                calls.forEach(call -> addWritten(sources, call));
              }
            });
  }

  private static void addWritten(SourceTrees sources, TreePath call) {
    if (call.getLeaf() instanceof MethodInvocationTree invocation) {
      var regex = SourceTrees.literal(invocation.getArguments().get(0));
      if (regex != null) {
        patterns.put(sources.place(call) + " " + regex, Pattern.compile(regex));
      }
    }
  }

  @Test
  void areFound() {
    assertTrue(patterns.size() > 200, patterns.size() + " patterns were found");
  }

  /** Such a group is read by a call for each repetition, which a long text has no stack for. */
  @Test
  void repeatNoGroupWithoutEndAndWithWaysBack() {
    assertEquals(
        List.of(),
        patterns.keySet().stream().filter(place -> REPEATED.matcher(place).find()).toList());
  }

  @Test
  void takeWorkThatGrowsAsTheTextDoes() {
    var slow =
        patterns.entrySet().parallelStream()
            .flatMap(one -> slow(one.getValue()).map(attack -> one.getKey() + " by " + attack))
            .toList();
    assertEquals(List.of(), slow);
  }

  /** Returns a text that takes a pattern long, if there is one. */
  private static Stream<Attack> slow(Pattern pattern) {
    return attacks(pattern).stream().filter(attack -> isSlow(pattern, attack)).limit(1);
  }

  /** A text made of a beginning and a part that is repeated. */
  private record Attack(String begin, String repeated, String end) {
    String text(int length) {
      int times = Math.max(1, (length - begin.length()) / repeated.length());
      return begin + repeated.repeat(times) + end;
    }
  }

  private static List<Attack> attacks(Pattern pattern) {
    var own = own(pattern);
    var attacks = new ArrayList<Attack>();
    for (var word : own) {
      for (var repeated : List.of(word, word + " ", word + " a ", word + ", ", word + " A ")) {
        attacks.add(new Attack("", repeated, "|"));
      }
    }
    for (var piece : PIECES) {
      attacks.add(new Attack("", piece, ""));
      attacks.add(new Attack("", piece, "x"));
      for (var begin : List.of("", "A", "1", "a ")) {
        attacks.add(new Attack(begin, piece, "|"));
      }
      own.forEach(word -> attacks.add(new Attack(word + " ", piece, "|")));
    }
    return attacks;
  }

  /** Returns the words that a pattern names. */
  private static Set<String> own(Pattern pattern) {
    var words = new LinkedHashSet<String>();
    var plain = pattern.pattern().replaceAll("\\\\[pPQEbBdDsSwW](?:\\{\\w+})?|\\(\\?[imuUs]+", "(");
    WORDS.matcher(plain).results().map(MatchResult::group).limit(MOST_PIECES).forEach(words::add);
    return words;
  }

  private static boolean isSlow(Pattern pattern, Attack attack) {
    int reads = reads(pattern, attack.text(LENGTH));
    return reads > FEW_READS && reads(pattern, attack.text(2 * LENGTH)) > MOST_GROWTH * reads
        || reads >= MOST_READS;
  }

  private static int reads(Pattern pattern, String text) {
    var counted = new CountedText(text, 10 * MOST_READS);
    try {
      for (var matcher = pattern.matcher(counted); matcher.find(); ) {
        // every find counts
      }
    } catch (CountedText.ReadTooOften e) {
      return 10 * MOST_READS;
    }
    return counted.reads();
  }
}
