package hoidap.web;

import hoidap.web.AnswerJson.CitationJson;
import hoidap.web.AnswerJson.ReadingJson;
import java.util.List;

/** What is told of an answer while it comes about, as a server-sent event. */
sealed interface AnswerEvent {
  /** Returns the name of the event. */
  String name();

  /** Returns its data as JSON. */
  default String json() {
    return Json.write(this);
  }

  /** Returns whether nothing comes after it. */
  default boolean ends() {
    return false;
  }

  /** A stage begins. */
  record Stage(String stage, String message) implements AnswerEvent {
    static final Stage READING = new Stage("reading", "Đang đọc câu hỏi…");
    static final Stage SEARCHING = new Stage("searching", "Đang tìm trong kho lưu trữ…");
    static final Stage COMPOSING = new Stage("composing", "Đang soạn câu trả lời…");

    @Override
    public String name() {
      return "stage";
    }
  }

  /**
   * The question was read.
   *
   * @param question completed from the conversation and mended
   */
  record Understood(String question, List<ReadingJson> interpretation) implements AnswerEvent {
    @Override
    public String name() {
      return "understood";
    }
  }

  /**
   * Passages were found.
   *
   * @param articles how many articles are looked at closely
   */
  record Found(long articles) implements AnswerEvent {
    @Override
    public String name() {
      return "found";
    }
  }

  /**
   * The answer in a few words.
   *
   * @param text the words
   */
  record ShortAnswer(String text) implements AnswerEvent {
    @Override
    public String name() {
      return "short";
    }
  }

  /**
   * A statement of the answer.
   *
   * @param separator what stands before it in the answer
   * @param citations those it names that were not sent before
   */
  record Sentence(String separator, String text, List<CitationJson> citations)
      implements AnswerEvent {
    @Override
    public String name() {
      return "sentence";
    }
  }

  /**
   * The whole answer.
   *
   * @param json an {@link AnswerJson}
   */
  record Answered(String json) implements AnswerEvent {
    @Override
    public String name() {
      return "answer";
    }

    @Override
    public boolean ends() {
      return true;
    }
  }

  /** There will be no answer. */
  record Failed(ErrorJson error) implements AnswerEvent {
    @Override
    public String name() {
      return "failed";
    }

    @Override
    public String json() {
      return Json.write(error);
    }

    @Override
    public boolean ends() {
      return true;
    }
  }
}
