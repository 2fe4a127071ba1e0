package hoidap.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.slack.SlackAnswer.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes messages of answers.
 *
 * @param nativeCitations whether the workspace has Slack's own kind of citation
 * @param webChat where the same can be asked on the web
 */
record AnswerMessages(boolean nativeCitations, WebChat webChat) {
  private static final int BUTTONS_IN_A_ROW = 5;

  /** Most buttons of passages; a list of more is no help. */
  private static final int MOST_PASSAGES = 20;

  /**
   * What can be done with an answer.
   *
   * @param feedback what the buttons that judge it carry; at most 1,900 characters
   * @param share what the button that shows it to the channel carries, where only the asker sees it
   * @param conversation token of the conversation that it is part of, by which the web page shows
   *     it
   * @param notice what the reader should know besides
   */
  record Controls(
      Optional<String> feedback,
      Optional<String> share,
      Optional<String> conversation,
      Optional<String> notice) {}

  /** Returns the messages, in order; the last has the controls. */
  List<SlackMessage> of(SlackAnswer answer, Controls controls) {
    var body = new ArrayList<ObjectNode>();
    // Before all else: a notification shows how a message begins.
    answer
        .shortAnswer()
        .map(words -> Block.richText(List.of(Block.text(words, true))))
        .ifPresent(body::add);
    if (!answer.understood().isEmpty()) {
      body.add(Block.context(String.join("\n", answer.understood())));
    }
    body.addAll(new AnswerText(answer, nativeCitations).blocks());
    answer.series().map(SeriesTable::blocks).ifPresent(body::addAll);
    var heading = answer.found() ? "Nguồn" : "Bài gần nhất (không phải câu trả lời)";
    body.addAll(SourceList.blocks(heading, answer.sources()));
    body.addAll(passages(answer));
    return MessageLayout.of(body, end(answer, controls));
  }

  private static List<ObjectNode> passages(SlackAnswer answer) {
    var cited = answer.sources().stream().filter(source -> source.number() > 0).toList();
    var buttons = new ArrayList<ObjectNode>();
    for (var source : cited.subList(0, Math.min(MOST_PASSAGES, cited.size()))) {
      var label = cited.size() == 1 ? "Xem đoạn trích" : "Xem đoạn trích " + source.number();
      passage(source, label).ifPresent(buttons::add);
    }
    return rows(buttons);
  }

  private static Optional<ObjectNode> passage(Source source, String label) {
    return PassageReference.of(source)
        .value()
        .map(
            value ->
                Block.button(Action.PASSAGE + ":" + source.number(), label).put("value", value));
  }

  private static List<ObjectNode> rows(List<ObjectNode> buttons) {
    var rows = new ArrayList<ObjectNode>();
    for (int i = 0; i < buttons.size(); i += BUTTONS_IN_A_ROW) {
      rows.add(Block.actions(buttons.subList(i, Math.min(i + BUTTONS_IN_A_ROW, buttons.size()))));
    }
    return rows;
  }

  private List<ObjectNode> end(SlackAnswer answer, Controls controls) {
    var buttons = new ArrayList<ObjectNode>();
    controls
        .share()
        .map(value -> Block.button(Action.SHARE, "Chia sẻ với kênh").put("value", value))
        .ifPresent(buttons::add);
    controls
        .conversation()
        .flatMap(webChat::showing)
        .or(() -> webChat.asking(answer.question()))
        .filter(url -> url.length() <= Block.LONGEST_TEXT)
        .map(url -> Block.button(Action.OPEN, "Mở trong trang hỏi đáp").put("url", url))
        .ifPresent(buttons::add);
    var end = new ArrayList<ObjectNode>();
    controls.notice().map(Block::context).ifPresent(end::add);
    end.addAll(rows(buttons));
    controls.feedback().map(AnswerMessages::feedback).ifPresent(end::add);
    return end;
  }

  private static ObjectNode feedback(String value) {
    var buttons = Block.of("feedback_buttons").put("action_id", Action.FEEDBACK);
    buttons.set("positive_button", judgement("Hữu ích", "up:" + value));
    buttons.set("negative_button", judgement("Chưa đúng", "down:" + value));
    return Block.contextActions(buttons);
  }

  private static ObjectNode judgement(String label, String value) {
    var button = Block.of("plain").put("value", value).put("accessibility_label", label);
    button.remove("type");
    button.set("text", Block.plainText(label, Block.LONGEST_LABEL));
    return button;
  }
}
