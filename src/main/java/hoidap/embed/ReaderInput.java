package hoidap.embed;

import java.util.Arrays;

/**
 * A question and a window as one input of a reader.
 *
 * @param window the window
 * @param pieces those of the window's text that are read
 * @param ids the whole input
 * @param types type of each of its tokens
 * @param offset which of its tokens is the window's first piece
 */
record ReaderInput(Window window, Pieces pieces, long[] ids, long[] types, int offset) {

  /** Puts inputs together for one reader. */
  static final class Form {
    private final ReaderCard card;
    private final PieceTokenizer tokenizer;

    Form(ReaderCard card, PieceTokenizer tokenizer) {
      this.card = card;
      this.tokenizer = tokenizer;
    }

    /**
     * Returns the input.
     *
     * @param question its pieces
     * @param title pieces of the window's headline
     */
    ReaderInput of(Pieces question, Pieces title, Window window) {
      var input = new Parts(card.maxTokens());
      input.add(tokenizer.first());
      input.add(question.first(card.questionPieces()));
      for (int i = 0; i < card.kind().separators(); i++) {
        input.add(tokenizer.separator());
      }
      int second = input.size;
      if (card.title() != ReaderCard.Title.NONE && title.size() > 0) {
        input.add(title.first(card.titlePieces()));
        if (card.title() == ReaderCard.Title.APART) {
          input.add(tokenizer.separator());
        }
      }
      int offset = input.size;
      var pieces = tokenizer.encode(window.text()).first(card.maxTokens() - offset - 1);
      input.add(pieces);
      input.add(tokenizer.separator());
      var ids = Arrays.copyOf(input.ids, input.size);
      var types = new long[ids.length];
      Arrays.fill(types, second, types.length, card.kind().secondType());
      return new ReaderInput(window, pieces, ids, types, offset);
    }
  }

  /** An input as it grows. */
  private static final class Parts {
    private final long[] ids;
    private int size;

    Parts(int most) {
      ids = new long[most];
    }

    void add(int id) {
      ids[size++] = id;
    }

    void add(Pieces pieces) {
      for (int id : pieces.ids()) {
        add(id);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReaderInput input
        && window.equals(input.window)
        && Arrays.equals(ids, input.ids)
        && Arrays.equals(types, input.types);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return Arrays.toString(ids);
  }
}
