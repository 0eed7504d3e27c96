package org.sweepstack.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Points and their classes, or the quantities that belong to them: some places of a table, which is
 * shared and not copied. Immutable.
 */
public final class Samples {
  private final Points points;
  private final int[] places;
  private final int[] classes;

  /** What is to be predicted of each point of the table, where that is no class. */
  private final Optional<Points> quantities;

  /**
   * Takes all points of a table, in its order.
   *
   * @param points N of them
   * @param classes [N], from 0; copied
   */
  Samples(Points points, int[] classes) {
    this(points, IntStream.range(0, classes.length).toArray(), classes.clone(), Optional.empty());
    if (points.count() != classes.length) {
      throw new IllegalArgumentException(points.count() + " points of " + classes.length);
    }
  }

  /**
   * Copies samples.
   *
   * @param features how many numbers a point has
   * @param numbers [N, features]: point by point
   * @param classes [N], from 0
   */
  Samples(int features, double[] numbers, int[] classes) {
    this(new DoublePoints(features, numbers.clone()), classes);
    if (numbers.length != features * classes.length) {
      throw new IllegalArgumentException(
          numbers.length + " numbers for " + classes.length + " points of " + features);
    }
  }

  /** Takes the points at some places of a table, with the class of each. */
  private Samples(Points points, int[] places, int[] classes, Optional<Points> quantities) {
    this.points = points;
    this.places = places;
    this.classes = classes;
    this.quantities = quantities;
  }

  /**
   * Takes all points of a table, in its order.
   *
   * @param quantities what is to be predicted of each: as many as there are points
   */
  static Samples of(Points points, Points quantities) {
    int count = points.count();
    if (quantities.count() != count) {
      throw new IllegalArgumentException(count + " points of " + quantities.count());
    }
    return new Samples(
        points, IntStream.range(0, count).toArray(), new int[count], Optional.of(quantities));
  }

  /** Returns the number of samples, N. */
  public int count() {
    return classes.length;
  }

  /** Returns how many numbers a point has. */
  public int features() {
    return points.features();
  }

  /** Returns whether a number takes a byte of memory, so that copies of all are large beside it. */
  public boolean areBytes() {
    return points instanceof BytePoints;
  }

  /** Returns one number of a point. */
  public double feature(int sample, int feature) {
    return points.at(places[sample], feature);
  }

  /** Returns how many quantities belong to a point; 0 where it is of a class. */
  public int quantities() {
    return quantities.map(Points::features).orElse(0);
  }

  /** Returns one of the quantities of a point. */
  public double quantity(int sample, int index) {
    return quantities.orElseThrow().at(places[sample], index);
  }

  /** Returns the class of a point, from 0; 0 where quantities belong to it. */
  public int classOf(int sample) {
    return classes[sample];
  }

  /**
   * Copies the numbers of some points, feature by feature.
   *
   * @param order which points come one after the other
   * @param from where in that order the first stands
   * @param count C, how many
   * @param into [features, C]
   */
  public void gather(int[] order, int from, int count, double[] into) {
    for (int sample = 0; sample < count; sample++) {
      points.copy(places[order[from + sample]], into, sample, count);
    }
  }

  /** Returns the same points, each of the class that its own is called now. */
  Samples relabelled(IntUnaryOperator names) {
    return new Samples(points, places, Arrays.stream(classes).map(names).toArray(), quantities);
  }

  /** Returns samples of the same classes with other numbers, [N, features]. */
  Samples withPoints(double[] others) {
    if (others.length != features() * classes.length) {
      throw new IllegalArgumentException(others.length + " numbers for " + classes.length);
    }
    Points made = new DoublePoints(features(), others);
    int[] all = IntStream.range(0, classes.length).toArray();
    return new Samples(
        made, all, classes, quantities.map(these -> new ChosenPoints(these, places)));
  }

  /** Returns samples of the same classes whose points are made of these, one of each. */
  Samples withPoints(UnaryOperator<Points> change) {
    return new Samples(change.apply(points), places, classes, quantities);
  }

  /** Returns the samples of the given indices, in that order. */
  public Samples select(int[] samples) {
    return new Samples(
        points,
        Arrays.stream(samples).map(sample -> places[sample]).toArray(),
        Arrays.stream(samples).map(sample -> classes[sample]).toArray(),
        quantities);
  }

  /** Returns the samples from one index to before another. */
  Samples range(int from, int to) {
    return new Samples(
        points,
        Arrays.copyOfRange(places, from, to),
        Arrays.copyOfRange(classes, from, to),
        quantities);
  }
}
