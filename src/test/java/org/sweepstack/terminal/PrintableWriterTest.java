package org.sweepstack.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrintableWriterTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("train_loss,0.25\n", "train_loss,0.25\n"),
        Arguments.of("a\tb\r\nc", "a\tb\r\nc"),
        Arguments.of("Größe 雪 🎿 \u200dnb", "Größe 雪 🎿 \u200dnb"),
        Arguments.of("\u001b]0;title\u0007", "\\e]0;title\\u0007"),
        Arguments.of("over\rwritten", "over\\rwritten"),
        Arguments.of("\u009b31m red", "\\u009b31m red"),
        Arguments.of("\u202egpj.exe\u2028", "\\u202egpj.exe\\u2028"),
        Arguments.of("nul\0 del\u007f nel\u0085", "nul\\u0000 del\\u007f nel\\u0085"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void passesOnNothingThatControlsATerminal(String text, String shown) throws IOException {
    StringWriter whole = new StringWriter();
    new PrintableWriter(whole).write(text);
    StringWriter part = new StringWriter();
    new PrintableWriter(part).write(("(" + text + ")").toCharArray(), 1, text.length());

    assertThat(whole).hasToString(shown);
    assertThat(part).hasToString(shown);
  }
}
