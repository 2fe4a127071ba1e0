package hoidap.eval.set;

import hoidap.eval.set.QuestionList.BadQuestion;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads TREC topics, as tagged text ({@code <top>}, {@code <num>}, {@code <title>}) or as lines of
 * number, tab, question, with judgements beside them.
 *
 * @see <a href="https://trec.nist.gov/data/topics_eng/">TREC topics</a>
 */
final class TrecTopics {
  private static final Pattern TOPIC = Pattern.compile("<top>(.*?)</top>", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("<num>\\s*(?:Number:)?\\s*([^\\s<]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE =
      Pattern.compile(
          "<title>\\s*(?:Topic:)?\\s*([^<]+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Qrels qrels;
  private final QuestionList list;
  private final HashSet<String> asked = new HashSet<>();

  private TrecTopics(Qrels qrels, QuestionList list) {
    this.qrels = qrels;
    this.list = list;
  }

  static QuestionSet read(Path file, List<Path> qrelsFiles, Optional<Path> corpus) {
    var list = new QuestionList();
    var qrels = Qrels.read(qrelsFiles, list);
    var topics = new TrecTopics(qrels, list);
    var text = Lines.text(file);
    if (text.contains("<top>")) {
      topics.readTagged(file, text);
    } else {
      Lines.read(file, topics::readLine);
    }
    qrels.requireQueries(topics.asked, list);
    return list.set(file.getFileName().toString().replaceFirst("\\.\\w+$", ""), corpus, file);
  }

  private void readTagged(Path file, String text) {
    var topics = TOPIC.matcher(text);
    while (topics.find()) {
      long line = 1 + text.substring(0, topics.start()).chars().filter(c -> c == '\n').count();
      var number = NUMBER.matcher(topics.group(1));
      var title = TITLE.matcher(topics.group(1));
      add(
          file + ":" + line,
          number.find() ? number.group(1) : "",
          title.find() ? title.group(1).strip() : "");
    }
  }

  private void readLine(String place, String line) {
    var fields = line.split("\t", 2);
    add(place, fields[0].strip(), fields.length == 2 ? fields[1].strip() : "");
  }

  private void add(String place, String id, String question) {
    asked.add(id);
    var relevant = qrels.relevant(id);
    if (relevant.isEmpty() && !id.isEmpty() && !question.isEmpty()) {
      list.note("topics without relevant documents were passed over, as trec_eval does");
      return;
    }
    list.add(
        place,
        () -> {
          if (id.isEmpty() || question.isEmpty()) {
            throw new BadQuestion("is no topic: write a number and a question");
          }
          return GoldQuestion.plain(id, question, Expected.UNKNOWN, relevant, GoldQuestion.NO_TYPE);
        });
  }
}
