package hoidap.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import hoidap.answer.Answer;
import hoidap.answer.Antecedent;
import hoidap.answer.Citation;
import hoidap.answer.Dialogue;
import hoidap.answer.Series;
import hoidap.conversation.KeptTurn;
import hoidap.conversation.OwnerToken;
import hoidap.typing.Reading;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the HTTP interface and the command line give it.
 *
 * @param answered whether the archive holds an answer
 * @param shortAnswer the answer in a few of the archive's words, such as "13 người"; empty where
 *     there is none
 * @param answer the text to show
 * @param citations what the text cites, by number
 * @param related further reading
 * @param interpretation what was understood otherwise than it was typed
 * @param series values of one thing at several times; without points where there are none
 * @param confidence how likely the archive holds what is asked, from 0 to 1
 * @param asOf when the newest of the cited articles was published, to the day or month; empty where
 *     nothing is cited or no date is known
 * @param conversation id under which follow-up questions are asked; empty where it has not begun
 *     since the answer could not be kept
 * @param token by which a client without a cookie may use the conversation; empty for others
 * @param turn its place in the conversation, from 1; 0 where it could not be kept
 * @param notice what the reader should know besides, to be shown below; empty for nothing
 * @param tookMs milliseconds it took
 */
public record AnswerJson(
    boolean answered,
    @JsonProperty("short") String shortAnswer,
    String answer,
    List<CitationJson> citations,
    List<ExcerptJson> related,
    List<ReadingJson> interpretation,
    SeriesJson series,
    double confidence,
    String asOf,
    String conversation,
    String token,
    int turn,
    String notice,
    long tookMs) {
  /** What is said with an answer that could not be kept. */
  private static final String NOT_KEPT =
      "Máy chủ đang không lưu lại được cuộc hỏi này: câu trả lời sẽ không có khi mở lại trang, và"
          + " câu hỏi tiếp theo cần nói trọn ý.";

  public AnswerJson {
    citations = List.copyOf(citations);
    related = List.copyOf(related);
    interpretation = List.copyOf(interpretation);
  }

  /** Returns {@code answer}, given in {@code took}. */
  public static AnswerJson of(Answer answer, String conversation, int turn, Duration took) {
    return new AnswerJson(
        answer instanceof Answer.Found,
        answer.shortAnswer().orElse(""),
        answer.text(),
        answer.citations().stream().map(CitationJson::of).toList(),
        ExcerptJson.all(answer.related()),
        answer.readings().stream().map(ReadingJson::of).toList(),
        SeriesJson.of(answer),
        answer.confidence(),
        asOf(answer),
        conversation,
        "",
        turn,
        turn == 0 ? NOT_KEPT : "",
        took.toMillis());
  }

  /** Dates are ISO 8601, so the last as text is the last in time, a day being after its month. */
  private static String asOf(Answer answer) {
    return answer.citations().stream()
        .map(citation -> citation.article().published().date())
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  /** Returns an answer as it is given to who asked: with the token, which is not kept with it. */
  static String given(Dialogue.Answering answering) {
    var turn = answering.turn();
    var token = OwnerToken.ofOwner(answering.owner()).filter(has -> !turn.conversation().isEmpty());
    return token.map(has -> Json.with(turn.shown(), "token", has.text())).orElse(turn.shown());
  }

  /** Returns the answer of a turn as it was given, or its text alone where that was not kept. */
  static String shown(KeptTurn kept) {
    return kept.shown().isEmpty() ? Json.write(ofText(kept)) : kept.shown();
  }

  private static AnswerJson ofText(KeptTurn kept) {
    return new AnswerJson(
        !kept.turn().cited().isEmpty(),
        "",
        kept.turn().answer(),
        List.of(),
        List.of(),
        List.of(),
        SeriesJson.NONE,
        0,
        "",
        kept.conversation(),
        "",
        kept.number(),
        "",
        0);
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
   * @param before what stands before it in the body: the sentence before, up to the quote
   * @param after what stands behind it: up to the end of the sentence after
   * @param uploaded whether somebody sent the article to the page, whoever that was
   * @param alsoPublished the article's copies
   * @param antecedents what words of {@code quote} refer to; the answer has it in brackets
   * @param highlights where in {@code quote} the short answer stands
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
      String before,
      String after,
      boolean uploaded,
      List<AlsoPublishedJson> alsoPublished,
      List<AntecedentJson> antecedents,
      List<HighlightJson> highlights) {

    static CitationJson of(Citation citation) {
      var article = citation.article();
      var neighbours = citation.neighbours();
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
          neighbours.before(),
          neighbours.after(),
          article.origin().isUpload(),
          AlsoPublishedJson.all(citation.alsoPublished()),
          citation.antecedents().stream().map(AntecedentJson::of).toList(),
          citation.highlights().stream()
              .map(span -> new HighlightJson(span.start(), span.end()))
              .toList());
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

  /**
   * Where in a quotation the short answer stands.
   *
   * @param start where it begins in the quote, in UTF-16 code units
   * @param end where it ends, exclusive
   */
  record HighlightJson(int start, int end) {}

  /** What one thing was at several times, oldest first. */
  record SeriesJson(String title, String unit, List<PointJson> points) {
    private static final SeriesJson NONE = new SeriesJson("", "", List.of());

    SeriesJson {
      points = List.copyOf(points);
    }

    static SeriesJson of(Answer answer) {
      return answer instanceof Answer.Found found
          ? found.series().map(SeriesJson::of).orElse(NONE)
          : NONE;
    }

    private static SeriesJson of(Series series) {
      var points = series.points().stream().map(PointJson::of).toList();
      return new SeriesJson(series.title(), series.unit(), points);
    }
  }

  /**
   * A value at a time.
   *
   * @param date "2023-09-12", "2023-09" or "2023"
   * @param label the time as it is shown
   * @param value in single units; null where the text is no number
   * @param text as the article writes it
   * @param citation number of the citation that says it
   */
  record PointJson(String date, String label, @Nullable Double value, String text, int citation) {
    static PointJson of(Series.Point point) {
      return new PointJson(
          point.date(),
          point.label(),
          point.value().isPresent() ? point.value().getAsDouble() : null,
          point.text(),
          point.citation());
    }
  }
}
