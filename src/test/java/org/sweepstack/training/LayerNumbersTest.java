package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.data.Datasets;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Convolution;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

/** What is kept of every layer along the epochs. */
class LayerNumbersTest {
  private static final Configuration IMAGES =
      Configuration.defaults()
          .with(Parameters.DATASET, DatasetKind.DIGITS)
          .with(Parameters.TRAIN_POINTS, 150)
          .with(Parameters.TEST_POINTS, 50)
          .with(Parameters.CONVOLUTION, Convolution.parse("3c3-mp2").orElseThrow())
          .with(Parameters.HIDDEN, HiddenLayers.of(9))
          .with(Parameters.DROPOUT, 0.5)
          .with(Parameters.LOSS, LossKind.CROSS_ENTROPY)
          .with(Parameters.OUTPUT_ACTIVATION, Activation.SOFTMAX)
          .with(Parameters.ACTIVATION, Activation.RELU)
          .with(Parameters.PRECISION, Precision.DOUBLE)
          .with(Parameters.BATCH_SIZE, Optional.of(40))
          .with(Parameters.EPOCHS, 4)
          .with(Parameters.LOG_EVERY, 2);

  private static List<LayerStatistics> statistics(EngineKind engine) {
    return StackRecorder.train(
            new Training(new Datasets(), EngineChoice.of(engine)),
            List.of(IMAGES),
            Set.of(Artefact.STATISTICS))
        .get(0)
        .artefacts()
        .statistics();
  }

  @ParameterizedTest
  @EnumSource
  void coverEveryLayerOfEveryKind(EngineKind engine) {
    List<LayerStatistics> statistics = statistics(engine);

    assertThat(statistics).extracting(LayerStatistics::epoch).containsOnly(0, 2, 4);
    assertThat(statistics.subList(10, 15))
        .extracting(layer -> layer.layer() + " " + layer.details().kind())
        .containsExactly(
            "0 convolution 3c3", "1 pool mp2", "2 dense 9", "3 dropout 0.5", "4 dense 10");
    for (LayerStatistics layer : statistics) {
      LayerDetails details = layer.details();
      boolean hasWeights = !details.kind().matches("pool.*|dropout.*");
      assertThat(Double.isNaN(layer.weights().mean())).isNotEqualTo(hasWeights);
      assertThat(Double.isNaN(details.weightGradients().deviation())).isNotEqualTo(hasWeights);
      assertThat(Double.isNaN(details.biasGradients().max())).isNotEqualTo(hasWeights);
      assertThat(Double.isNaN(layer.weightGradientNorm())).isNotEqualTo(hasWeights);
      assertThat(details.activations().max()).isPositive();
    }
    LayerDetails hidden = statistics.get(12).details();
    assertThat(hidden.activations().min()).isZero();
    assertThat(hidden.zeros().get(4)).isBetween(0.05, 0.95);
    // Dropout leaves nothing out when measuring.
    assertThat(statistics.get(13).details().activations()).isEqualTo(hidden.activations());
    // Softmax.
    assertThat(statistics.get(14).details().activations().mean()).isCloseTo(0.1, within(1e-12));
    // Biases begin at 0.
    assertThat(statistics.get(0).details().zeros().subList(0, 2)).containsExactly(0.0, 1.0);
  }

  @Test
  void areTheSameOnEveryEngine() {
    List<LayerStatistics> textbook = statistics(EngineKind.TEXTBOOK);
    List<LayerStatistics> fast = statistics(EngineKind.FAST);
    for (int row = 0; row < fast.size(); row++) {
      assertThat(fast.get(row).details().numbers().toArray())
          .usingComparatorWithPrecision(1e-9)
          .containsExactly(textbook.get(row).details().numbers().toArray());
    }
  }

  @Test
  void goOnFromACheckpointThatAnEarlierVersionMadeWithoutTheDetails() {
    Training training = new Training(new Datasets());
    Set<Artefact> save = Set.of(Artefact.STATISTICS);
    StackRecorder before = StackRecorder.ordering(Order.STOP, 2);
    training.train(List.of(IMAGES), Optional.empty(), save, before);
    Checkpoint whole = before.checkpoint().orElseThrow();

    assertThat(statisticsOf(whole)).hasSize(10).noneMatch(LayerNumbersTest::isBare);
    int detailBytes =
        statisticsOf(whole).stream()
            .mapToInt(layer -> 4 + layer.details().kind().length() + 8 * LayerDetails.COUNT)
            .sum();
    Checkpoint old =
        new Checkpoint(
            whole.trials(),
            whole.epoch(),
            Arrays.copyOf(whole.state(), whole.state().length - detailBytes));
    assertThat(statisticsOf(old)).hasSize(10).allMatch(LayerNumbersTest::isBare);

    StackRecorder after = StackRecorder.toTheEnd();
    training.train(List.of(IMAGES), Optional.of(old), save, after);
    List<LayerStatistics> all = after.trained().get(IMAGES).artefacts().statistics();
    assertThat(all.subList(0, 10)).isEqualTo(statisticsOf(old));
    assertThat(all.subList(10, 15)).isEqualTo(statistics(EngineKind.FAST).subList(10, 15));
  }

  private static List<LayerStatistics> statisticsOf(Checkpoint checkpoint) {
    return SavedStack.of(checkpoint).trials().get(0).statistics();
  }

  private static boolean isBare(LayerStatistics layer) {
    return layer.details().equals(LayerDetails.NONE);
  }
}
