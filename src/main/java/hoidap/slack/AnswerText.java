package hoidap.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.slack.SlackAnswer.Part;
import hoidap.slack.SlackAnswer.Source;
import hoidap.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The text of an answer with its citations, as blocks. */
final class AnswerText {
  /** Most UTF-16 units of text that stay together; a part longer than that is cut. */
  private static final int LONGEST_PIECE = 2_400;

  /** Most UTF-16 units of a quote under Slack's own kind of citation. */
  private static final int LONGEST_SNIPPET = 200;

  private static final String NO_BREAK_SPACE = "\u00A0";

  private final SlackAnswer answer;
  private final boolean nativeCitations;

  AnswerText(SlackAnswer answer, boolean nativeCitations) {
    this.answer = answer;
    this.nativeCitations = nativeCitations;
  }

  List<ObjectNode> blocks() {
    var flow = new RichTextFlow();
    answer.parts().forEach(part -> add(flow, part));
    return flow.blocks();
  }

  private void add(RichTextFlow flow, Part part) {
    var pieces = TextCut.pieces(part.text(), LONGEST_PIECE);
    for (int i = 0; i < pieces.size(); i++) {
      var runs = runs(part, pieces.get(i));
      if (i == pieces.size() - 1) {
        runs.addAll(citations(part));
      }
      flow.add(runs);
    }
    if (pieces.isEmpty()) {
      flow.add(citations(part));
    }
  }

  /** Returns a stretch of a part, its highlights bold. */
  static List<ObjectNode> runs(Part part, Span piece) {
    var runs = new ArrayList<ObjectNode>();
    int done = piece.start();
    for (var highlight : part.highlights()) {
      int start = Math.max(done, Math.min(highlight.start(), piece.end()));
      int end = Math.max(start, Math.min(highlight.end(), piece.end()));
      runs.add(Block.text(part.text().substring(done, start), false));
      runs.add(Block.text(part.text().substring(start, end), true));
      done = end;
    }
    runs.add(Block.text(part.text().substring(done, piece.end()), false));
    runs.removeIf(run -> run.path("text").asText().isEmpty());
    return runs;
  }

  private List<ObjectNode> citations(Part part) {
    var marks = new ArrayList<ObjectNode>();
    for (int number : part.citations()) {
      marks.add(Block.text(NO_BREAK_SPACE, false));
      marks.add(answer.source(number).map(this::mark).orElseGet(() -> bare(number)));
    }
    return marks;
  }

  private ObjectNode mark(Source source) {
    return SafeLink.of(source.article().url())
        .map(url -> nativeCitations ? citation(source, url) : Block.link(url, label(source)))
        .orElseGet(() -> bare(source.number()));
  }

  private static String label(Source source) {
    return "[" + source.number() + "]";
  }

  private static ObjectNode bare(int number) {
    return Block.text("[" + number + "]", false);
  }

  private static ObjectNode citation(Source source, String url) {
    var article = source.article();
    var title = ShownText.clean(article.displayTitle());
    var citation =
        Block.of("citation")
            .put("url", url)
            .put("text", String.valueOf(source.number()))
            .put("index", source.number());
    citation
        .putObject("details")
        .put("citation_type", "web")
        .put("display_name", ShownText.clean(SourceList.origin(article)))
        .put("title", TextCut.shortened(title, LONGEST_SNIPPET))
        .put("snippet", TextCut.shortened(ShownText.clean(source.quote()), LONGEST_SNIPPET));
    return citation;
  }
}
