package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialIdTest {

  @Test
  void isWhatItWasMadeFrom() {
    assertThat(new TrialId("t-abcxyz2347")).hasToString("t-abcxyz2347");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t-",
        "abcxyz2347",
        "t-abcxyz234",
        "t-abcxyz23477",
        "T-abcxyz2347",
        "t-Abcxyz2347",
        "t-abcxyz2341",
        "t-abcxyz234 ",
        "t_abcxyz2347"
      })
  void refusesWhatIsNoId(String text) {
    assertThatThrownBy(() -> new TrialId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a trial id: " + text);
  }
}
