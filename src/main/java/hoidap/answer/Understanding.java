package hoidap.answer;

import hoidap.conversation.FollowUp;
import hoidap.conversation.Turn;
import hoidap.embed.Embedder;
import hoidap.retrieve.Question;
import hoidap.retrieve.QuestionKind;
import hoidap.retrieve.QuestionReader;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import hoidap.typing.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Understands the questions of conversations: by rules, and with an aid where one is set. */
record Understanding(QuestionReader reader, Embedder embedder, QuestionAid aid) {
  /**
   * A question as understood.
   *
   * @param aids what the aid did, in order
   */
  record Understood(Question question, List<Aided> aids) {}

  Understood of(Inquiry inquiry, List<Turn> turns) {
    var aids = new ArrayList<Aided>();
    boolean standsAlone = turns.isEmpty() || inquiry.without().contains(Reading.Kind.FOLLOW_UP);
    var question = standsAlone ? read(inquiry.typed(), inquiry) : following(inquiry, turns, aids);
    return new Understood(expanded(question, aids), aids);
  }

  private Question read(String text, Inquiry inquiry) {
    return reader.read(text, inquiry.filter(), inquiry.without());
  }

  private Question following(Inquiry inquiry, List<Turn> turns, List<Aided> aids) {
    var followUp = FollowUp.read(inquiry.typed(), turns, embedder::words);
    var byRules = read(followUp.text(), inquiry);
    var question = rewritten(inquiry, turns, byRules, aids);
    boolean isCompleted = followUp.isCompleted() || !question.equals(byRules);
    var completed = new Reading(Reading.Kind.FOLLOW_UP, inquiry.typed().strip(), question.text());
    return question.inConversation(
        isCompleted ? List.of(completed) : List.of(), followUp.favoured());
  }

  /** Returns the question as the aid writes it, if that asks for what the rules' reading does. */
  private Question rewritten(
      Inquiry inquiry, List<Turn> turns, Question byRules, List<Aided> aids) {
    var aided = aid.rewritten(inquiry.typed(), turns);
    if (aided.isEmpty() || aided.get().taken().isEmpty()) {
      aided.ifPresent(aids::add);
      return byRules;
    }
    var question = read(aided.get().taken().get(0), inquiry);
    boolean asksTheSame = byRules.kind() == QuestionKind.OTHER || byRules.kind() == question.kind();
    aids.add(asksTheSame ? aided.get() : aided.get().refused("Câu viết lại hỏi điều khác."));
    return asksTheSame ? question : byRules;
  }

  private Question expanded(Question question, List<Aided> aids) {
    var aided = question.isEmpty() ? Optional.<Aided>empty() : aid.expanded(question);
    aided.ifPresent(aids::add);
    return aided
        .map(one -> one.taken().stream().map(VietnameseText::canonical).map(Words::forms).toList())
        .map(question::expandedBy)
        .orElse(question);
  }
}
