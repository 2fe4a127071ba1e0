package hoidap.answer;

import hoidap.answer.Answer.Excerpt;
import hoidap.archive.Archive;
import hoidap.article.Article;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Passage.Sentence;
import hoidap.retrieve.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes one source of an article and its copies: the one published first that was found and has the
 * very sentence. So a sentence that only a later version has is cited from that.
 */
final class OneSource {
  private final Archive archive;
  private final Question question;
  private final List<Passage> passages;

  /**
   * Makes it for one question.
   *
   * @param passages all that was found
   */
  OneSource(Archive archive, Question question, List<Passage> passages) {
    this.archive = archive;
    this.question = question;
    this.passages = passages;
  }

  /** Returns the passages, best first, without those that a better one of a copy says already. */
  static List<Passage> distinct(List<Passage> passages) {
    var articles = new HashMap<String, Map<String, String>>();
    var distinct = new ArrayList<Passage>();
    for (var passage : passages) {
      var said = articles.computeIfAbsent(passage.story(), story -> new HashMap<>());
      var id = passage.article().id();
      boolean addsSomething = false;
      for (var sentence : passage.sentences()) {
        addsSomething |= said.computeIfAbsent(text(passage, sentence), text -> id).equals(id);
      }
      if (addsSomething) {
        distinct.add(passage);
      }
    }
    return distinct;
  }

  /** Returns {@code answer} with each citation and excerpt from the first to publish it. */
  Answer of(Answer answer) {
    var related = answer.related().stream().map(this::of).toList();
    if (answer instanceof Answer.Found found) {
      var all = answer.citations();
      var citations = all.stream().map(citation -> of(citation, all)).toList();
      return found.citing(citations, related);
    }
    return new Answer.NotFound(answer.text(), related, answer.confidence());
  }

  /** Cites the first to publish all that is cited of the same article, so that it stays one. */
  private Citation of(Citation citation, List<Citation> all) {
    var own = citation.article();
    var members = archive.story(own.id());
    var together = all.stream().filter(one -> one.article().id().equals(own.id())).toList();
    return earlier(members, own)
        .filter(member -> together.stream().allMatch(one -> moved(one, member).isPresent()))
        .findFirst()
        .flatMap(member -> moved(citation, member))
        .orElse(citation)
        .with(members);
  }

  /** Returns the citation as another article has it, if that says all that it quotes. */
  private Optional<Citation> moved(Citation citation, Article article) {
    return place(article, citation.quote())
        .map(place -> citation.at(place.passage.article(), place.sentence.span()))
        .filter(moved -> moved.antecedents().size() == citation.antecedents().size());
  }

  private Excerpt of(Excerpt excerpt) {
    return passages.stream()
        .filter(passage -> passage.article().id().equals(excerpt.article().id()))
        .filter(passage -> passage.span().equals(excerpt.span()))
        .findFirst()
        .map(this::excerpt)
        .orElse(excerpt);
  }

  /** Returns the passage as the first to publish its likeliest sentence has it. */
  Excerpt excerpt(Passage passage) {
    var members = archive.story(passage.article().id());
    var shown =
        passage.sentences().stream()
            .max(Comparator.comparingDouble(sentence -> sentence.signals().words()))
            .flatMap(
                likeliest ->
                    earlier(members, passage.article())
                        .flatMap(member -> place(member, text(passage, likeliest)).stream())
                        .findFirst())
            .map(Place::passage)
            .orElse(passage);
    return new Excerpt(
        shown.article(), shown.span(), passage.score(), others(members, shown.article()));
  }

  private static List<Article> others(List<Article> members, Article shown) {
    return members.stream().filter(member -> !member.id().equals(shown.id())).toList();
  }

  /** A sentence in a passage. */
  private record Place(Passage passage, Sentence sentence) {}

  /**
   * Returns those of {@code members} that were published before {@code own}. Where a time is asked
   * about, the article that is of that time must stay.
   */
  private Stream<Article> earlier(List<Article> members, Article own) {
    return question.times().isEmpty()
        ? members.stream().takeWhile(member -> !member.id().equals(own.id()))
        : Stream.empty();
  }

  /** Returns where an article that was found has that sentence. */
  private Optional<Place> place(Article article, String text) {
    return passages.stream()
        .filter(passage -> passage.article().id().equals(article.id()))
        .flatMap(passage -> passage.sentences().stream().map(s -> new Place(passage, s)))
        .filter(place -> text(place.passage, place.sentence).equals(text))
        .findFirst();
  }

  private static String text(Passage passage, Sentence sentence) {
    return sentence.span().of(passage.article().body());
  }
}
