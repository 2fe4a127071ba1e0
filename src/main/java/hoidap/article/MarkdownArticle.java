package hoidap.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads an article from Markdown with YAML front matter. */
final class MarkdownArticle {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\s*\\R(.*?)\\R---\\s*(?:\\R|\\z)", Pattern.DOTALL);
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Parser MARKDOWN = Parser.builder().build();

  private MarkdownArticle() {}

  static RawArticle read(String stem, String text) throws ArticleFormatException {
    var frontMatter = FRONT_MATTER.matcher(text);
    if (!frontMatter.find()) {
      throw new ArticleFormatException(Fault.NO_FRONT_MATTER);
    }
    var fields = fields(frontMatter.group(1));
    var url = JsonArticles.text(fields, "url");
    return new RawArticle(
        id(fields, url, stem),
        JsonArticles.text(fields, "title"),
        JsonArticles.text(fields, "lead"),
        plainText(text.substring(frontMatter.end())),
        List.of(),
        JsonArticles.text(fields, "publisher"),
        JsonArticles.text(fields, "published"),
        url,
        JsonArticles.text(fields, "section"),
        JsonArticles.text(fields, "author"),
        true);
  }

  private static String id(JsonNode fields, String url, String stem) {
    var id = JsonArticles.text(fields, "id");
    return !id.isBlank() ? id : !url.isBlank() ? url : stem;
  }

  private static JsonNode fields(String yaml) throws ArticleFormatException {
    try {
      var fields = YAML.readTree(yaml);
      if (fields == null || !fields.isObject()) {
        throw new ArticleFormatException(Fault.FRONT_MATTER_NO_LIST);
      }
      return fields;
    } catch (JsonProcessingException e) {
      throw new ArticleFormatException(
          Fault.FRONT_MATTER_NOT_YAML, e.getLocation().getLineNr() + 1, e.getOriginalMessage());
    }
  }

  private static String plainText(String markdown) {
    var lines = new PlainText();
    MARKDOWN.parse(markdown).accept(lines);
    return lines.text.toString();
  }

  /** Writes each block of a document on a line of its own, without its marks. */
  private static final class PlainText extends AbstractVisitor {
    final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Paragraph paragraph) {
      visitChildren(paragraph);
      text.append('\n');
    }

    @Override
    public void visit(Heading heading) {
      visitChildren(heading);
      text.append('\n');
    }

    @Override
    public void visit(ListItem item) {
      text.append(isLink(item) ? "" : "- ");
      visitChildren(item);
    }

    /** An item that is nothing but a link leads to another article. */
    private static boolean isLink(ListItem item) {
      var paragraph = item.getFirstChild();
      return paragraph != null
          && paragraph.getFirstChild() instanceof Link
          && paragraph.getFirstChild() == paragraph.getLastChild();
    }

    @Override
    public void visit(Image image) {
      // its description is not the article's own text
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      text.append('\n');
    }

    @Override
    public void visit(Code code) {
      text.append(code.getLiteral());
    }

    @Override
    public void visit(Text words) {
      text.append(words.getLiteral());
    }
  }
}
