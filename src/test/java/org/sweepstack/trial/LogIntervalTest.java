package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogIntervalTest {

  @ParameterizedTest
  @CsvSource({
    "10, 10, false",
    "010, 10, false",
    "2147483647, 2147483647, false",
    "1100 steps, 1100, true",
    "+0001 steps, 1, true",
    "1 step, 1, true",
    "999999999 steps, 999999999, true"
  })
  void reads(String text, int count, boolean isInSteps) {
    LogInterval read = Parameters.LOG_EVERY.type().parse(text).orElseThrow();
    assertThat(read).isEqualTo(new LogInterval(count, isInSteps));
    assertThat(LogInterval.parse(read.toString())).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0 steps",
        "-1 steps",
        "1.5 steps",
        "steps",
        "10 epochs",
        "10  steps",
        "10steps",
        "2147483648",
        "1000000000 steps",
        " 10",
        "10 steps ",
        ""
      })
  void refuses(String text) {
    assertThat(Parameters.LOG_EVERY.type().parse(text)).isEmpty();
  }

  /** Ids of trials that log by epochs are what they were when it was a number. */
  @Test
  void countsInEpochsAsTheNumberAlone() {
    Configuration trial = Configuration.defaults().with(Parameters.EPOCHS, 500);
    assertThat(trial.with(Parameters.LOG_EVERY, LogInterval.ofEpochs(5)).id())
        .isEqualTo(trial.id());
    assertThat(trial.with(Parameters.LOG_EVERY, LogInterval.ofEpochs(7)).id().text())
        .isEqualTo("t-l7o7m5wrmh");
    assertThat(trial.with(Parameters.LOG_EVERY, LogInterval.ofSteps(5)).id())
        .isNotEqualTo(trial.id());
  }
}
