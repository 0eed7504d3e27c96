package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Datasets;
import org.sweepstack.data.Samples;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Parameters;

class PixelSamplesTest {
  private static final int[] ORDER = {7, 3, 1436, 0, 7};

  private final Dataset digits =
      new Datasets().of(Configuration.defaults().with(Parameters.DATASET, DatasetKind.DIGITS));

  private final SampleMatrix stored = TrialSamples.matrix(digits, digits.train(), 10);
  private final SampleMatrix pixels = new PixelSamples(digits.train(), stored.targets());

  @Test
  void givesABatchWhatSamplesInMemoryGiveIt() {
    double[] expected = new double[64 * 3];
    double[] inputs = new double[64 * 3];
    stored.gatherInputs(ORDER, 1, 3, expected);
    pixels.gatherInputs(ORDER, 1, 3, inputs);
    assertThat(inputs).isEqualTo(expected);

    double[] expectedTargets = new double[10 * 3];
    double[] targets = new double[10 * 3];
    stored.gatherTargets(ORDER, 1, 3, expectedTargets);
    pixels.gatherTargets(ORDER, 1, 3, targets);
    assertThat(targets).isEqualTo(expectedTargets);
  }

  @Test
  void choosesAndCopiesLikeSamplesInMemory() {
    assertThat(stored).isNotInstanceOf(PixelSamples.class);
    assertThat(pixels.samples()).isEqualTo(stored.samples());
    assertThat(pixels.inputs()).isEqualTo(stored.inputs());
    assertThat(pixels.chosen(ORDER).inputs()).isEqualTo(stored.chosen(ORDER).inputs());
    assertThat(pixels.chosen(ORDER).targets()).isEqualTo(stored.chosen(ORDER).targets());
  }

  @Test
  void leavesOnlyManyLargeImagesWhereTheyAre() {
    Samples many = digits.train().select(IntStream.range(0, 20_000).map(at -> at % 1438).toArray());

    assertThat(PixelSamples.isFor(digits.train())).isFalse();
    // A million numbers, of 64 inputs each.
    assertThat(PixelSamples.isFor(many)).isFalse();
  }
}
