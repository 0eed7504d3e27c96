package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RunOptionsTest {
  private static final RunOptions FILE =
      new RunOptions(
          OptionalInt.of(2),
          Timeout.parse("10m"),
          Halt.parse("now,fail=1"),
          Optional.of(Duration.ofMinutes(3)),
          Optional.empty());

  @Test
  void fallsBackOnOthersWhereItLeavesSomethingOpen() {
    RunOptions typed =
        new RunOptions(
            OptionalInt.empty(),
            Timeout.parse("90s"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Duration.ofSeconds(1)));
    assertThat(typed.orElse(FILE))
        .isEqualTo(
            new RunOptions(
                FILE.threads(),
                typed.timeout(),
                FILE.halt(),
                FILE.budget(),
                typed.checkpointEvery()));
    assertThat(RunOptions.of(OptionalInt.of(7)).orElse(FILE).threads()).hasValue(7);
  }

  @Test
  void leavesOpenWhatNobodySaid() {
    assertThat(RunOptions.NONE.orElse(RunOptions.NONE)).isEqualTo(RunOptions.NONE);
    assertThat(RunOptions.NONE.orElse(FILE)).isEqualTo(FILE);
  }
}
