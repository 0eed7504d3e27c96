package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.data.Datasets;
import org.sweepstack.training.StackRecorder.Trained;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

class WeightPenaltyTest {

  /** By rows and by products, in either precision. */
  @ParameterizedTest
  @CsvSource({"4x3, DOUBLE, 1e-15", "40, DOUBLE, 1e-15", "4x3, FLOAT, 1e-7"})
  void isHalfOfL2TimesTheSquaredWeights(String hidden, Precision precision, double rounding) {
    Configuration trial =
        Configuration.defaults()
            .with(Parameters.HIDDEN, HiddenLayers.parse(hidden).orElseThrow())
            .with(Parameters.PRECISION, precision)
            .with(Parameters.L2, 0.02)
            .with(Parameters.EPOCHS, 3);
    Trained trained =
        StackRecorder.train(
                new Training(new Datasets()),
                List.of(trial, trial.with(Parameters.L2, 0.0)),
                Set.of(Artefact.ARRAYS))
            .get(0);
    double squares =
        trained.artefacts().arrays().stream()
            .filter(array -> array.name().matches("final.*weight"))
            .flatMapToDouble(array -> Arrays.stream(array.values()))
            .map(weight -> weight * weight)
            .sum();
    assertThat(trained.result().metrics().get(Metric.L2_TERM))
        .isCloseTo(0.01 * squares, within(rounding * squares));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "0.02, true"})
  void isMeasuredAlongTheEpochsWhereThereIsL2(double l2, boolean isMeasured) {
    Configuration trial =
        Configuration.defaults().with(Parameters.L2, l2).with(Parameters.EPOCHS, 2);
    Trained trained =
        StackRecorder.train(new Training(new Datasets()), List.of(trial), Set.of(Artefact.CURVES))
            .get(0);
    assertThat(trained.artefacts().curve().points())
        .hasSize(3)
        .allMatch(point -> Double.isNaN(point.metrics().get(Metric.L2_TERM)) != isMeasured);
  }
}
