package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SingleLineTest {
  @Test
  void bringsAMessageToASingleLine() {
    assertThat(SingleLine.of(" one\n\n  two \r\nthree\u2028four  five\n"))
        .isEqualTo("one two three four  five");
  }
}
