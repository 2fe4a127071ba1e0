package hoidap.web;

import hoidap.answer.Answer;
import hoidap.answer.Antecedent;
import hoidap.answer.Citation;
import hoidap.typing.Reading;
import java.time.Duration;
import java.util.List;

/**
 * An answer as the HTTP interface and the command line give it.
 *
 * @param answered whether the archive holds an answer
 * @param answer the text to show
 * @param citations what the text cites, by number
 * @param related further reading
 * @param interpretation what was understood otherwise than it was typed
 * @param conversation id under which follow-up questions are asked
 * @param tookMs milliseconds it took
 */
public record AnswerJson(
    boolean answered,
    String answer,
    List<CitationJson> citations,
    List<ExcerptJson> related,
    List<ReadingJson> interpretation,
    String conversation,
    long tookMs) {
  public AnswerJson {
    citations = List.copyOf(citations);
    related = List.copyOf(related);
    interpretation = List.copyOf(interpretation);
  }

  /** Returns {@code answer}, given in {@code took}. */
  public static AnswerJson of(Answer answer, String conversation, Duration took) {
    return new AnswerJson(
        answer instanceof Answer.Found,
        answer.text(),
        answer.citations().stream().map(CitationJson::of).toList(),
        ExcerptJson.all(answer.related()),
        answer.readings().stream().map(ReadingJson::of).toList(),
        conversation,
        took.toMillis());
  }

  /**
   * What some typed words were taken for.
   *
   * @param kind "spelling", "abbreviation", "accents", "translation", "time" or "follow-up"
   */
  record ReadingJson(String kind, String typed, String understood) {
    static ReadingJson of(Reading reading) {
      return new ReadingJson(reading.kind().label(), reading.typed(), reading.understood());
    }
  }

  /**
   * A quotation and where it stands.
   *
   * @param number its number in the answer, from 1
   * @param start where {@code quote} begins in the article's body, in UTF-16 code units
   * @param end where it ends, exclusive
   * @param alsoPublished the article's copies
   * @param antecedents what words of {@code quote} refer to; the answer has it in brackets
   */
  record CitationJson(
      int number,
      String articleId,
      String title,
      String publisher,
      String published,
      String publishedBasis,
      String url,
      String quote,
      int start,
      int end,
      List<AlsoPublishedJson> alsoPublished,
      List<AntecedentJson> antecedents) {

    static CitationJson of(Citation citation) {
      var article = citation.article();
      return new CitationJson(
          citation.number(),
          article.id(),
          article.displayTitle(),
          article.publisher(),
          article.published().date(),
          article.published().basis().label(),
          article.url(),
          citation.quote(),
          citation.span().start(),
          citation.span().end(),
          AlsoPublishedJson.all(citation.alsoPublished()),
          citation.antecedents().stream().map(AntecedentJson::of).toList());
    }
  }

  /**
   * What a word of a quotation refers to.
   *
   * @param start where the referring words begin in the quotation, in UTF-16 code units
   * @param end where they end, exclusive
   * @param name what they refer to, as the article writes it
   * @param nameStart where the article's body writes it
   * @param nameEnd where that ends, exclusive
   */
  record AntecedentJson(int start, int end, String name, int nameStart, int nameEnd) {
    static AntecedentJson of(Antecedent antecedent) {
      return new AntecedentJson(
          antecedent.reference().start(),
          antecedent.reference().end(),
          antecedent.name(),
          antecedent.source().start(),
          antecedent.source().end());
    }
  }
}
