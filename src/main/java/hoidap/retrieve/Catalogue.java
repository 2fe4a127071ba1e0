package hoidap.retrieve;

import hoidap.archive.Archive;
import hoidap.archive.ArchiveInfo;
import hoidap.archive.Headline;
import hoidap.archive.IngestRun;
import hoidap.archive.Page;
import hoidap.archive.SkippedFile;
import hoidap.article.Filter;
import hoidap.text.TypedText;
import hoidap.text.VietnameseText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Looks things up in an archive by its words and lists, without asking anything of it. */
public final class Catalogue {
  /** Headlines, the newest that have the words, from which those that fit best are suggested. */
  private static final int HEADLINES = 400;

  private final Archive archive;

  /** Makes the catalogue of an archive. */
  public Catalogue(Archive archive) {
    this.archive = archive;
  }

  /**
   * Returns the articles that hold all words and quoted phrases typed, newest first; all articles
   * where none is typed.
   */
  public Page<FoundArticle> search(String typed, Filter filter, int offset, int limit) {
    return new PlainSearch(archive).find(TypedText.of(typed), filter, offset, limit);
  }

  /**
   * Returns headlines whose words begin with what was typed: first those that begin with it, then
   * those that have it in one piece, and the newest of each first. A complete word must fit as it
   * was typed, if any has accents; the last one may yet be given accents.
   */
  public List<Suggestion> suggest(String soFar, int limit) {
    var typed = Typed.of(TypedText.soFar(soFar));
    if (typed.isEmpty()) {
      return List.of();
    }
    var words = typed.words().stream().map(VietnameseText::fold).toList();
    var found = archive.headlines(words, VietnameseText.fold(typed.prefix()), HEADLINES);
    var titles = new HashSet<String>();
    return found.stream()
        .map(headline -> new Fitting(headline, typed.fit(headline.title())))
        .filter(fitting -> !fitting.fit.marks().isEmpty())
        .filter(fitting -> titles.add(VietnameseText.canonical(fitting.headline.title())))
        .sorted(Comparator.comparingInt(fitting -> fitting.fit.order()))
        .limit(limit)
        .map(fitting -> new Suggestion(fitting.headline, fitting.fit.marks()))
        .toList();
  }

  private record Fitting(Headline headline, Typed.Fit fit) {}

  /** Returns what the archive holds. */
  public ArchiveInfo info() {
    return archive.info();
  }

  /** Returns the ingest that ended last; empty where none is remembered. */
  public Optional<IngestRun> lastIngest() {
    return archive.ingests().stream().reduce((earlier, later) -> later);
  }

  /** Returns what the last ingests skipped, the last one's first. */
  public Page<SkippedFile> skipped(int offset, int limit) {
    return archive.skipped(offset, limit);
  }

  /** Returns articles that are copies of one another, those with the newest first. */
  public Page<List<Headline>> copies(int offset, int limit) {
    return archive.stories(offset, limit);
  }
}
