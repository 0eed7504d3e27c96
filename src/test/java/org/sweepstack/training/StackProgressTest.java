package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.data.Datasets;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

class StackProgressTest {
  private static final Configuration BATCHES =
      Configuration.defaults()
          .with(Parameters.TRAIN_POINTS, 100)
          .with(Parameters.BATCH_SIZE, Optional.of(30))
          .with(Parameters.EPOCHS, 3);

  /** Looks count as much as the steps that take as long: all together are the epochs. */
  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, true", "7, true", "100, true"})
  void tellsOfTheEpochsInAll(int logged, boolean isInSteps) {
    Configuration trial = BATCHES.with(Parameters.LOG_EVERY, new LogInterval(logged, isInSteps));
    for (int stopAt = 1; stopAt <= 12; stopAt++) {
      StackRecorder before = StackRecorder.ordering(Order.STOP, stopAt);
      train(List.of(trial, trial.with(Parameters.SEED, 2L)), Optional.empty(), before);
      int epochsLeft = before.checkpoint().map(made -> 3 - made.epoch()).orElse(0);
      StackRecorder after = StackRecorder.toTheEnd();
      if (before.checkpoint().isPresent()) {
        train(List.of(trial), before.checkpoint(), after);
      }
      assertThat(after.trialEpochs).isCloseTo(epochsLeft, within(1e-9));
    }
  }

  /** With many images, the first look takes longer than anybody waits for a bar to move. */
  @Test
  void tellsOfAPartOfTheFirstLook() {
    List<Double> told = new ArrayList<>();
    TrainingClock clock = new TrainingClock(2, 2, 10, LogInterval.ofEpochs(1));
    StackProgress progress = new StackProgress(clock, 2, 100, 200, false, listener(told));
    progress.looking(50, 4);
    assertThat(told).hasSize(1);
    // Of 2 epochs of 3 times 100 samples, and 3 looks at 200.
    assertThat(told.get(0)).isCloseTo(4 * 2 * 50 / 1200.0, within(1e-12));
    progress.looked(4);
    assertThat(told.get(0) + told.get(1)).isCloseTo(4 * 2 * 200 / 1200.0, within(1e-12));
  }

  private static void train(
      List<Configuration> trials, Optional<Checkpoint> from, TrainingListener listener) {
    new Training(new Datasets()).train(trials, Stretch.from(from), Set.of(), listener);
  }

  private static TrainingListener listener(List<Double> told) {
    return new TrainingListener() {
      @Override
      public void advanced(double trialEpochs) {
        told.add(trialEpochs);
      }

      @Override
      public void ended(TrialResult result, TrialArtefacts artefacts) {}

      @Override
      public Order order() {
        return Order.CONTINUE;
      }

      @Override
      public void checkpoint(Supplier<Checkpoint> checkpoint) {}
    };
  }
}
