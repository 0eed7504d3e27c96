package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTimeTest {
  private static Timing timing(int startSecond, double share, int stackSize) {
    return new Timing(
        Instant.parse("2024-02-03T04:05:06Z").plusSeconds(startSecond), share, stackSize);
  }

  /** Stacks from 0 to 10, 4 to 6 and 8 to 14, and after a pause from 100 to 101. */
  @Test
  void countsTheTimeInWhichAStackWasTrainedOnceAndNoPause() {
    assertThat(
            TrainingTime.of(
                List.of(timing(100, 1, 1), timing(0, 2, 5), timing(8, 3, 2), timing(4, 0.5, 4))))
        .isEqualTo(Duration.ofSeconds(15));
    assertThat(TrainingTime.of(List.of())).isZero();
  }
}
