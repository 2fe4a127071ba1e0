package hoidap.eval;

import hoidap.answer.Answer;
import hoidap.answer.Citation;
import hoidap.article.Article;
import hoidap.text.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Judges whether what an answer cites is there, and whether each of its sentences cites. */
final class CitationJudge {
  private final Answer answer;
  private final Function<String, Optional<Article>> articles;

  /**
   * Makes the judge of one answer.
   *
   * @param articles finds an article in the archive by its id
   */
  CitationJudge(Answer answer, Function<String, Optional<Article>> articles) {
    this.answer = answer;
    this.articles = articles;
  }

  /** Puts what the citations add to each measure into {@code measures}. */
  void judge(Map<Measure, Share> measures) {
    if (!(answer instanceof Answer.Found)) {
      return;
    }
    int cited = answer.citations().size();
    measures.put(
        Measure.CITATION_RESOLVES,
        new Share(answer.citations().stream().filter(this::resolves).count(), cited));
    measures.put(
        Measure.CITATION_VERBATIM,
        new Share(answer.citations().stream().filter(this::isVerbatim).count(), cited));
    measures.put(Measure.CITATION_RECALL, citedSentences());
  }

  private boolean resolves(Citation citation) {
    return answer.text().contains("[" + citation.number() + "]")
        && articles.apply(citation.article().id()).isPresent();
  }

  /** Compares with the article as the archive has it, not with the one the answer holds. */
  private boolean isVerbatim(Citation citation) {
    return articles
        .apply(citation.article().id())
        .filter(article -> citation.span().end() <= article.body().length())
        .filter(article -> citation.span().of(article.body()).equals(citation.quote()))
        .filter(article -> isSaid(citation))
        .isPresent();
  }

  /** A quotation is said whole, or only the words of it that answer. */
  private boolean isSaid(Citation citation) {
    return answer.text().contains(citation.shown())
        || !citation.highlights().isEmpty()
            && citation.highlighted().stream().allMatch(answer.text()::contains);
  }

  /** Returns how many sentences of the answer have a citation behind them, of how many. */
  private Share citedSentences() {
    var markers = AnswerJudge.MARKER.matcher(answer.text());
    double cited = 0;
    double all = 0;
    int start = 0;
    while (markers.find()) {
      if (!isCitation(markers.group().strip())) {
        continue; // a number in brackets that the answer made up, or a note in a quotation
      }
      var sentences = sentences(answer.text().substring(start, markers.start()));
      all += sentences.size();
      cited += cited(sentences);
      start = markers.end();
    }
    var rest = AnswerJudge.MARKER.matcher(answer.text().substring(start)).replaceAll("");
    return new Share(cited, all + sentences(rest).size());
  }

  private boolean isCitation(String marker) {
    return answer.citations().stream().anyMatch(one -> marker.equals("[" + one.number() + "]"));
  }

  /** Counts the last one, which the marker follows, and those before it that are quoted with it. */
  private long cited(List<String> sentences) {
    return sentences.isEmpty()
        ? 0
        : 1 + sentences.subList(0, sentences.size() - 1).stream().filter(this::isQuoted).count();
  }

  private static List<String> sentences(String text) {
    return text.isBlank()
        ? List.of()
        : Sentences.of(text).stream()
            .map(span -> span.of(text))
            .filter(sentence -> sentence.chars().anyMatch(Character::isLetterOrDigit))
            .toList();
  }

  private boolean isQuoted(String sentence) {
    return answer.citations().stream().anyMatch(citation -> citation.shown().contains(sentence));
  }
}
