package hoidap.eval.set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads question sets of every format that is known. */
public final class QuestionSets {
  private static final String CONVERSATIONS = "conversations.jsonl";

  private QuestionSets() {}

  /**
   * Returns the questions in {@code set}.
   *
   * <p>Files: {@code .jsonl} (questions or conversations), {@code .json} (SQuAD or a list), {@code
   * .csv}, {@code .yaml}; any other file, given {@code qrels}, is TREC topics. Folders: BEIR's
   * layout, conversations with their corpus, or TREC topics and qrels.
   *
   * @param qrels further judgements
   * @param folder an existing folder for articles that must be written out
   * @throws QuestionSetException if nothing in it can be used, or its parts do not fit each other
   */
  public static QuestionSet read(Path set, List<Path> qrels, Path folder) {
    if (Files.isDirectory(set)) {
      return readFolder(set, qrels);
    }
    if (!Files.isRegularFile(set)) {
      throw new QuestionSetException("There is no question set " + set + ".");
    }
    var name = set.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!qrels.isEmpty()) {
      return TrecTopics.read(set, qrels, Optional.empty());
    }
    if (name.endsWith(".json")) {
      var squad = SquadFile.root(set);
      if (squad.isPresent()) {
        return SquadFile.read(set, squad.get(), folder);
      }
    }
    return readQuestions(set, name);
  }

  private static QuestionSet readQuestions(Path file, String name) {
    var list = new QuestionList();
    if (name.endsWith(".jsonl")) {
      readLines(file, list);
    } else if (name.endsWith(".json")) {
      DocumentQuestions.readJson(file, list);
    } else if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      CsvQuestions.read(file, list);
    } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      DocumentQuestions.readYaml(file, list);
    } else {
      throw new QuestionSetException(
          file
              + " is no question set that is known: use .jsonl, .csv, .yaml, a BEIR folder, SQuAD's"
              + " .json, or TREC topics with --qrels.");
    }
    var stem = file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    return list.set(stem, Optional.empty(), file);
  }

  private static void readLines(Path file, QuestionList list) {
    Lines.readObjects(
        file,
        list,
        (place, line) -> {
          if (ConversationsFile.isConversation(line)) {
            ConversationsFile.addTurns(place, line, list);
          } else {
            list.add(place, () -> QuestionFields.read(line, list.usualId(), list));
          }
        });
  }

  private static QuestionSet readFolder(Path folder, List<Path> qrels) {
    if (Files.exists(folder.resolve(BeirFolder.QUERIES))) {
      return BeirFolder.read(folder, qrels);
    }
    var corpus = Optional.of(folder.resolve(BeirFolder.CORPUS)).filter(Files::exists);
    if (Files.exists(folder.resolve(CONVERSATIONS))) {
      var list = new QuestionList();
      readLines(folder.resolve(CONVERSATIONS), list);
      return list.set(folder.getFileName().toString(), corpus, folder);
    }
    var topics = first(folder, "topics");
    if (topics.isPresent()) {
      return TrecTopics.read(
          topics.get(),
          Stream.concat(first(folder, "qrels").stream(), qrels.stream()).toList(),
          corpus);
    }
    throw new QuestionSetException(
        folder
            + " has neither queries.jsonl nor conversations.jsonl nor topics: name a file in it.");
  }

  /** Returns the first file whose name begins so. */
  private static Optional<Path> first(Path folder, String prefix) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new QuestionSetException(folder + " cannot be read: " + e.getMessage() + ".");
    }
  }
}
