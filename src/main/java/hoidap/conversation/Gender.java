package hoidap.conversation;

import hoidap.text.VietnameseText;
import java.util.Set;

/** Whether a pronoun and a title may be of the same person. */
final class Gender {
  private static final Set<String> MALE = Set.of("ong", "anh", "chu", "cau");
  private static final Set<String> FEMALE = Set.of("ba", "chi", "co");

  private Gender() {}

  /** Returns whether neither says otherwise than the other; most titles say nothing. */
  static boolean agree(String pronoun, String title) {
    var one = VietnameseText.fold(pronoun);
    var other = VietnameseText.fold(title);
    return !(MALE.contains(one) && FEMALE.contains(other)
        || FEMALE.contains(one) && MALE.contains(other));
  }
}
