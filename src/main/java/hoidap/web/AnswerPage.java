package hoidap.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import hoidap.answer.Answer;
import hoidap.answer.Answer.Excerpt;
import hoidap.answer.Citation;
import hoidap.answer.Inquiry;
import hoidap.answer.QuestionAnswering;
import hoidap.archive.ArchiveInfo;
import hoidap.article.Article;
import hoidap.conversation.Conversation;
import hoidap.text.Span;
import hoidap.typing.Reading;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code GET /hoi?q=}: the answer to one question, or the form to ask it. */
record AnswerPage(Supplier<QuestionAnswering> answering) implements Handler {
  private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,3})]");

  @Override
  public void handle(Context context) {
    var form = QuestionForm.of(context);
    // an image's address on any page would do to spend a language model's tokens
    var asked = ForeignPages.isOwn(context) ? answering.get() : answering.get().withoutModel();
    Responses.html(context, form.question().isBlank() ? empty(form) : answered(form, asked));
  }

  private String empty(QuestionForm form) {
    return PlainPages.page("Đặt câu hỏi", h1("Đặt câu hỏi"), shown(form));
  }

  private DomContent shown(QuestionForm form) {
    var info = answering.get().info();
    return form.shown(names(info.publishers()), names(info.sections()));
  }

  private static List<String> names(List<ArchiveInfo.Count> shares) {
    return shares.stream().map(ArchiveInfo.Count::name).filter(name -> !name.isEmpty()).toList();
  }

  private String answered(QuestionForm form, QuestionAnswering asked) {
    var question = Parameters.question(form.question());
    var filter = Parameters.filter(form.from(), form.to(), form.publisher(), form.section());
    var inquiry = new Inquiry(question, filter, Set.of());
    var answer = asked.ask(inquiry, Conversation.inMemory());
    return PlainPages.page(
        question,
        h1(question),
        each(interpretation(answer), one -> one),
        answer(answer),
        sources(answer.citations()),
        related(answer),
        h2("Hỏi lại"),
        shown(form));
  }

  private static List<DomContent> interpretation(Answer answer) {
    var shown = new ArrayList<DomContent>();
    var understood = Reading.shown(answer.readings());
    if (!understood.isEmpty()) {
      shown.add(p("Ý bạn là: " + understood).withClass("aside"));
    }
    for (var time : Reading.times(answer.readings())) {
      var typed = time.typed().isEmpty() ? "" : " (" + time.typed() + ")";
      shown.add(p("Tìm trong: " + time.understood() + typed).withClass("aside"));
    }
    return shown;
  }

  private static DomContent answer(Answer answer) {
    var numbers =
        answer.citations().stream()
            .collect(Collectors.toMap(Citation::number, citation -> citation));
    var lines =
        answer
            .text()
            .lines()
            .map(line -> p(each(linked(line, numbers), part -> part)).withClass("answer"))
            .toList();
    var inShort = answer.shortAnswer().stream().map(words -> p(words).withClass("short")).toList();
    return section(each(inShort, words -> words), each(lines, line -> line))
        .withClass(answer instanceof Answer.Found ? "" : "notice refusal")
        .attr("aria-label", "Câu trả lời");
  }

  /** Returns a line of an answer in which each number is a link to its passage. */
  private static List<DomContent> linked(String line, Map<Integer, Citation> citations) {
    var parts = new ArrayList<DomContent>();
    int end = 0;
    for (var found = NUMBER.matcher(line); found.find(); ) {
      var citation = citations.get(Integer.valueOf(found.group(1)));
      if (citation != null) {
        parts.add(text(line.substring(end, found.start())));
        parts.add(
            a(found.group(1))
                .withHref(SourceLine.address(citation.article(), citation.span()))
                .attr("aria-label", "Nguồn " + citation.number())
                .withClass("chip"));
        end = found.end();
      }
    }
    parts.add(text(line.substring(end)));
    return parts;
  }

  private static DomContent sources(List<Citation> citations) {
    return citations.isEmpty()
        ? text("")
        : section(
            h2("Nguồn"),
            ol(each(citations, AnswerPage::source)).withClass("sources").attr("role", "list"));
  }

  private static DomContent source(Citation citation) {
    var article = citation.article();
    return li(
        span(String.valueOf(citation.number())).withClass("number"),
        div(headline(article, citation.span()), also(citation.alsoPublished()), passage(citation)));
  }

  /** Returns the quotation with what stands beside it, to be opened: the answer has its words. */
  private static DomContent passage(Citation citation) {
    var neighbours = citation.neighbours();
    return details(
        summary("Đoạn trích"),
        blockquote(
                span(neighbours.before()).withClass("beside"),
                span(MarkedText.of(citation.quote(), citation.highlights())).withClass("quoted"),
                span(neighbours.after()).withClass("beside"))
            .withClass("excerpt"));
  }

  private static DomContent also(List<Article> copies) {
    return copies.isEmpty()
        ? text("")
        : p(copies.stream()
                .map(SourceLine::of)
                .collect(Collectors.joining("; ", "Cũng đăng trên: ", "")))
            .withClass("origin");
  }

  private static DomContent related(Answer answer) {
    var title = answer instanceof Answer.Found ? "Đọc thêm" : "Những bài gần nhất";
    return answer.related().isEmpty()
        ? text("")
        : section(
            h2(title),
            ul(each(answer.related(), AnswerPage::excerpt))
                .withClass("sources near")
                .attr("role", "list"));
  }

  private static DomContent excerpt(Excerpt excerpt) {
    return li(div(headline(excerpt.article(), excerpt.span())));
  }

  private static DomContent headline(Article article, Span passage) {
    return each(
        a(article.displayTitle())
            .withHref(SourceLine.address(article, passage))
            .withClass("headline"),
        p(SourceLine.of(article)).withClass("origin"));
  }
}
