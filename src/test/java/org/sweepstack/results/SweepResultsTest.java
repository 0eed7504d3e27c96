package org.sweepstack.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweepstack.trial.Parameters.SEED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;

class SweepResultsTest {
  private static final Configuration FIRST = Trials.DEFAULTS;
  private static final Configuration SECOND = FIRST.with(SEED, 2L);
  private static final Attempt OF_FIRST = Trials.completed(FIRST, 0.1);
  private static final Attempt OF_SECOND = Trials.completed(SECOND, 0.2);

  @Test
  void bringsAttemptsIntoGridOrder() {
    assertThat(results(List.of(FIRST, SECOND), OF_SECOND, OF_FIRST).attempts())
        .containsExactly(OF_FIRST, OF_SECOND);
  }

  @Test
  void allowsForPendingTrials() {
    assertThat(results(List.of(FIRST, SECOND), OF_SECOND).attempts()).containsExactly(OF_SECOND);
  }

  @Test
  void rejectsAnAttemptOutsideTheGrid() {
    assertThatThrownBy(() -> results(List.of(FIRST), OF_FIRST, OF_SECOND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of 2 attempts 1 have their place");
  }

  @Test
  void rejectsTwoAttemptsOfOneConfiguration() {
    assertThatThrownBy(() -> results(List.of(FIRST, SECOND), OF_FIRST, OF_FIRST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SweepResults results(List<Configuration> grid, Attempt... attempts) {
    return new SweepResults(
        "demo", grid, List.of(SEED), false, Trials.TEST_LOSS, List.of(attempts));
  }
}
