package hoidap.answer;

import hoidap.article.Article;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import hoidap.retrieve.Retriever;
import hoidap.retrieve.SentenceRanking;
import hoidap.retrieve.SentenceReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a question was answered so: what was looked at, what of it was quoted, and what speaks
 * against the rest. It is worked out from a {@link Trace} by whoever wants to know.
 *
 * @param question as it was read
 * @param candidates the articles that fit best, copies being one, best first
 * @param sentences the sentences likeliest to answer, likeliest first
 * @param probability how likely the archive holds what is asked, from 0 to 1
 * @param threshold below which nothing is answered
 * @param missing what the sentence that was quoted, or might have been, lacks, in Vietnamese
 */
public record Explanation(
    AskedQuestion question,
    List<Candidate> candidates,
    List<Considered> sentences,
    double probability,
    double threshold,
    List<String> missing) {
  private static final int MOST = 10; // articles, and sentences
  private static final String NOTHING_ASKED = "Câu hỏi chưa nói rõ hỏi về điều gì.";

  public Explanation {
    candidates = List.copyOf(candidates);
    sentences = List.copyOf(sentences);
    missing = List.copyOf(missing);
  }

  /**
   * An article that was looked at closely.
   *
   * @param article the one
   * @param words BM25 of its best passage with its headline; at least 0
   * @param meaning cosine of that passage's vector and the question's, from -1 to 1
   * @param score by which passages are ordered, comparable within one question
   * @param cited whether the answer cites it or a copy
   */
  public record Candidate(
      Article article, double words, double meaning, double score, boolean cited) {}

  /**
   * A sentence that might have been quoted.
   *
   * @param article where it stands
   * @param text its words
   * @param likelihood that it is the one that answers, if one of those compared does, 0 to 1
   * @param chosen whether the answer quotes it
   * @param reason why it does not, in Vietnamese; empty where it does
   * @param read what a reader found in it; empty where none read it
   */
  public record Considered(
      Article article,
      String text,
      double likelihood,
      boolean chosen,
      String reason,
      Optional<Read> read) {}

  /**
   * What a reader found in a sentence.
   *
   * @param answer the words that answer likeliest
   * @param probability that an answer is in the sentence rather than not in the text around it, 0
   *     to 1
   */
  public record Read(String answer, double probability) {
    private static Read of(Article article, SentenceReading reading) {
      return new Read(reading.answer().of(article.body()), 1 / (1 + Math.exp(-reading.mass())));
    }
  }

  /** Explains an answer. */
  public static Explanation of(Trace trace) {
    var ranked = SentenceRanking.rank(OneSource.distinct(trace.passages()));
    var reasons = new NotQuoted(trace.question(), trace.answer(), trace.passages(), ranked);
    var best = best(trace.question(), ranked, reasons);
    return new Explanation(
        AskedQuestion.of(trace.question()),
        candidates(trace),
        considered(ranked, reasons),
        best.map(one -> Sufficiency.probability(trace.question(), one)).orElse(0.0),
        best.map(Sufficiency::least).orElse(Sufficiency.LEAST),
        missing(trace.question(), best));
  }

  /** Of a refusal, the nearest sentence; of an answer, its likeliest one. */
  private static Optional<RankedSentence> best(
      Question question, List<RankedSentence> ranked, NotQuoted reasons) {
    var quoted = reasons.quoted().stream().findFirst();
    return question.isEmpty() || ranked.isEmpty()
        ? Optional.empty()
        : Optional.of(quoted.orElseGet(() -> Newest.preferred(question, ranked)));
  }

  private static List<Candidate> candidates(Trace trace) {
    var cited = citedStories(trace.answer(), trace.passages());
    return Retriever.bestOfEachArticle(trace.passages()).stream()
        .limit(MOST)
        .map(
            passage ->
                new Candidate(
                    passage.article(),
                    passage.signals().words(),
                    passage.signals().meaning(),
                    passage.score(),
                    cited.contains(passage.story())))
        .toList();
  }

  /** Returns the stories of the articles that are cited. */
  static Set<String> citedStories(Answer answer, List<Passage> passages) {
    var ids =
        answer.citations().stream()
            .map(citation -> citation.article().id())
            .collect(Collectors.toSet());
    return passages.stream()
        .filter(passage -> ids.contains(passage.article().id()))
        .map(Passage::story)
        .collect(Collectors.toSet());
  }

  private static List<Considered> considered(List<RankedSentence> ranked, NotQuoted reasons) {
    double highest = ranked.stream().mapToDouble(RankedSentence::score).max().orElse(0);
    double all = ranked.stream().mapToDouble(one -> Math.exp(one.score() - highest)).sum();
    var considered = new ArrayList<Considered>();
    for (var sentence : ranked.subList(0, Math.min(MOST, ranked.size()))) {
      double likelihood = Math.exp(sentence.score() - highest) / all;
      boolean chosen = reasons.quoted().contains(sentence);
      var reason = chosen ? "" : reasons.reason(sentence);
      considered.add(
          new Considered(
              sentence.article(),
              sentence.text(),
              likelihood,
              chosen,
              reason,
              sentence.reading().map(reading -> Read.of(sentence.article(), reading))));
    }
    return considered;
  }

  private static List<String> missing(Question question, Optional<RankedSentence> best) {
    return question.isEmpty()
        ? List.of(NOTHING_ASKED)
        : best.map(sentence -> lacks(question, sentence)).orElse(List.of());
  }

  private static List<String> lacks(Question question, RankedSentence sentence) {
    return Lack.all(question, sentence).stream()
        .map(lack -> lack.told(question, sentence))
        .toList();
  }
}
