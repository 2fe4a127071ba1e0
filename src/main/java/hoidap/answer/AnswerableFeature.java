package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.retrieve.QuestionKind;
import hoidap.retrieve.RankedSentence;
import hoidap.retrieve.SentenceReading;
import java.util.function.ToDoubleBiFunction;

/** Absolute evidence that the archive holds what is asked: what is really there together. */
enum AnswerableFeature {
  /** Number of words in the question, without those that only ask: each may be missing. */
  QUESTION_WORDS((question, best) -> question.words().size()),
  /** Late interaction of the best sentence, 0 to 1. */
  SENTENCE_INTERACTION((question, best) -> best.signals().interaction()),
  /** Share of the words asked about that the best sentence holds. */
  SENTENCE_COVERAGE((question, best) -> best.signals().coverage()),
  /** Cosine of question and passage. */
  PASSAGE_MEANING((question, best) -> best.passage().signals().meaning()),
  /** Late interaction of the passage. */
  PASSAGE_INTERACTION((question, best) -> best.passage().signals().interaction()),
  /** Share of the words asked about that headline and passage hold. */
  PASSAGE_COVERAGE((question, best) -> best.passage().signals().coverage()),
  /** How many names and numbers asked about headline and passage lack. */
  PASSAGE_MISSING_NAMES((question, best) -> best.passage().signals().missingNames()),
  /** Late interaction of the article. */
  ARTICLE_INTERACTION((question, best) -> best.passage().context().interaction()),
  /** Share of the words asked about that the article holds. */
  ARTICLE_COVERAGE((question, best) -> best.passage().context().coverage()),
  /** How many names and numbers asked about the article lacks. */
  ARTICLE_MISSING_NAMES((question, best) -> best.passage().context().missingNames()),
  /** How much the token asked about that the article matches worst lacks, times its weight. */
  ARTICLE_UNMATCHED((question, best) -> best.passage().context().unmatched()),
  /** How many words asked about the best sentence excludes: it says "giảm", asked is "tăng". */
  SENTENCE_CONFLICT((question, best) -> Conflict.count(question, best.text())),
  /** The same of the headline, the sentence and those beside it. */
  NEAR_CONFLICT((question, best) -> Conflict.count(question, best.nearText())),
  /** The same of the article. */
  ARTICLE_CONFLICT((question, best) -> Conflict.count(question, best.article())),
  /** How telling the word is that the article lacks, where a reason is asked: it must be so. */
  REASON_MISSING_CONTENT(
      (question, best) ->
          question.kind() == QuestionKind.REASON ? best.passage().context().missingContent() : 0),
  /** Whether a figure is asked for and the best sentence has none. */
  LACKS_FIGURE((question, best) -> lacks(Lack.FIGURE, question, best)),
  /** Whether the passage has too little of what is asked of the things named. */
  LACKS_CONTENT((question, best) -> lacks(Lack.CONTENT, question, best)),
  /** Whether the article lacks a name or number asked about, however many. */
  LACKS_NAME((question, best) -> lacks(Lack.NAME, question, best)),
  /** Whether a number is asked for: how much the other evidence tells depends on what is. */
  ASKS_NUMBER(asks(QuestionKind.NUMBER)),
  /** Whether a time is asked for. */
  ASKS_TIME(asks(QuestionKind.TIME)),
  /** Whether a person is asked for. */
  ASKS_PERSON(asks(QuestionKind.PERSON)),
  /** Whether a place is asked for. */
  ASKS_PLACE(asks(QuestionKind.PLACE)),
  /** Whether a reason is asked for. */
  ASKS_REASON(asks(QuestionKind.REASON)),
  /** Whether a way is asked for. */
  ASKS_MANNER(asks(QuestionKind.MANNER)),
  /** Logit of the best sentence's likeliest answer, relative to none; 0 where it was not read. */
  READER_LOGIT((question, best) -> best.reading().map(SentenceReading::logit).orElse(0.0)),
  /** The same of all answers in it together. */
  READER_MASS((question, best) -> best.reading().map(SentenceReading::mass).orElse(0.0));

  private final ToDoubleBiFunction<Question, RankedSentence> value;

  private static ToDoubleBiFunction<Question, RankedSentence> asks(QuestionKind kind) {
    return (question, best) -> question.kind() == kind ? 1 : 0;
  }

  private static double lacks(Lack lack, Question question, RankedSentence best) {
    return lack.of(question, best) ? 1 : 0;
  }

  AnswerableFeature(ToDoubleBiFunction<Question, RankedSentence> value) {
    this.value = value;
  }

  double of(Question question, RankedSentence best) {
    return value.applyAsDouble(question, best);
  }
}
