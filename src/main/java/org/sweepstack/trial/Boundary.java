package org.sweepstack.trial;

import java.util.List;

/**
 * What a trained network of two inputs says over a grid of the plane, for drawing where it decides
 * for which class. Holds the arrays it is given: they must not change.
 *
 * @param inputs the names of the two inputs
 * @param x1 [columns]: the first input along a row of the grid, ascending, as the network sees it
 *     (standardized where it is)
 * @param x2 [rows]: the second input along a column of the grid, likewise
 * @param outputs O, how many outputs the network has
 * @param values [O, rows * columns]: the outputs, row by row
 * @param predicted [rows * columns]: the predicted class, from 0, row by row
 */
public record Boundary(
    List<String> inputs, double[] x1, double[] x2, int outputs, double[] values, int[] predicted) {
  /** How many inputs a network has to have for a boundary. */
  public static final int INPUTS = 2;

  /** Copies the names and checks the shapes. */
  public Boundary {
    inputs = List.copyOf(inputs);
    long points = (long) x1.length * x2.length;
    if (inputs.size() != INPUTS
        || predicted.length != points
        || outputs < 1
        || values.length != outputs * points) {
      throw new IllegalArgumentException("a boundary of shapes that do not go together");
    }
  }
}
