package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RandomStreams;
import org.sweepstack.trial.RandomStreams.Purpose;

/** Held against scikit-learn: {@code scripts/reference/datasets.py}. */
class GeneratorTest {
  private static final int MANY = 50_000;

  /** Standard errors a statistic may be off: one draw in two million is. */
  private static final double ERRORS = 5;

  @ParameterizedTest
  @CsvFileSource(resources = "/data/sklearn_datasets.csv", numLinesToSkip = 1)
  void drawsFromTheDistributionOfScikitLearn(
      String what,
      String dataset,
      int count,
      double factor,
      double noise,
      int label,
      double x1,
      double x2) {
    Generator generator = generator(dataset, factor, noise);
    if (what.equals("point")) {
      assertThat(hasPoint(generator.draw(count, random(1)), label, x1, x2)).isTrue();
      return;
    }
    Samples samples = generator.draw(MANY, random(1));
    double[] expected = {x1, x2};
    for (int feature = 0; feature < 2; feature++) {
      double[] values = ofClass(samples, label, feature);
      double deviation = deviation(values);
      // The error of a mean of n is deviation / sqrt(n), that of a deviation at most its half root
      // for distributions without heavier tails than the normal; both sides are samples.
      double error = deviation * Math.sqrt(2.0 / MANY + 2.0 / count);
      if (what.equals("mean")) {
        assertThat(mean(values)).isCloseTo(expected[feature], within(ERRORS * error));
      } else {
        assertThat(deviation).isCloseTo(expected[feature], within(ERRORS * error / Math.sqrt(2)));
      }
    }
  }

  private static Generator generator(String dataset, double factor, double noise) {
    return dataset.equals("moons") ? new Moons(noise) : new Circles(factor, noise);
  }

  private static boolean hasPoint(Samples samples, int label, double x1, double x2) {
    for (int sample = 0; sample < samples.count(); sample++) {
      if (samples.classOf(sample) == label
          && Math.abs(samples.feature(sample, 0) - x1) < 1e-12
          && Math.abs(samples.feature(sample, 1) - x2) < 1e-12) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @CsvSource({"moons, 0.2", "circles, 0.1", "blobs, 3"})
  void addsNormalNoiseOfTheGivenDeviation(String dataset, double noise) {
    // The same random numbers without noise leave the points alone, in the same order.
    Samples clean = dataset.equals("blobs") ? blobs(3, 0, 1) : draw(dataset, 0);
    Samples noisy = dataset.equals("blobs") ? blobs(3, noise, 1) : draw(dataset, noise);
    double[] differences = new double[2 * MANY];
    int withinOneDeviation = 0;
    for (int index = 0; index < differences.length; index++) {
      int sample = index / 2;
      differences[index] = noisy.feature(sample, index % 2) - clean.feature(sample, index % 2);
      withinOneDeviation += Math.abs(differences[index]) < noise ? 1 : 0;
    }
    double error = 1 / Math.sqrt(differences.length);

    assertThat(mean(differences) / noise).isCloseTo(0, within(ERRORS * error));
    assertThat(deviation(differences) / noise).isCloseTo(1, within(ERRORS * error / Math.sqrt(2)));
    // 68.27% of a normal distribution, with a binomial's error of sqrt(p (1 - p) / n)
    assertThat((double) withinOneDeviation / differences.length)
        .isCloseTo(0.6827, within(ERRORS * error * 0.4654));
  }

  private static Samples draw(String dataset, double noise) {
    return generator(dataset, 0.5, noise).draw(MANY, random(1));
  }

  private static Samples blobs(int centers, double noise, long seed) {
    return Blobs.of(centers, noise, seed).draw(MANY, random(seed));
  }

  @ParameterizedTest
  @EnumSource(names = {"MOONS", "BLOBS", "CIRCLES"})
  void splitsThePointsEvenlyAndInRandomOrder(DatasetKind kind) {
    Generator generator = Generator.of(Configuration.defaults().with(Parameters.DATASET, kind));
    for (int count : new int[] {1, 2, 3, 10, 101}) {
      int[] counts = new int[2];
      Samples samples = generator.draw(count, random(1));
      for (int sample = 0; sample < count; sample++) {
        counts[samples.classOf(sample)]++;
      }
      assertThat(Math.abs(counts[0] - counts[1])).isEqualTo(count % 2);
    }
    Samples last = generator.draw(100, random(1)).range(80, 100);
    // All twenty of one class would happen once in a million shuffles.
    assertThat(ofClass(last, 0, 0)).isNotEmpty();
    assertThat(ofClass(last, 1, 0)).isNotEmpty();
  }

  @Test
  void splitsBlobsAmongAllCenters() {
    Samples samples = Blobs.of(7, 1, 1).draw(100, random(1));
    int[] counts = new int[7];
    for (int sample = 0; sample < 100; sample++) {
      counts[samples.classOf(sample)]++;
    }

    assertThat(counts).containsExactly(15, 15, 14, 14, 14, 14, 14);
  }

  @Test
  void drawsCentersUniformlyInTheSquare() {
    double[] coordinates = new double[2 * 1000];
    Set<Double> distinct = new HashSet<>();
    for (int seed = 0; seed < 10; seed++) {
      Samples centers = Blobs.of(100, 0, seed).draw(100, random(seed));
      for (int index = 0; index < 200; index++) {
        coordinates[200 * seed + index] = centers.feature(index / 2, index % 2);
        distinct.add(coordinates[200 * seed + index]);
      }
    }

    assertThat(distinct).hasSize(coordinates.length);
    assertThat(Arrays.stream(coordinates)).allMatch(x -> x >= -10 && x < 10);
    // A uniform distribution of width 20 has the deviation 20 / sqrt(12).
    double deviation = 20 / Math.sqrt(12);
    double error = deviation / Math.sqrt(coordinates.length);
    assertThat(mean(coordinates)).isCloseTo(0, within(ERRORS * error));
    assertThat(deviation(coordinates)).isCloseTo(deviation, within(ERRORS * error));
  }

  private static UniformRandomProvider random(long seed) {
    return RandomStreams.of(seed, Purpose.TRAIN);
  }

  private static double[] ofClass(Samples samples, int label, int feature) {
    double[] values = new double[samples.count()];
    int count = 0;
    for (int sample = 0; sample < samples.count(); sample++) {
      if (samples.classOf(sample) == label) {
        values[count] = samples.feature(sample, feature);
        count++;
      }
    }
    return Arrays.copyOf(values, count);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(
        Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
  }
}
