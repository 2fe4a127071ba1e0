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
  private static final Pattern FRONT_MATTER_BEGINS = Pattern.compile("---[^\\S\\r\\n]*+\\R");
  private static final Pattern FRONT_MATTER_ENDS =
      Pattern.compile("\\R---[^\\S\\r\\n]*+(?:\\R|\\z)");
  private static final Pattern IS_ADDRESS = Pattern.compile("[/.#:@]");
  private static final int FEW_BRACKETS = 1_000;
  private static final int LONGEST_TAG = 1_000; // code units
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final Parser MARKDOWN = Parser.builder().build();

  private MarkdownArticle() {}

  static RawArticle read(String stem, String text) throws IOException, ArticleFormatException {
    var begin = FRONT_MATTER_BEGINS.matcher(text);
    var end = FRONT_MATTER_ENDS.matcher(text);
    if (!begin.lookingAt() || !end.find(begin.end())) {
      throw new ArticleFormatException(Fault.NO_FRONT_MATTER);
    }
    PageWeight.requireBearable(text);
    var fields = fields(text.substring(begin.end(), end.start()));
    return fields.article(stem, plainText(text.substring(end.end())), true);
  }

  private static Fields fields(String yaml) throws IOException, ArticleFormatException {
    try (var parser = YAML.createParser(yaml)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new ArticleFormatException(Fault.FRONT_MATTER_NO_LIST);
      }
      return Fields.of(parser);
    } catch (JsonProcessingException e) {
      if (e.getLocation() == null) { // so the parser says
        throw new ArticleFormatException(Fault.BEYOND_BOUNDS);
      }
      throw new ArticleFormatException(
          Fault.FRONT_MATTER_NOT_YAML, e.getLocation().getLineNr() + 1, e.getOriginalMessage());
    }
  }

  private static String plainText(String markdown) {
    var lines = new PlainText();
    MARKDOWN.parse(withLiteralBrackets(markdown)).accept(lines);
    return lines.text.toString();
  }

  /**
   * Returns the same Markdown where, if there are very many, an angle bracket that closes nowhere
   * near stands for itself: the parser looks for the end of each through all that follows.
   */
  private static String withLiteralBrackets(String markdown) {
    if (markdown.chars().filter(c -> c == '<').count() <= FEW_BRACKETS) {
      return markdown;
    }
    var literal = new StringBuilder(markdown.length() + FEW_BRACKETS);
    int close = -1;
    for (int i = 0; i < markdown.length(); i++) {
      if (markdown.charAt(i) == '<') {
        close = close < i ? closeOf(markdown, i) : close;
        literal.append(close - i > LONGEST_TAG || isDeclaration(markdown, i) ? "\\" : "");
      }
      literal.append(markdown.charAt(i));
    }
    return literal.toString();
  }

  private static int closeOf(String markdown, int open) {
    int close = markdown.indexOf('>', open);
    return close < 0 ? Integer.MAX_VALUE : close;
  }

  private static boolean isDeclaration(String markdown, int open) {
    return open + 1 < markdown.length() && "!?".indexOf(markdown.charAt(open + 1)) >= 0;
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
