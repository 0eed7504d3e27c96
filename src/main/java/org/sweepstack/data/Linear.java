package org.sweepstack.data;

import org.apache.commons.rng.UniformRandomProvider;

/** Points uniform in the unit square; class 1 where x1 &lt;= x2. */
record Linear() implements Generator {

  @Override
  public Samples draw(int count, UniformRandomProvider random) {
    double[] points = new double[2 * count];
    int[] classes = new int[count];
    for (int sample = 0; sample < count; sample++) {
      double x1 = random.nextDouble();
      double x2 = random.nextDouble();
      points[2 * sample] = x1;
      points[2 * sample + 1] = x2;
      classes[sample] = x1 <= x2 ? 1 : 0;
    }
    return new Samples(2, points, classes);
  }
}
