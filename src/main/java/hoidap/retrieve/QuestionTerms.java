package hoidap.retrieve;

import hoidap.retrieve.Question.Role;
import hoidap.text.Terms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The terms a question is matched by, each with its weight: syllables and the pairs that stand
 * together in it; and its demands, the words an answer should be about.
 */
final class QuestionTerms {
  private static final double PAIR_FACTOR = 0.5;

  /** What a term counts that only a synonym has: it may say something else here. */
  private static final double SYNONYM_FACTOR = 0.3;

  private final Map<String, Integer> syllables = new LinkedHashMap<>();
  private final Map<Long, Integer> pairs = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private final List<Demand> demands = new ArrayList<>();
  private final BitSet fromSynonyms = new BitSet();
  private final BitSet content = new BitSet();
  private double[] weights = new double[0];
  private double[] demandWeights = new double[0];

  private QuestionTerms() {}

  /**
   * A word that an answer should be about.
   *
   * @param terms numbers of the terms that must all occur: its syllable, or its pairs
   * @param others the same of its other names, any of which will do
   * @param synonyms the same of words that may say the same
   * @param isName whether it is a name or number, which nothing else can stand for
   */
  record Demand(int[] terms, List<int[]> others, List<int[]> synonyms, boolean isName) {}

  /** Returns the terms of {@code question}, as yet without weights. */
  static QuestionTerms of(Question question) {
    var terms = new QuestionTerms();
    for (var word : question.words()) {
      word.syllables().forEach(terms::addSyllable);
      if (word.role() != Role.WEAK) {
        word.syllables().forEach(form -> terms.content.set(terms.syllable(form)));
      }
    }
    for (var word : question.words()) {
      word.others().forEach(other -> other.forEach(terms::addSyllable));
    }
    int own = terms.size();
    for (var word : question.words()) {
      word.synonyms().forEach(other -> other.forEach(terms::addSyllable));
    }
    question.expansions().forEach(other -> other.forEach(terms::addSyllable));
    terms.fromSynonyms.set(own, terms.size());
    terms.addPairs(question);
    terms.addSynonymPairs(question);
    question.words().stream().filter(word -> word.role() != Role.WEAK).forEach(terms::addDemand);
    return terms;
  }

  private void addPairs(Question question) {
    String before = "";
    for (var word : question.words()) {
      if (!word.adjoins()) {
        before = "";
      }
      for (var syllable : word.syllables()) {
        if (!before.isEmpty()) {
          addPair(before, syllable);
        }
        before = syllable;
      }
      word.others().forEach(this::addPairs);
    }
  }

  private void addSynonymPairs(Question question) {
    int own = terms.size();
    question.words().forEach(word -> word.synonyms().forEach(this::addPairs));
    question.expansions().forEach(this::addPairs);
    fromSynonyms.set(own, terms.size());
  }

  private void addSyllable(String syllable) {
    if (syllables.putIfAbsent(syllable, terms.size()) == null) {
      terms.add(syllable);
    }
  }

  /** Returns the number of a syllable that has been added. */
  private int number(String syllable) {
    return Objects.requireNonNull(syllables.get(syllable), syllable);
  }

  private void addPair(String first, String second) {
    long key = key(number(first), number(second));
    if (pairs.putIfAbsent(key, terms.size()) == null) {
      terms.add(first + Terms.JOINT + second);
    }
  }

  private void addPairs(List<String> parts) {
    for (int i = 1; i < parts.size(); i++) {
      addPair(parts.get(i - 1), parts.get(i));
    }
  }

  private void addDemand(Question.Word word) {
    var others = word.others().stream().map(this::needed).toList();
    var synonyms = word.synonyms().stream().map(this::needed).toList();
    demands.add(new Demand(needed(word.syllables()), others, synonyms, word.role() == Role.NAME));
  }

  private int[] needed(List<String> parts) {
    var needed = new int[Math.max(1, parts.size() - 1)];
    needed[0] = number(parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      needed[i - 1] = pair(number(parts.get(i - 1)), number(parts.get(i)));
    }
    return needed;
  }

  private static long key(int first, int second) {
    return (long) first << 32 | second;
  }

  /** How telling a term is; at least 0. */
  interface Weighing {
    double weight(String term);
  }

  /**
   * Weighs all terms.
   *
   * @param scoring what a term adds to a score
   * @param demanding what a word asked about counts when it is missing
   */
  void weigh(Weighing scoring, Weighing demanding) {
    weights = terms.stream().mapToDouble(scoring::weight).toArray();
    for (int term = 0; term < weights.length; term++) {
      weights[term] =
          weights[term]
              * (term < syllables.size() ? 1 : PAIR_FACTOR)
              * (fromSynonyms.get(term) ? SYNONYM_FACTOR : 1);
    }
    demandWeights = terms.stream().mapToDouble(demanding::weight).toArray();
  }

  /** Returns all terms: first the syllables, then the pairs. */
  List<String> terms() {
    return terms;
  }

  List<Demand> demands() {
    return demands;
  }

  int size() {
    return terms.size();
  }

  /** Returns the numbers of the syllables that say what is asked about. */
  BitSet content() {
    return content;
  }

  /** Returns what a term adds to a score; pairs count less, since their syllables count too. */
  double scoreWeight(int term) {
    return weights[term];
  }

  /** Returns how telling a demand is. */
  double weight(Demand demand) {
    double weight = 0;
    for (int term : demand.terms()) {
      weight = Math.max(weight, demandWeights[term]);
    }
    return weight;
  }

  /** Returns the number of a syllable, or -1 when the question does not have it. */
  int syllable(String form) {
    return syllables.getOrDefault(form, -1);
  }

  /** Returns how many different forms there are that the question does not have. */
  int countOthers(List<String> forms) {
    var others = new HashSet<String>();
    for (var form : forms) {
      if (!syllables.containsKey(form)) {
        others.add(form);
      }
    }
    return others.size();
  }

  /** Returns the number of a pair of syllables that are both the question's, or -1. */
  int pair(int first, int second) {
    return first < 0 || second < 0 ? -1 : pairs.getOrDefault(key(first, second), -1);
  }
}
