package hoidap.learn;

import hoidap.archive.Archive;
import hoidap.article.Filter;
import hoidap.embed.Embedder;
import hoidap.retrieve.Passage;
import hoidap.retrieve.PassageReader;
import hoidap.retrieve.Question;
import hoidap.retrieve.QuestionReader;
import hoidap.retrieve.Retriever;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Asks an archive for what answers are made of. */
public final class TrainingArchive {
  /** Articles looked at for a question, as for users. */
  private static final int POOL = 60;

  private final QuestionReader reader;
  private final Retriever retriever;
  private final PassageReader passageReader;

  /**
   * Makes it over {@code archive}, whose vectors {@code embedder} made, asked on the day of {@code
   * clock}.
   *
   * @param passageReader reads what was found, as for users
   */
  public TrainingArchive(
      Archive archive, Embedder embedder, Clock clock, PassageReader passageReader) {
    this.passageReader = passageReader;
    reader = new QuestionReader(embedder, archive, clock);
    retriever = new Retriever(archive, embedder);
    reader.prepare();
  }

  Question question(String typed) {
    return reader.read(typed, Filter.NONE, Set.of());
  }

  List<Passage> passages(Question question) {
    return passageReader.read(question, retriever.retrieve(question, POOL));
  }

  /** Returns the passages of other articles: what would be found if the archive lacked those. */
  static List<Passage> without(List<Passage> passages, Set<String> articles) {
    return passages.stream().filter(p -> !articles.contains(p.article().id())).toList();
  }
}
