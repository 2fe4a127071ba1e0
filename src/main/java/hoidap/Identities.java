package hoidap;

import hoidap.archive.Identity;
import hoidap.archive.OwnId;
import hoidap.article.Article;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells for each article of an ingest under which id it is kept: the one it has, or one of its own
 * where another article has that already. Two articles never take each other's place, whatever
 * their order, and an article finds its own place again.
 */
final class Identities {
  private final Map<String, Identity> kept;
  private final boolean mayReplace;
  private final Map<String, String> idOfFingerprint = new HashMap<>();
  private final Map<String, Deque<String>> ownIds = new HashMap<>();
  private final Map<String, Integer> lastNumber = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Makes one.
   *
   * @param kept what the archive holds, by id
   * @param mayReplace whether every article replaces that of its id, wherever they come from
   */
  Identities(Map<String, Identity> kept, boolean mayReplace) {
    this.kept = kept;
    this.mayReplace = mayReplace;
    kept.forEach((id, identity) -> idOfFingerprint.put(identity.fingerprint(), id));
    kept.keySet().stream()
        .flatMap(id -> OwnId.parse(id).stream())
        .sorted(Comparator.comparing(OwnId::number))
        .forEach(own -> add(own, OwnId.of(own.id(), own.number())));
  }

  private void add(OwnId own, String id) {
    var identity = kept.get(id);
    if (identity != null && !identity.origin().isUpload()) {
      for (var home : homes(own.id(), identity.origin().source(), identity.url())) {
        ownIds.computeIfAbsent(home, one -> new ArrayDeque<>()).add(id);
      }
    }
  }

  /** Returns what an article of an id of its own is found by. */
  private static List<String> homes(String id, String source, String url) {
    var homes = new ArrayList<String>();
    if (!source.isEmpty()) {
      homes.add("file\n" + source + "\n" + id);
    }
    if (!url.isEmpty()) {
      homes.add("address\n" + url + "\n" + id);
    }
    return homes;
  }

  /**
   * What is to be done with an article.
   *
   * @param id under which it is kept
   * @param isNew whether it is to be added
   * @param replaces whether the archive has an article under that id, in whose place it comes
   * @param isRepeated whether this run has had it before
   */
  record Decision(String id, boolean isNew, boolean replaces, boolean isRepeated) {}

  /** Decides what is to be done with the next article of the run. */
  Decision next(Article article, String fingerprint) {
    if (!read.add(fingerprint)) {
      return new Decision(article.id(), false, false, true);
    }
    var same = idOfFingerprint.get(fingerprint);
    if (same != null && taken.add(same)) {
      return new Decision(same, false, false, false);
    }
    var id = place(article);
    taken.add(id);
    var old = kept.get(id);
    if (old != null) {
      idOfFingerprint.remove(old.fingerprint(), id);
    }
    return new Decision(id, true, old != null, false);
  }

  private String place(Article article) {
    if (isFree(article.id(), article)) {
      return article.id();
    }
    if (!article.origin().isUpload()) {
      for (var home : homes(article.id(), article.origin().source(), article.url())) {
        var ids = ownIds.getOrDefault(home, new ArrayDeque<>());
        while (!ids.isEmpty()) {
          var id = ids.remove();
          if (!taken.contains(id)) {
            return id;
          }
        }
      }
    }
    return newId(article.id());
  }

  private boolean isFree(String id, Article article) {
    var old = kept.get(id);
    return !taken.contains(id) && (old == null || mayReplace || old.mayBecome(article));
  }

  private String newId(String id) {
    int number = lastNumber.getOrDefault(id, 1);
    String own;
    do {
      own = OwnId.of(id, ++number);
    } while (kept.containsKey(own) || taken.contains(own));
    lastNumber.put(id, number);
    return own;
  }
}
