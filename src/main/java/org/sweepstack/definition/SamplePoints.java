package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.sweepstack.trial.RandomStreams;

/**
 * Points of the unit cube, one after the other, with a coordinate from 0, below 1, for each axis.
 * The same ones come on every machine and in every version, since ids of trials follow from them.
 *
 * <p>Random coordinates of an axis depend on its name alone, so that they stay when other axes come
 * or go. Those of a Latin hypercube depend on the number of points, too (McKay, Beckman, Conover: A
 * comparison of three methods for selecting values of input variables, 1979). Sobol's points have
 * the direction numbers of Joe and Kuo (2008), a dimension an axis in the order of the axes; with a
 * seed, all are moved alike by a random digital shift.
 */
final class SamplePoints {
  /** The most axes that have direction numbers. */
  static final int MOST_SOBOL_AXES = 1000;

  private static final double SOBOL_UNIT = 0x1p-52;
  private static final int UNUSED_BITS = 64 - 52;

  /** The coordinates of an axis, one a point. */
  private interface Coordinates {
    double next();
  }

  private final List<Coordinates> axes = new ArrayList<>();

  /** Sobol's current point, of which the axes take their coordinates. */
  private double[] sobol = {};

  private SobolSequenceGenerator sequence;

  /**
   * Starts before the first point.
   *
   * @param names those of the axes
   */
  SamplePoints(Sampling sampling, List<String> names) {
    if (sampling.sampler() == Sampler.SOBOL && !names.isEmpty()) {
      sequence = new SobolSequenceGenerator(names.size());
    }
    for (String name : names) {
      axes.add(axis(sampling, name, axes.size()));
    }
  }

  private Coordinates axis(Sampling sampling, String name, int place) {
    UniformRandomProvider random = RandomStreams.ofSample(sampling.seed().orElse(1L), name);
    return switch (sampling.sampler()) {
      case RANDOM -> random::nextDouble;
      case SOBOL -> {
        long shift = sampling.seed().isPresent() ? random.nextLong() >>> UNUSED_BITS : 0;
        yield () -> SOBOL_UNIT * ((long) (sobol[place] / SOBOL_UNIT) ^ shift);
      }
      case LATIN_HYPERCUBE -> latin(random, sampling.number());
    };
  }

  private static Coordinates latin(UniformRandomProvider random, int points) {
    int[] parts = new int[points];
    for (int place = 1; place < points; place++) {
      int other = random.nextInt(place + 1);
      parts[place] = parts[other];
      parts[other] = place;
    }
    int[] next = {0};
    return () -> (parts[next[0]++] + random.nextDouble()) / points;
  }

  /** Returns the coordinates of the next point. */
  double[] next() {
    if (sequence != null) {
      sobol = sequence.nextVector();
    }
    return axes.stream().mapToDouble(Coordinates::next).toArray();
  }
}
