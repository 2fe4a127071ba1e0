package hoidap.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.article.Article;
import hoidap.slack.SlackAnswer.Part;
import hoidap.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Shows a quoted passage among the paragraphs it stands in, the quote bold. */
final class PassageModal {
  private static final String TITLE = "Đoạn trích"; // at most 24 characters
  private static final int LONGEST_CONTEXT = 5_000; // UTF-16 units on either side of the quote
  private static final int LONGEST_PIECE = 2_400;

  private PassageModal() {}

  /** Returns the view of a passage. */
  static ObjectNode of(Article article, Span quote) {
    var shown = context(article.body(), quote);
    var part =
        new Part(
            shown.of(article.body()),
            List.of(new Span(quote.start() - shown.start(), quote.end() - shown.start())),
            List.of());
    var flow = new RichTextFlow();
    TextCut.pieces(part.text(), LONGEST_PIECE)
        .forEach(piece -> flow.add(AnswerText.runs(part, piece)));
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Block.richText(List.of(SourceList.headline(article))));
    blocks.add(Block.context(SourceList.origin(article)));
    blocks.addAll(flow.blocks());
    return view(blocks);
  }

  /** Returns the view that says that the archive no longer has the passage. */
  static ObjectNode gone() {
    var words = "Bài này đã được thay đổi hoặc không còn trong kho lưu trữ.";
    return view(List.of(Block.richText(List.of(Block.text(words, false)))));
  }

  /** Returns the paragraphs that the quote touches, less what is far from it. */
  private static Span context(String body, Span quote) {
    int start = body.lastIndexOf('\n', quote.start() - 1) + 1;
    int end = body.indexOf('\n', quote.end());
    return new Span(
        beginning(body, start, quote.start()),
        ending(body, end < 0 ? body.length() : end, quote.end()));
  }

  private static int beginning(String body, int start, int quote) {
    if (quote - start <= LONGEST_CONTEXT) {
      return start;
    }
    int space = body.indexOf(' ', quote - LONGEST_CONTEXT);
    return space < 0 || space >= quote ? quote : space + 1;
  }

  private static int ending(String body, int end, int quote) {
    if (end - quote <= LONGEST_CONTEXT) {
      return end;
    }
    return Math.max(quote, body.lastIndexOf(' ', quote + LONGEST_CONTEXT));
  }

  private static ObjectNode view(List<ObjectNode> blocks) {
    var view = Block.of("modal");
    view.set("title", Block.plainText(TITLE, 24));
    view.set("close", Block.plainText("Đóng", 24));
    view.set("blocks", Block.array(blocks));
    return view;
  }
}
