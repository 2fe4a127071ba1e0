package hoidap.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Only plain words that the question has not are taken from a model's list. */
class ExpansionTest {
  private static final String ASKED = "Nông dân Gia Hòa thu hoạch bao nhiêu tấn cà phê?";

  @Test
  void listsOfAnyFormAreRead() {
    assertEquals(
        Proposal.of(List.of("sản lượng", "hái được", "mùa vụ", "niên vụ cà phê")),
        Expansion.read(ASKED, "- sản lượng\n2. hái được.\n* mùa vụ, niên vụ cà phê\n"));
  }

  @Test
  void namesNumbersSentencesAndWhatWasAskedAreLeftOut() {
    var reply =
        "thu hoạch\nTrần Văn Lực\n1.200 tấn\nnăm 2024\nvụ\ncủa các\n"
            + "nông dân đã thu hoạch rất nhiều cà phê\n<b>sản lượng</b>\nhttp://a.vn";
    assertEquals(Proposal.NOTHING, Expansion.read(ASKED, reply));
    assertEquals(Proposal.NOTHING, Expansion.read(ASKED, "KHÔNG CÓ"));
    assertEquals(Proposal.NOTHING, Expansion.read(ASKED, ""));
  }

  @Test
  void sixAreEnough() {
    var reply = "cây nhà\nlá vườn\nmùa màng\nbội thu\nsản vật\nnông sản\ntrái ngọt";
    assertEquals(
        List.of("cây nhà", "lá vườn", "mùa màng", "bội thu", "sản vật", "nông sản"),
        Expansion.read(ASKED, reply).taken());
  }
}
