package hoidap.llm;

import hoidap.text.VietnameseText;
import hoidap.typing.OtherForms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Writes names as other sentences do: "Ủy ban nhân dân" where they have "UBND". */
final class SameNames {
  private final List<Token> draft;
  private final List<Telling> tellings;

  private SameNames(Telling draft, List<Telling> tellings) {
    this.draft = draft.tokens();
    this.tellings = tellings;
  }

  /** Returns {@code draft} with the names that {@code tellings} have in another form in that. */
  static Telling in(Telling draft, List<Telling> tellings) {
    return new SameNames(draft, tellings).rewritten();
  }

  private Telling rewritten() {
    var tokens = new ArrayList<Token>();
    for (int from = 0; from < draft.size(); ) {
      int to = Math.min(draft.size(), from + OtherForms.LONGEST);
      var found = Optional.<List<Token>>empty();
      for (; to > from && found.isEmpty(); to--) {
        found = otherForm(from, to);
      }
      if (found.isPresent()) {
        found.get().stream().limit(1).map(draft.get(from)::before).forEach(tokens::add);
        found.get().stream().skip(1).forEach(tokens::add);
        from = to + 1;
      } else {
        tokens.add(draft.get(from));
        from++;
      }
    }
    return new Telling(tokens);
  }

  private Optional<List<Token>> otherForm(int from, int to) {
    var own = draft.subList(from, to).stream().map(Token::form).toList();
    if (draft.subList(from, to).stream().anyMatch(Token::isFigure) || find(own).isPresent()) {
      return Optional.empty();
    }
    var written = String.join(" ", own);
    boolean isAbbreviation = to - from == 1 && draft.get(from).isCapital();
    return OtherForms.of(isAbbreviation ? VietnameseText.upperCase(written) : written).stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<List<Token>> find(List<String> forms) {
    for (var telling : tellings) {
      int at = Collections.indexOfSubList(telling.forms(), forms);
      if (at >= 0) {
        return Optional.of(telling.tokens().subList(at, at + forms.size()));
      }
    }
    return Optional.empty();
  }
}
