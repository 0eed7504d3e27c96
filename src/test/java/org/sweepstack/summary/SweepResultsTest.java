package org.sweepstack.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweepstack.trial.Parameters.SEED;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialGrid;

class SweepResultsTest {
  private static final Configuration FIRST = Trials.DEFAULTS;
  private static final Configuration SECOND = FIRST.with(SEED, 2L);
  private static final FinishedTrial OF_FIRST = finished(FIRST, 0.1);
  private static final FinishedTrial OF_SECOND = finished(SECOND, 0.2);

  @Test
  void bringsTrialsIntoGridOrder() {
    assertThat(results(List.of(FIRST, SECOND), OF_SECOND, OF_FIRST).finished())
        .containsExactly(OF_FIRST, OF_SECOND);
  }

  @Test
  void allowsForPendingTrials() {
    assertThat(results(List.of(FIRST, SECOND), OF_SECOND).finished()).containsExactly(OF_SECOND);
  }

  @Test
  void rejectsATrialOutsideTheGrid() {
    assertThatThrownBy(() -> results(List.of(FIRST), OF_FIRST, OF_SECOND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of 2 trials 1 have their place");
  }

  @Test
  void rejectsTwoFinishedTrialsOfOneConfiguration() {
    assertThatThrownBy(() -> results(List.of(FIRST, SECOND), OF_FIRST, OF_FIRST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static FinishedTrial finished(Configuration configuration, double testLoss) {
    return Trials.finished(Trials.completed(configuration, testLoss)).get(0);
  }

  private static SweepResults results(List<Configuration> grid, FinishedTrial... finished) {
    return new SweepResults(
        "demo",
        new TrialGrid(grid, List.of(SEED), Set.of(), Set.of(), Trials.TEST_LOSS),
        List.of(finished));
  }
}
