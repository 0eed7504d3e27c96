package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialIdTest {

  @Test
  void takesTenCharactersOfBase32() {
    assertThat(new TrialId("t-azaz234567")).hasToString("t-azaz234567");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t-",
        "t-aaaaaaaaa",
        "t-aaaaaaaaaaa",
        "t_aaaaaaaaaa",
        "t-aaaaaaaaa1",
        "t-aaaaaaaaa8",
        "t-aaaaaaaaaA",
        "t-aaaaaaaaaä",
        "t-aaaaaaaaa\n"
      })
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> new TrialId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a trial id: " + text);
  }
}
