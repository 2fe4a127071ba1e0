package hoidap.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads an article from Markdown with YAML front matter. */
final class MarkdownArticle {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\s*\\R(.*?)\\R---\\s*(?:\\R|\\z)", Pattern.DOTALL);
  private static final Pattern IS_ADDRESS = Pattern.compile("[/.#:@]");
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final Parser MARKDOWN = Parser.builder().build();

  private MarkdownArticle() {}

  static RawArticle read(String stem, String text) throws IOException, ArticleFormatException {
    var frontMatter = FRONT_MATTER.matcher(text);
    if (!frontMatter.find()) {
      throw new ArticleFormatException(Fault.NO_FRONT_MATTER);
    }
    var fields = fields(frontMatter.group(1));
    return fields.article(stem, plainText(text.substring(frontMatter.end())), true);
  }

  private static Fields fields(String yaml) throws IOException, ArticleFormatException {
    try (var parser = YAML.createParser(yaml)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new ArticleFormatException(Fault.FRONT_MATTER_NO_LIST);
      }
      return Fields.of(parser);
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
    public void visit(FencedCodeBlock block) {
      text.append(block.getLiteral()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      text.append(block.getLiteral()).append('\n'); // a paragraph that begins with blanks
    }

    @Override
    public void visit(HtmlBlock block) {
      text.append(HtmlArticle.text(block.getLiteral())).append('\n');
    }

    @Override
    public void visit(HtmlInline tag) {
      text.append(tag.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br") ? "\n" : "");
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
      // "[Hà Nội]: nắng" is read as an address by which nothing goes
      if (!IS_ADDRESS.matcher(definition.getDestination()).find()) {
        text.append('[').append(definition.getLabel()).append("]: ");
        text.append(definition.getDestination()).append('\n');
      }
    }

    @Override
    public void visit(Text words) {
      text.append(words.getLiteral());
    }
  }
}
