package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.TrialArtefacts;

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
          .with(Parameters.LOG_EVERY, LogInterval.ofEpochs(2));

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
    // After two looks with three pieces, and two epochs of four steps, which ask within them too.
    StackRecorder before = StackRecorder.ordering(Order.STOP, 22);
    training.train(List.of(IMAGES), Stretch.WHOLE, save, before);
    Checkpoint whole = before.checkpoint().orElseThrow();

    assertThat(statisticsOf(whole)).hasSize(10).noneMatch(LayerNumbersTest::isBare);
    int detailBytes =
        statisticsOf(whole).stream()
            .mapToInt(layer -> 4 + layer.details().kind().length() + 8 * LayerDetails.COUNT)
            .sum();
    int noHistograms = 4;
    Checkpoint old =
        new Checkpoint(
            whole.trials(),
            whole.epoch(),
            Arrays.copyOf(whole.state(), whole.state().length - detailBytes - noHistograms));
    assertThat(statisticsOf(old)).hasSize(10).allMatch(LayerNumbersTest::isBare);

    StackRecorder after = StackRecorder.toTheEnd();
    training.train(List.of(IMAGES), Stretch.from(Optional.of(old)), save, after);
    List<LayerStatistics> all = after.trained().get(IMAGES).artefacts().statistics();
    assertThat(all.subList(0, 10)).isEqualTo(statisticsOf(old));
    assertThat(all.subList(10, 15)).isEqualTo(statistics(EngineKind.FAST).subList(10, 15));
  }

  @Test
  void areCountedInHistogramsThatGoOnFromACheckpoint() {
    Training training = new Training(new Datasets());
    Set<Artefact> save = Set.of(Artefact.HISTOGRAMS);
    TrialArtefacts kept = StackRecorder.train(training, List.of(IMAGES), save).get(0).artefacts();

    assertThat(kept.statistics()).isEmpty();
    // Of the three layers with weights all five parts, of pool and dropout the activations.
    assertThat(kept.histograms()).hasSize(3 * (3 * 5 + 2));
    for (LayerHistogram histogram : kept.histograms()) {
      assertThat(histogram.counts()).allMatch(count -> count >= 0);
      assertThat(histogram.low()).isLessThanOrEqualTo(histogram.high());
    }
    assertThat(kept.histograms().subList(0, 6))
        .extracting(
            histogram -> histogram.kind() + " " + histogram.part().word() + " " + all(histogram))
        .containsExactly(
            "convolution 3c3 weights 27",
            "convolution 3c3 biases 3",
            "convolution 3c3 weight_gradients 27",
            "convolution 3c3 bias_gradients 3",
            "convolution 3c3 activations " + 100 * 3 * 8 * 8,
            "pool mp2 activations " + 100 * 3 * 4 * 4);
    // Biases begin at 0: all in the first bin.
    assertThat(kept.histograms().get(1).counts()).startsWith(3, 0).endsWith(0);

    StackRecorder before = StackRecorder.ordering(Order.STOP, 12);
    training.train(List.of(IMAGES), Stretch.WHOLE, save, before);
    StackRecorder after = StackRecorder.toTheEnd();
    training.train(List.of(IMAGES), Stretch.from(before.checkpoint()), save, after);
    assertThat(after.trained().get(IMAGES).artefacts().histograms()).isEqualTo(kept.histograms());
  }

  private static int all(LayerHistogram histogram) {
    return histogram.counts().stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void areCountedInTheBinThatTheyAreIn() {
    double[] numbers = {0, 0.1, 0.999, 1, 1.5, 29.5, 30, 30};
    List<LayerHistogram> histograms =
        new LayerNumbers(
                2, "dense 4", Map.of(LayerPart.WEIGHTS, numbers, LayerPart.BIASES, new double[0]))
            .histograms(Moment.ofEpoch(7));
    assertThat(histograms).hasSize(1);
    LayerHistogram counted = histograms.get(0);
    assertThat(counted.counts()).startsWith(3, 2, 0).endsWith(0, 3);
    assertThat(counted.edge(1)).isEqualTo(1);
    assertThat(
            new LayerNumbers(0, "", Map.of(LayerPart.WEIGHTS, new double[] {1, Double.NaN}))
                .histograms(Moment.ofEpoch(0)))
        .isEmpty();
  }

  private static List<LayerStatistics> statisticsOf(Checkpoint checkpoint) {
    return SavedStack.of(checkpoint).trials().get(0).statistics();
  }

  private static boolean isBare(LayerStatistics layer) {
    return layer.details().equals(LayerDetails.NONE);
  }
}
