package hoidap.web;

import hoidap.answer.Answer;
import hoidap.answer.Dialogue;
import hoidap.answer.Trace;
import java.time.Duration;

/** Keeps answers as the page shows them, so that it can show a conversation again. */
public final class AnswerWriting implements Dialogue.Writing {
  @Override
  public String shown(Answer answer, String conversation, int turn, Duration took) {
    return Json.write(AnswerJson.of(answer, conversation, turn, took));
  }

  @Override
  public String trace(Trace trace) {
    return Json.write(TraceJson.of(trace));
  }
}
