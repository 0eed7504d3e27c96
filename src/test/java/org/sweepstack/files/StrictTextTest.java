package org.sweepstack.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTextTest {
  private static final String TEXT = "a\u00e9\ud83d\ude00\r\nb\ud83d\ude00".repeat(3000);

  private static StrictText of(byte[] bytes) {
    return new StrictText(new ByteArrayInputStream(bytes), UTF_8);
  }

  @Test
  void readsCharactersOfAnyLength() throws IOException {
    StringWriter read = new StringWriter();
    of(TEXT.getBytes(UTF_8)).transferTo(read);
    assertThat(read).hasToString(TEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void readsIntoFewPlaces(int places) throws IOException {
    StringBuilder read = new StringBuilder();
    try (StrictText text = of(TEXT.getBytes(UTF_8))) {
      char[] target = new char[places];
      for (int count = text.read(target); count >= 0; count = text.read(target)) {
        read.append(target, 0, count);
      }
    }
    assertThat(read).hasToString(TEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5000, 20_000})
  void namesTheLineOfWhatIsNoCharacter(int lines) {
    byte[] bytes = ("one line\n".repeat(lines) + "?").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE9;
    assertThatThrownBy(() -> of(bytes).transferTo(new StringWriter()))
        .isInstanceOfSatisfying(
            NotTextException.class, e -> assertThat(e.line()).isEqualTo(lines + 1L));
  }
}
