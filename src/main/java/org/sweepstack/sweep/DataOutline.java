package org.sweepstack.sweep;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Samples;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.SampleSet;

/**
 * How large the sets of samples are that a trial sees.
 *
 * @param features numbers a point has
 * @param image the shape of the image that they make up, if they do
 * @param classNames the name of each class; none where quantities are predicted
 * @param counts how many samples of each class are in each set; one number where there is no class
 */
public record DataOutline(
    int features,
    Optional<ImageShape> image,
    List<String> classNames,
    Map<SampleSet, List<Integer>> counts) {

  /** Copies the collections. */
  public DataOutline {
    classNames = List.copyOf(classNames);
    counts = Map.copyOf(counts);
  }

  /**
   * Makes the data of a trial of a sweep.
   *
   * @throws org.sweepstack.trial.InvalidInputException when they cannot be used
   */
  public static DataOutline of(Sweep sweep, Configuration trial) {
    return of(sweep.datasets().of(trial));
  }

  static DataOutline of(Dataset dataset) {
    Map<SampleSet, List<Integer>> counts = new EnumMap<>(SampleSet.class);
    for (SampleSet set : SampleSet.values()) {
      counts.put(set, classCounts(samples(dataset, set), Math.max(1, dataset.classes())));
    }
    return new DataOutline(dataset.features(), dataset.image(), dataset.classNames(), counts);
  }

  /** Returns the samples of a set. */
  static Samples samples(Dataset dataset, SampleSet set) {
    return switch (set) {
      case TRAIN -> dataset.train();
      case VALIDATION -> dataset.validation();
      case TEST -> dataset.test();
    };
  }

  private static List<Integer> classCounts(Samples samples, int classes) {
    Integer[] counts = new Integer[classes];
    Arrays.fill(counts, 0);
    for (int sample = 0; sample < samples.count(); sample++) {
      counts[samples.classOf(sample)]++;
    }
    return List.of(counts);
  }

  /** Returns how many samples a set has. */
  public int count(SampleSet set) {
    return counts.get(set).stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns what a set is as an array, such as {@code 100 x 2} or {@code 50 x 1x8x8}. */
  public String shape(SampleSet set) {
    return count(set) + " x " + image.map(ImageShape::toString).orElse("" + features);
  }
}
