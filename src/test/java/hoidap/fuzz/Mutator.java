package hoidap.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes wrong inputs of real ones: the same seed, the same input. */
final class Mutator {
  private static final int MOST_CHANGES = 6;
  private static final int DEEPEST = 3_000;

  private static final List<String> HOSTILE =
      List.of(
          "\0",
          "\u0001",
          "\u001b",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u00ad",
          "\u0300",
          "\u0323",
          "\u034f",
          "\u0489",
          "\u115f",
          "\u200b",
          "\u200d",
          "\u2028",
          "\u202e",
          "\u2066",
          "\u20e0",
          "\u3000",
          "\ufe0f",
          "\ufeff",
          "\uffff",
          "\ufffd",
          "\ue000",
          "\ud83d",
          "\udc00",
          "\ud83d\ude00",
          "\ud835\udd5f",
          "\ud834\udd1e",
          "\udb40\udc20",
          "ß",
          "ŉ",
          "ﬁ",
          "ﬃ",
          "ǰ",
          "ΐ",
          "İ",
          "ı",
          "ĳ",
          "Ǆ",
          "ſ",
          "ẞ",
          "ﷺ",
          "𝟙",
          "٣",
          "４",
          "²",
          "½",
          "Ⅳ",
          "①",
          "᠑",
          "ª",
          "क्ष",
          "อำ",
          "Đ",
          "đ",
          "\\",
          "\\u0000",
          "\\ud800",
          "%",
          "%00",
          "%s",
          "$1",
          "&#0;",
          "&amp;",
          "&#x110000;",
          "<",
          "<!--",
          "-->",
          "]]>",
          "<![CDATA[",
          "</",
          "/>",
          "'",
          "\"",
          "`",
          "--",
          ";",
          "\r",
          "\n",
          "\r\n",
          "\n\n",
          "\t",
          " ",
          "  ",
          ",",
          ".",
          "...",
          "…",
          ":",
          "|",
          "/",
          "../",
          "#",
          "=",
          "?",
          "*",
          "+",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "^",
          "~",
          "@",
          "&",
          "!",
          "- ",
          "> ");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "00",
          "1",
          "31",
          "32",
          "99",
          "127",
          "128",
          "255",
          "256",
          "1900",
          "2024",
          "9999",
          "10000",
          "65535",
          "65536",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999999",
          "1e308",
          "1e309",
          "1e-400",
          "1E+1000000000",
          "NaN",
          "0.1",
          ".5",
          "1.",
          "1,5",
          "1.000.000",
          "1.000,5",
          "0x1f",
          "29/2/2023",
          "31/4",
          "0/0/0000",
          "2024-13-45");

  private static final List<String> PAIRS =
      List.of(
          "()", "[]", "{}", "“”", "\"\"", "''", "«»", "<>", "**", "__", "``", "((", "[[", "{{",
          "<<");

  private final Corpus corpus;
  private final Random random;
  private final int longest;

  private Mutator(Corpus corpus, long seed, int longest) {
    this.corpus = corpus;
    this.longest = longest;
    random = new Random(seed);
  }

  /**
   * Returns an input.
   *
   * @param longest most bytes it may have
   */
  static byte[] input(Corpus corpus, long seed, int longest) {
    return new Mutator(corpus, seed, longest).input();
  }

  private byte[] input() {
    var text = Text.of(one());
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      text = changed(text);
      text = text.length() > longest ? text.substring(0, longest) : text;
    }
    var bytes = Text.bytes(text);
    bytes = bytes.length > longest ? java.util.Arrays.copyOf(bytes, longest) : bytes;
    return random.nextInt(12) == 0 ? withBadBytes(bytes) : bytes;
  }

  private byte[] one() {
    return corpus.inputs().get(random.nextInt(corpus.inputs().size()));
  }

  private String changed(String text) {
    return switch (random.nextInt(15)) {
      case 0 -> spliced(text);
      case 1 -> repeated(text);
      case 2 -> text.substring(0, place(text)) + text.substring(place(text));
      case 3, 4 -> inserted(text, word());
      case 5 -> inserted(text, pick(HOSTILE));
      case 6 -> nested(text);
      case 7 -> exchanged(text);
      case 8, 9 -> inOtherLetters(text);
      case 10 -> withNumber(text);
      case 11 -> between(text, pick(HOSTILE));
      case 12 -> text.substring(0, place(text));
      case 13 -> inOtherCase(text);
      default -> withOtherLines(text);
    };
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String word() {
    return corpus.words().isEmpty() ? pick(HOSTILE) : pick(corpus.words());
  }

  /** Returns a place between letters, mostly where a word or a sign begins. */
  private int place(String text) {
    int at = random.nextInt(text.length() + 1);
    if (random.nextInt(4) > 0) {
      while (at > 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private String piece(String text) {
    int one = place(text);
    int other = random.nextBoolean() ? place(text) : Math.min(text.length(), one + size());
    return text.substring(Math.min(one, other), Math.max(one, other));
  }

  /** Returns a small number mostly, and a large one now and then. */
  private int size() {
    return 1 + random.nextInt(1 << 1 + random.nextInt(8));
  }

  private String spliced(String text) {
    var other = Text.of(one());
    return text.substring(0, place(text)) + other.substring(place(other));
  }

  private String repeated(String text) {
    var piece = random.nextInt(3) == 0 ? word() : piece(text);
    int most = piece.isEmpty() ? 0 : longest / piece.length();
    int times = Math.min(most, 1 + random.nextInt(1 << 1 + random.nextInt(14)));
    return inserted(text, piece.repeat(Math.max(0, times)));
  }

  private String inserted(String text, String more) {
    int at = place(text);
    return text.substring(0, at) + more + text.substring(at);
  }

  private String nested(String text) {
    var pair = pick(PAIRS);
    int depth = 1 + random.nextInt(1 << random.nextInt(12));
    depth = Math.min(depth, Math.min(DEEPEST, longest / 4));
    boolean isClosed = random.nextInt(3) > 0;
    int from = place(text);
    int to = Math.max(from, place(text));
    return text.substring(0, from)
        + pair.substring(0, 1).repeat(depth)
        + text.substring(from, to)
        + (isClosed ? pair.substring(1).repeat(depth) : "")
        + text.substring(to);
  }

  private String exchanged(String text) {
    var places = new ArrayList<>(List.of(place(text), place(text), place(text)));
    Collections.sort(places);
    return text.substring(0, places.get(0))
        + text.substring(places.get(1), places.get(2))
        + text.substring(places.get(0), places.get(1))
        + text.substring(places.get(2));
  }

  /** Puts letters for letters, digits for digits and blanks for blanks of other scripts. */
  private String inOtherLetters(String text) {
    int every = 1 + random.nextInt(30);
    var out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (random.nextInt(every) > 0) {
                out.appendCodePoint(c);
              } else if (Character.isDigit(c)) {
                out.append(pick(List.of("٣", "４", "𝟙", "²", "½", "Ⅳ", "①", "9", "0")));
              } else if (Character.isLetter(c)) {
                out.append(
                    pick(List.of("ß", "ﬁ", "İ", "ı", "Ǆ", "𝔍", "क", "漢", "а", "ớ", "o\u031b")));
              } else if (Character.isWhitespace(c)) {
                out.append(pick(List.of("\u00a0", "\u2028", "\u3000", "\t", "\n", "", "\u200b")));
              } else {
                out.append(pick(HOSTILE));
              }
            });
    return out.toString();
  }

  private String withNumber(String text) {
    int digit = 0;
    int start = place(text);
    while (start + digit < text.length() && !Character.isDigit(text.charAt(start + digit))) {
      digit++;
    }
    int from = Math.min(text.length(), start + digit);
    int to = from;
    while (to < text.length() && Character.isDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(0, from) + pick(NUMBERS) + text.substring(to);
  }

  private String between(String text, String sign) {
    var piece = piece(text);
    int at = piece.isEmpty() ? 0 : text.indexOf(piece);
    var parted = new StringBuilder();
    piece.chars().forEach(c -> parted.append((char) c).append(sign));
    return text.substring(0, at) + parted + text.substring(at + piece.length());
  }

  private String inOtherCase(String text) {
    return switch (random.nextInt(3)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text.toLowerCase(Locale.ROOT);
      default -> java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
    };
  }

  private String withOtherLines(String text) {
    var lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
    switch (random.nextInt(4)) {
      case 0 -> Collections.shuffle(lines, random);
      case 1 -> lines.replaceAll(line -> line.replace("\n", "\r\n"));
      case 2 ->
          lines.replaceAll(line -> line.replace("\n", pick(List.of("", " ", "\r", "\u2028"))));
      default -> lines.addAll(random.nextInt(lines.size()), List.copyOf(lines));
    }
    return String.join("", lines);
  }

  private byte[] withBadBytes(byte[] bytes) {
    var changed = bytes.clone();
    for (int i = 0; i < 1 + random.nextInt(4) && changed.length > 0; i++) {
      changed[random.nextInt(changed.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : pick(List.of((byte) 0xc0, (byte) 0xff, (byte) 0xed, (byte) 0x80, (byte) 0));
    }
    return random.nextInt(8) == 0
        ? new String(changed, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE)
        : changed;
  }
}
