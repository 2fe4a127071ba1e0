package hoidap.retrieve;

import hoidap.archive.ArchivedArticle;
import hoidap.archive.ArchivedArticle.Part;
import hoidap.retrieve.LateInteraction.Matches;
import hoidap.retrieve.Passage.Sentence;
import hoidap.retrieve.Passage.Shared;
import hoidap.retrieve.Passage.Signals;
import hoidap.text.Span;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Scores the chunks and sentences of an article against one question by every signal. */
final class Evidence {
  private static final double USUAL_CHUNK = 120; // words
  private static final double USUAL_SENTENCE = 25; // words
  private static final double USUAL_ARTICLE = 400; // words

  private final Question question;
  private final QuestionTerms terms;
  private final Optional<LateInteraction> interaction;

  Evidence(Question question, QuestionTerms terms, Optional<LateInteraction> interaction) {
    this.question = question;
    this.terms = terms;
    this.interaction = interaction;
  }

  /**
   * A chunk with its signals, before fusion.
   *
   * @param context of the whole article
   * @param whole of the headline and the chunk together
   * @param sentences of each sentence
   */
  record Candidate(
      ArchivedArticle article,
      Part part,
      Signals context,
      Signals whole,
      List<Sentence> sentences) {
    Span span() {
      var sentenceSpans = part.sentences();
      return new Span(
          sentenceSpans.get(0).span().start(),
          sentenceSpans.get(sentenceSpans.size() - 1).span().end());
    }
  }

  /** Returns the candidates that an article's chunks make. */
  List<Candidate> of(ArchivedArticle article) {
    var title = new Stretch();
    title.add(article.article().title(), article.titleTokens());
    var context = new Stretch();
    context.add(title);
    var chunks = new ArrayList<Stretch>();
    var sentences = new ArrayList<List<Sentence>>();
    for (var part : article.chunks()) {
      var chunk = new Stretch();
      sentences.add(addSentences(article, part, title, chunk));
      context.add(chunk);
      chunk.add(title);
      chunks.add(chunk);
    }
    double nearest = article.chunks().stream().mapToDouble(Part::similarity).max().orElse(0);
    var contextSignals = context.signals(USUAL_ARTICLE, nearest);
    var candidates = new ArrayList<Candidate>(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      var part = article.chunks().get(i);
      var whole = chunks.get(i).signals(USUAL_CHUNK, part.similarity());
      candidates.add(new Candidate(article, part, contextSignals, whole, sentences.get(i)));
    }
    return candidates;
  }

  private List<Sentence> addSentences(
      ArchivedArticle article, Part part, Stretch title, Stretch chunk) {
    var stretches = new ArrayList<Stretch>(part.sentences().size());
    var newWords = new ArrayList<Integer>();
    for (var sentence : part.sentences()) {
      var stretch = new Stretch();
      var forms = stretch.add(sentence.span().of(article.article().body()), sentence.tokens());
      stretches.add(stretch);
      newWords.add(terms.countOthers(forms));
      chunk.add(stretch);
    }
    var shared = shared(stretches, title);
    var sentences = new ArrayList<Sentence>(stretches.size());
    for (int i = 0; i < stretches.size(); i++) {
      var stretch = stretches.get(i);
      sentences.add(
          new Sentence(
              part.sentences().get(i).span(),
              stretch.signals(USUAL_SENTENCE, 0),
              newWords.get(i),
              stretch.scoreBeyond(title),
              shared.get(i),
              Optional.empty()));
    }
    return sentences;
  }

  private List<Shared> shared(List<Stretch> stretches, Stretch title) {
    var none = new BitSet();
    var own = stretches.stream().map(stretch -> stretch.counts.content()).toList();
    var ofTitle = title.counts.content();
    var shared = new ArrayList<Shared>(own.size());
    for (int i = 0; i < own.size(); i++) {
      shared.add(
          new Shared(
              share(own.get(i), none),
              share(own.get(i), i > 0 ? own.get(i - 1) : none),
              share(own.get(i), i + 1 < own.size() ? own.get(i + 1) : none),
              share(own.get(i), ofTitle)));
    }
    return shared;
  }

  private double share(BitSet found, BitSet more) {
    var all = (BitSet) found.clone();
    all.or(more);
    return all.cardinality() / (double) Math.max(1, terms.content().cardinality());
  }

  /** Counts and matches of a growing stretch of text. */
  private final class Stretch {
    private final TermCounts counts = new TermCounts(terms);
    private final Optional<Matches> matches = interaction.map(LateInteraction::noMatches);
    private boolean holdsKind;

    /** Adds a text, and returns its words. */
    List<String> add(String text, int[] tokens) {
      var forms = forms(text);
      counts.add(forms);
      holdsKind |= KindEvidence.holds(question, text, forms);
      matches.ifPresent(of -> of.add(tokens));
      return forms;
    }

    void add(Stretch other) {
      counts.add(other.counts);
      holdsKind |= other.holdsKind;
      matches.ifPresent(of -> of.add(other.matches.orElseThrow()));
    }

    double scoreBeyond(Stretch other) {
      return matches.map(of -> of.scoreBeyond(other.matches.orElseThrow())).orElse(0.0);
    }

    Signals signals(double usualWords, double meaning) {
      return new Signals(
          counts.bm25(usualWords),
          meaning,
          matches.map(Matches::score).orElse(0.0),
          counts.coverage(),
          counts.contentCoverage(),
          counts.missingNames(),
          counts.missingContent(),
          matches.map(Matches::unmatched).orElse(0.0),
          holdsKind);
    }
  }

  private List<String> forms(String text) {
    return Words.forms(text, question.folded());
  }
}
