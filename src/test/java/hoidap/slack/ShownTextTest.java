package hoidap.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownTextTest {
  @Test
  void writesOutWhatSlackReads() {
    assertEquals(
        "&lt;!here&gt; &lt;@U1&gt; &lt;#C1|x&gt; A &amp;amp; B",
        ShownText.escaped("<!here> <@U1> <#C1|x> A &amp; B"));
  }

  @Test
  void dropsWhatIsNotSeen() {
    assertEquals("here gpj.exe", ShownText.clean("he\u200Bre \u202Egpj.exe\u0007\uFEFF"));
    assertEquals("a\n\tb", ShownText.clean("a\n\tb\r"));
  }

  @Test
  void keepsWhatEmojiAreJoinedWith() {
    assertEquals("👨‍👩‍👧", ShownText.clean("👨‍👩‍👧"));
  }

  @Test
  void linksOnlyTheWeb() {
    assertEquals(
        Optional.of("https://b.vn/a?x=1&y=%C4%91"), SafeLink.of(" https://b.vn/a?x=1&y=đ"));
    assertEquals(Optional.empty(), SafeLink.of("javascript:alert(1)"));
    assertEquals(Optional.empty(), SafeLink.of("https://slack.com@evil.example/"));
    assertEquals(Optional.empty(), SafeLink.of("https://b.vn/a|b>c"));
    assertEquals(Optional.empty(), SafeLink.of("https://b.vn/" + "a".repeat(1_000)));
    assertEquals(Optional.empty(), SafeLink.of(""));
  }
}
