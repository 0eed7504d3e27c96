package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sweepstack.data.Datasets;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.Parameters;

class TrialCostTest {
  private static final Configuration PLAIN = Configuration.defaults();

  private final Training training = new Training(new Datasets());

  @Test
  void refusesLayersThatNoArrayHolds() {
    Configuration manySamples =
        PLAIN
            .with(Parameters.HIDDEN, HiddenLayers.of(100_000))
            .with(Parameters.TRAIN_POINTS, 50_000);
    assertThat(training.cost(manySamples).sampleBytes()).as("piece by piece").isLessThan(1L << 30);
    Configuration manyWeights = PLAIN.with(Parameters.HIDDEN, HiddenLayers.of(100_000, 100_000));
    assertThatThrownBy(() -> training.cost(manyWeights))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("hidden: 100000x100000 over 100 samples");
  }

  @Test
  void refusesPatienceWithoutAnyValidationSample() {
    Configuration none =
        PLAIN.with(Parameters.VALIDATION_FRACTION, 0.005).with(Parameters.PATIENCE, Optional.of(2));
    assertThatThrownBy(() -> training.cost(none))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "patience: needs validation samples, and validation_fraction 0.005 of 100 rounds down"
                + " to none; make it larger");
    assertThat(training.cost(none.with(Parameters.VALIDATION_FRACTION, 0.01)).epochs())
        .isEqualTo(1000);
  }

  @Test
  void countsTheStepsOfBatches() {
    TrialCost batches = training.cost(PLAIN.with(Parameters.BATCH_SIZE, Optional.of(32)));
    assertThat(batches.trialSeconds()).isGreaterThan(training.cost(PLAIN).trialSeconds());
    assertThat(training.cost(PLAIN.with(Parameters.BATCH_SIZE, Optional.of(1000))))
        .isEqualTo(training.cost(PLAIN));
  }

  /** Of few epochs, looking at a trial is a good part of what it takes. */
  @Test
  void countsWhatItTakesToLook() {
    Configuration often = PLAIN.with(Parameters.LOG_EVERY, LogInterval.ofEpochs(1));
    Configuration seldom = PLAIN.with(Parameters.LOG_EVERY, LogInterval.ofEpochs(1000));
    assertThat(training.cost(often).trialSeconds())
        .isGreaterThan(1.2 * training.cost(seldom).trialSeconds())
        .isLessThan(training.cost(often, Set.of(Artefact.STATISTICS)).trialSeconds() / 2);
    assertThat(training.cost(often, Set.of(Artefact.CURVES))).isEqualTo(training.cost(often));
  }
}
