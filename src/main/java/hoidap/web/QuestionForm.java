package hoidap.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.select;
import static j2html.TagCreator.textarea;

import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.util.List;

/** The form that asks a question without a script, as it was filled in. */
record QuestionForm(String question, String from, String to, String publisher, String section) {

  static QuestionForm of(Context context) {
    return new QuestionForm(
        Parameters.of(context, "q", ""),
        Parameters.of(context, "from", ""),
        Parameters.of(context, "to", ""),
        Parameters.of(context, "publisher", ""),
        Parameters.of(context, "section", ""));
  }

  /**
   * Returns the form; the names {@code publishers} and {@code sections} are offered to choose from.
   */
  DomContent shown(List<String> publishers, List<String> sections) {
    return form(
            label("Câu hỏi").withFor("q"),
            textarea(question)
                .withId("q")
                .withName("q")
                .withRows("2")
                .withMaxlength(String.valueOf(Parameters.LONGEST_QUESTION))
                .isRequired(),
            div(
                    day("from", "Từ ngày", from),
                    day("to", "Đến ngày", to),
                    choice("publisher", "Báo", publisher, publishers),
                    choice("section", "Chuyên mục", section, sections))
                .withClass("filters"),
            button("Hỏi").withType("submit").withClass("primary"))
        .withMethod("get")
        .withAction("/hoi")
        .withClass("plain-form");
  }

  private static DomContent day(String name, String label, String value) {
    return div(
        label(label).withFor(name),
        input().withType("date").withId(name).withName(name).withValue(value));
  }

  private static DomContent choice(String name, String label, String chosen, List<String> names) {
    return div(
        label(label).withFor(name),
        select(
                option("Tất cả").withValue(""),
                each(names, one -> option(one).withValue(one).withCondSelected(one.equals(chosen))))
            .withId(name)
            .withName(name));
  }
}
