package hoidap.answer;

import hoidap.archive.Archive;
import hoidap.article.Filter;
import hoidap.retrieve.QuestionKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes questions that the archive answers, from its newest articles, to show to who has not asked
 * yet. Each is asked before it is shown; the same archive gives the same questions.
 */
public final class ExampleQuestions {
  private static final int WANTED = 6;
  private static final int ARTICLES = 200;
  private static final int OF_A_KIND = 2;
  private static final int TRIED_OF_A_KIND = 20;
  private static final double CONFIDENT = 0.7;

  private final Archive archive;
  private final Predicate<Example> isAnswered;

  /** Makes one whose questions {@code answering} is asked, which answers from {@code archive}. */
  public ExampleQuestions(Archive archive, QuestionAnswering answering) {
    this.archive = archive;
    isAnswered =
        example -> {
          var answer = answering.ask(example.question(), Filter.NONE);
          return answer.confidence() >= CONFIDENT && example.isAnsweredBy(answer);
        };
  }

  /** Returns at most six questions, of different kinds. */
  public List<String> questions() {
    var chosen = new EnumMap<QuestionKind, List<Example>>(QuestionKind.class);
    candidates().forEach((kind, examples) -> choose(kind, examples, chosen));
    var questions = new ArrayList<String>();
    for (int round = 0; round < OF_A_KIND; round++) {
      for (var ofKind : chosen.values()) {
        if (round < ofKind.size() && questions.size() < WANTED) {
          questions.add(ofKind.get(round).question());
        }
      }
    }
    return questions;
  }

  private void choose(
      QuestionKind kind, List<Example> examples, Map<QuestionKind, List<Example>> chosen) {
    var ofKind = new ArrayList<Example>();
    chosen.put(kind, ofKind);
    int tried = 0;
    for (var example : examples) {
      if (ofKind.size() == OF_A_KIND || tried == TRIED_OF_A_KIND) {
        return;
      }
      var others = chosen.values().stream().flatMap(List::stream);
      if (others.noneMatch(other -> isTooNear(example, other))) {
        tried++;
        if (isAnswered.test(example)) {
          ofKind.add(example);
        }
      }
    }
  }

  private static boolean isTooNear(Example example, Example other) {
    return example.article().id().equals(other.article().id()) || example.resembles(other);
  }

  private Map<QuestionKind, List<Example>> candidates() {
    var candidates = new EnumMap<QuestionKind, List<Example>>(QuestionKind.class);
    var newest = archive.newest(Set.of(), false, Filter.NONE).stream().limit(ARTICLES).toList();
    archive.articlesOf(newest).stream()
        .flatMap(article -> ExampleMaker.of(article).stream())
        .forEach(
            example ->
                candidates.computeIfAbsent(example.kind(), kind -> new ArrayList<>()).add(example));
    return candidates;
  }
}
