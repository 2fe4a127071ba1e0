package hoidap.embed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hoidap.text.VietnameseText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts Vietnamese text into the words of a unigram vocabulary: the same tokens as the library's
 * tokenizer gives for the same file, at several times its speed. Immutable, so safe to share.
 *
 * <p>Punctuation stands alone. Between punctuation marks the most probable sequence of words is
 * found by dynamic programming over word log probabilities; a character that begins no known word
 * is unknown, and neighbouring unknown characters are one token.
 *
 * @see <a href="https://doi.org/10.18653/v1/P18-1007">Kudo 2018, subword regularization, on the
 *     unigram language model</a>
 */
final class WordSegmenter implements Tokenizer {
  private static final char BLANK = '▁';
  private static final int UNKNOWN = 1;

  /** What an unknown character costs beyond the rarest word, as the library has it. */
  private static final double UNKNOWN_PENALTY = 10;

  private final WordTrie trie = new WordTrie();
  private final List<String> pieces = new ArrayList<>();
  private double[] scores = new double[1 << 15];
  private double unknownScore;

  private WordSegmenter() {}

  /** Reads the vocabulary of a HuggingFace tokenizer.json of the kind "Unigram". */
  static WordSegmenter read(Path file) {
    var segmenter = new WordSegmenter();
    try (var json = new JsonFactory().createParser(file.toFile())) {
      if (!find(json, "vocab")) {
        throw new IOException("it has no vocabulary");
      }
      segmenter.readVocabulary(json);
      return segmenter;
    } catch (IOException e) {
      throw new EmbeddingException(
          "Cannot read the words of %s: %s. Set word-pieces=false in model.properties if it is no unigram vocabulary."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static boolean find(JsonParser json, String field) throws IOException {
    while (json.nextToken() != null) {
      if (json.currentToken() == JsonToken.FIELD_NAME && field.equals(json.currentName())) {
        json.nextToken();
        return json.currentToken() == JsonToken.START_ARRAY;
      }
    }
    return false;
  }

  private void readVocabulary(JsonParser json) throws IOException {
    double least = 0;
    while (json.nextToken() == JsonToken.START_ARRAY) {
      json.nextToken();
      var piece = json.getText();
      json.nextToken();
      double score = json.getDoubleValue();
      json.nextToken();
      if (pieces.size() == scores.length) {
        scores = Arrays.copyOf(scores, scores.length * 2);
      }
      trie.add(piece, pieces.size());
      pieces.add(piece);
      scores[pieces.size() - 1] = score;
      least = Math.min(least, score);
    }
    unknownScore = least - UNKNOWN_PENALTY;
  }

  @Override
  public Tokens encode(String text) {
    return new Segmentation(VietnameseText.canonical(text)).tokens();
  }

  @Override
  public void close() {
    // nothing is held but memory
  }

  /** The work on one text. */
  private final class Segmentation {
    private final char[] chars;
    private final int[] origins;
    private int length;
    private int[] ids = new int[64];
    private int[] starts = new int[64];
    private final List<String> found = new ArrayList<>();

    Segmentation(String text) {
      chars = new char[text.length() * 2 + 1];
      origins = new int[chars.length];
      collapse(text);
    }

    /** Writes the text with every run of white space as one blank, and none at its ends. */
    private void collapse(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!isSpace(c)) {
          put(c, i);
        } else if (length > 0) {
          length -= chars[length - 1] == BLANK ? 1 : 0; // the last of a run counts as its place
          put(BLANK, i);
        }
      }
      if (length > 0 && chars[length - 1] == BLANK) {
        length--;
      }
    }

    private void put(char c, int origin) {
      chars[length] = c;
      origins[length++] = origin;
    }

    Tokens tokens() {
      int start = 0;
      for (int i = 0; i < length; ) {
        boolean blankBefore = chars[i] == BLANK && i + 1 < length && isPunctuation(i + 1);
        int mark = blankBefore ? i + 1 : i;
        if (!isPunctuation(mark)) {
          i++;
          continue;
        }
        segment(start, i);
        int end = mark + Character.charCount(codePoint(mark));
        if (end < length && chars[end] == BLANK) {
          end++;
        }
        segment(i, end);
        start = end;
        i = end;
      }
      segment(start, length);
      return new Tokens(
          Arrays.copyOf(ids, found.size()), Arrays.copyOf(starts, found.size()), found);
    }

    /** Segments one stretch, which is read as if it began with a blank. */
    private void segment(int from, int to) {
      if (from >= to) {
        return;
      }
      boolean prepend = chars[from] != BLANK;
      var stretch = new char[to - from + (prepend ? 1 : 0)];
      stretch[0] = BLANK;
      System.arraycopy(chars, from, stretch, prepend ? 1 : 0, to - from);
      int shift = from - (prepend ? 1 : 0);
      emit(stretch, bestPath(stretch), shift, from);
    }

    /** Returns, for each end of a token on the best path, the token's start and number. */
    private long[] bestPath(char[] stretch) {
      var best = new double[stretch.length + 1];
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
      best[0] = 0;
      var steps = new long[stretch.length + 1];
      for (int start = 0; start < stretch.length; ) {
        int step = Character.charCount(Character.codePointAt(stretch, start));
        boolean hasSingle = false;
        int node = WordTrie.ROOT;
        for (int end = start; end < stretch.length; ) {
          node = trie.child(node, stretch[end++]);
          if (node < 0) {
            break;
          }
          int word = trie.word(node);
          if (word >= 0) {
            relax(best, steps, start, end, word, scores[word]);
            hasSingle |= end == start + step;
          }
        }
        if (!hasSingle) {
          relax(best, steps, start, start + step, UNKNOWN, unknownScore);
        }
        start += step;
      }
      return steps;
    }

    private void relax(double[] best, long[] steps, int start, int end, int word, double score) {
      double sum = best[start] + score;
      if (sum > best[end]) {
        best[end] = sum;
        steps[end] = (long) start << 32 | word;
      }
    }

    private void emit(char[] stretch, long[] steps, int shift, int from) {
      var path = new ArrayList<int[]>();
      for (int end = stretch.length; end > 0; end = (int) (steps[end] >>> 32)) {
        int start = (int) (steps[end] >>> 32);
        int word = (int) steps[end];
        boolean joins = word == UNKNOWN && !path.isEmpty() && path.get(path.size() - 1)[1] == word;
        if (joins) {
          path.get(path.size() - 1)[0] = start;
        } else {
          path.add(new int[] {start, word, end});
        }
      }
      for (int i = path.size() - 1; i >= 0; i--) {
        var token = path.get(i);
        var piece =
            token[1] == UNKNOWN
                ? new String(stretch, token[0], token[2] - token[0])
                : pieces.get(token[1]);
        add(token[1], origins[Math.max(from, token[0] + shift)], piece);
      }
    }

    private void add(int id, int start, String piece) {
      int size = found.size();
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
      }
      ids[size] = id;
      starts[size] = start;
      found.add(piece);
    }

    private int codePoint(int at) {
      return Character.codePointAt(chars, at, length);
    }

    private boolean isPunctuation(int at) {
      int c = codePoint(at);
      return c != BLANK && !isWordCharacter(c);
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static boolean isWordCharacter(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.CONNECTOR_PUNCTUATION,
              Character.LETTER_NUMBER ->
              true;
          default -> false;
        };
  }
}
