package hoidap.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import hoidap.answer.Aided;
import hoidap.answer.AskedQuestion;
import hoidap.answer.Explanation;
import hoidap.answer.Explanation.Candidate;
import hoidap.answer.Explanation.Considered;
import hoidap.answer.Explanation.Read;
import hoidap.answer.Generation;
import hoidap.answer.Trace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a question came to its answer, as the HTTP interface gives it.
 *
 * @param candidates the articles that fit best, best first
 * @param sentences the sentences likeliest to answer, likeliest first
 * @param generation what a language model did; absent where none was asked
 * @param aids what it did to understand the question; absent where nothing
 */
public record TraceJson(
    QuestionJson question,
    TimingsJson timings,
    List<CandidateJson> candidates,
    List<SentenceJson> sentences,
    SufficiencyJson sufficiency,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable GenerationJson generation,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AidedJson> aids) {
  public TraceJson {
    candidates = List.copyOf(candidates);
    sentences = List.copyOf(sentences);
    aids = List.copyOf(aids);
  }

  /** Returns what {@code trace} tells; costs some milliseconds. */
  public static TraceJson of(Trace trace) {
    var explanation = Explanation.of(trace);
    return new TraceJson(
        QuestionJson.of(explanation.question()),
        TimingsJson.of(trace),
        explanation.candidates().stream().map(CandidateJson::of).toList(),
        explanation.sentences().stream().map(SentenceJson::of).toList(),
        new SufficiencyJson(
            explanation.probability(), explanation.threshold(), explanation.missing()),
        trace.generation().map(GenerationJson::of).orElse(null),
        trace.aids().stream().map(AidedJson::of).toList());
  }

  /**
   * A question as read.
   *
   * @param kind what is asked for: "number", "person", "other"
   * @param unit what is counted; empty where nothing is
   */
  record QuestionJson(
      String typed,
      String understood,
      String kind,
      String unit,
      List<TimeJson> times,
      List<WordJson> words) {
    static QuestionJson of(AskedQuestion question) {
      return new QuestionJson(
          question.typed(),
          question.understood(),
          question.kind(),
          question.unit(),
          question.times().stream().map(TimeJson::of).toList(),
          question.words().stream().map(WordJson::of).toList());
    }
  }

  /**
   * A time asked about.
   *
   * @param from its first day; empty where it has none
   * @param to its last day; empty where it has none
   */
  record TimeJson(String text, String from, String to) {
    static TimeJson of(AskedQuestion.Time time) {
      return new TimeJson(time.text(), day(time.first()), day(time.last()));
    }

    private static String day(Optional<LocalDate> day) {
      return day.map(LocalDate::toString).orElse("");
    }
  }

  /**
   * A word of the question in lower case.
   *
   * @param role "name", "content" or "weak"
   */
  record WordJson(String text, String role) {
    static WordJson of(AskedQuestion.Word word) {
      return new WordJson(word.text(), word.role());
    }
  }

  /** How many milliseconds each stage took. */
  record TimingsJson(long readMs, long searchMs, long readPassagesMs, long composeMs) {
    static TimingsJson of(Trace trace) {
      return new TimingsJson(
          trace.read().toMillis(),
          trace.retrieve().toMillis(),
          trace.readPassages().toMillis(),
          trace.compose().toMillis());
    }
  }

  /**
   * An article that was looked at closely.
   *
   * @param wordScore BM25 of its best passage
   * @param meaningScore cosine of that passage and the question
   * @param score by which articles are ordered
   * @param cited whether the answer cites it or a copy
   */
  record CandidateJson(
      String articleId,
      String title,
      String publisher,
      String published,
      double wordScore,
      double meaningScore,
      double score,
      boolean cited) {
    static CandidateJson of(Candidate candidate) {
      var article = candidate.article();
      return new CandidateJson(
          article.id(),
          article.displayTitle(),
          article.publisher(),
          article.published().date(),
          candidate.words(),
          candidate.meaning(),
          candidate.score(),
          candidate.cited());
    }
  }

  /**
   * A sentence that might have been quoted.
   *
   * @param likelihood that it is the one that answers, 0 to 1
   * @param reason why it was not chosen; empty where it was
   * @param read what a reader found in it; absent where none read it
   */
  record SentenceJson(
      String articleId,
      String text,
      double likelihood,
      boolean chosen,
      String reason,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReadJson read) {
    static SentenceJson of(Considered considered) {
      return new SentenceJson(
          considered.article().id(),
          considered.text(),
          considered.likelihood(),
          considered.chosen(),
          considered.reason(),
          considered.read().map(ReadJson::of).orElse(null));
    }
  }

  /**
   * What a reader found in a sentence.
   *
   * @param answer the words that answer likeliest
   * @param probability that the sentence answers, 0 to 1, as the reader alone sees it
   */
  record ReadJson(String answer, double probability) {
    static ReadJson of(Read read) {
      return new ReadJson(read.answer(), read.probability());
    }
  }

  /**
   * Whether there was enough to answer.
   *
   * @param probability that the archive holds what is asked
   * @param threshold below which nothing is answered
   * @param missing what was missing, as sentences
   */
  record SufficiencyJson(double probability, double threshold, List<String> missing) {}

  /**
   * What a language model did for the answer.
   *
   * @param prompt version of the prompt
   * @param fallback why the archive's own sentences answer instead, or too; empty where not
   */
  record GenerationJson(
      String model,
      String prompt,
      int tokensIn,
      int tokensOut,
      long ms,
      int kept,
      List<DroppedJson> dropped,
      String fallback) {
    static GenerationJson of(Generation generation) {
      return new GenerationJson(
          generation.model(),
          generation.prompt(),
          generation.tokensIn(),
          generation.tokensOut(),
          generation.took().toMillis(),
          generation.kept(),
          generation.dropped().stream().map(DroppedJson::of).toList(),
          generation.fallback());
    }
  }

  /**
   * What a language model did to understand the question.
   *
   * @param use "follow-up" or "expand"
   * @param taken the question, or words; empty where nothing came of it
   * @param fallback why nothing did; else empty
   */
  record AidedJson(
      String use, List<String> taken, String fallback, int tokensIn, int tokensOut, long ms) {
    static AidedJson of(Aided aided) {
      return new AidedJson(
          aided.use().label(),
          aided.taken(),
          aided.fallback(),
          aided.tokensIn(),
          aided.tokensOut(),
          aided.took().toMillis());
    }
  }

  /** A sentence of the model that did not pass, and whether one of the archive took its place. */
  record DroppedJson(String text, String reason, boolean replaced) {
    static DroppedJson of(Generation.Dropped dropped) {
      return new DroppedJson(dropped.text(), dropped.reason(), dropped.replaced());
    }
  }
}
