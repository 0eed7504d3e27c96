package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sweepstack.data.Datasets;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;

class EpochProgressTest {

  /** An epoch of many samples may take minutes. */
  @Test
  void tellsTheShareOfAnEpochAfterEveryBatch() {
    Configuration trial =
        Configuration.defaults()
            .with(Parameters.TRAIN_POINTS, 100)
            .with(Parameters.BATCH_SIZE, Optional.of(40));
    List<Double> shares = new ArrayList<>();
    try (RunningStack stack =
        RunningStack.start(List.of(trial), new Datasets(), EngineChoice.FAST)) {
      stack.trainEpoch(1, shares::add);
    }
    assertThat(shares).containsExactly(0.4, 0.8, 1.0);
  }
}
