package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDigestTest {
  private static final String MARK = "\uFEFF";

  private static List<String> hashes(String text, int piece) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ContentDigest digest = new ContentDigest();
    for (int from = 0; from < bytes.length; from += piece) {
      digest.update(bytes, from, Math.min(piece, bytes.length - from));
    }
    return digest.hashes();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(Sha256.of(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void knowsContentAgainWithOtherLineEndsAndMarks(int piece) {
    List<String> plain = hashes("x,y\n1,2\n", piece);
    for (String other : List.of("x,y\r\n1,2\r\n", MARK + "x,y\n1,2\n", MARK + "x,y\r\n1,2\r\n")) {
      assertThat(hashes(other, piece)).as(other).startsWith(plain.get(0));
      assertThat(hashes(other, piece)).containsAll(plain);
    }
  }

  /** An earlier version named trials by the hash of a file with its mark. */
  @Test
  void stillKnowsTheHashOfContentWithItsMark() {
    String marked = MARK + "x,y\n1,2\n";
    assertThat(hashes(marked, 100)).contains(hex(marked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEC0a", "\uFF01a", "a\uFEFFb", ""})
  void takesWhatIsNoMarkForText(String text) {
    assertThat(hashes(text, 1)).startsWith(hashes(text, 100).get(0)).contains(hex(text));
  }
}
