package hoidap.eval.set;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Questions with what is expected, and where the articles are.
 *
 * @param name short name, for headings and for finding the set's expected scores
 * @param questions in the order they are asked
 * @param corpus the articles the questions are about, where the set brings them
 * @param problems what could not be used: file, line and reason; the run is then incomplete
 * @param notes what is worth knowing and harms nothing
 */
public record QuestionSet(
    String name,
    List<GoldQuestion> questions,
    Optional<Path> corpus,
    List<String> problems,
    List<String> notes) {
  public QuestionSet {
    questions = List.copyOf(questions);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** Returns the questions in groups that must be asked in order: each conversation is one. */
  public List<List<GoldQuestion>> conversations() {
    var groups = new LinkedHashMap<String, List<GoldQuestion>>();
    for (var question : questions) {
      // a blank cannot be in the name of a conversation, so no question meets one by chance
      var key = question.conversation().isEmpty() ? " " + question.id() : question.conversation();
      groups.computeIfAbsent(key, name -> new ArrayList<>()).add(question);
    }
    return List.copyOf(groups.values());
  }

  /** Returns the same set with only these questions. */
  public QuestionSet of(List<GoldQuestion> fewer) {
    return new QuestionSet(name, fewer, corpus, problems, notes);
  }
}
