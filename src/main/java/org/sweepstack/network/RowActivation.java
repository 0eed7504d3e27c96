package org.sweepstack.network;

import java.util.List;
import org.sweepstack.trial.Activation;

/**
 * An activation over rows, forward and backward, written in its value a = f(z). What {@link
 * ActivationFunction} is to arrays.
 *
 * @param kind which
 * @param leak its slope at and below 0, for the rectifiers
 */
record RowActivation(Activation kind, double leak) {

  static RowActivation of(Activation kind, double leak) {
    return new RowActivation(kind, kind == Activation.LEAKY_RELU ? leak : 0);
  }

  /** Returns whether f(z) = z, so that a and z are one row. */
  boolean isIdentity() {
    return kind == Activation.NONE;
  }

  /** {@code a = f(z)} of one unit; the two may be one row. */
  <R> void addForward(Rows<R> rows, R a, R z, List<RowLoop> loops) {
    switch (kind) {
      case SIGMOID -> loops.add(rows.functions().sigmoid(a, z));
      case TANH -> loops.add(rows.functions().tanh(a, z));
      case RELU, LEAKY_RELU -> loops.add(rows.functions().rectifier(a, z, leak));
      case NONE -> {}
      default -> throw new IllegalArgumentException(kind + " is of all outputs together");
    }
  }

  /** {@code a = f(z)} of all units of the output layer. */
  <R> void addForward(Rows<R> rows, List<R> a, List<R> z, List<RowLoop> loops) {
    if (kind == Activation.SOFTMAX) {
      addSoftmax(rows, a, z, loops);
      return;
    }
    for (int unit = 0; unit < a.size(); unit++) {
      addForward(rows, a.get(unit), z.get(unit), loops);
    }
  }

  /** {@code a = exp(z - max) / sum of exp(z - max)} over the units. */
  private static <R> void addSoftmax(Rows<R> rows, List<R> a, List<R> z, List<RowLoop> loops) {
    int units = a.size();
    R largest = rows.row(rows.length(a.get(0)));
    R sum = rows.row(rows.length(a.get(0)));
    loops.add(rows.copy(largest, z.get(0)));
    for (int unit = 1; unit < units; unit++) {
      loops.add(rows.maximum(largest, largest, z.get(unit)));
    }
    for (int unit = 0; unit < units; unit++) {
      loops.add(rows.functions().exponential(a.get(unit), z.get(unit), largest));
      loops.add(unit == 0 ? rows.copy(sum, a.get(0)) : rows.sum(sum, sum, a.get(unit)));
    }
    for (R unit : a) {
      loops.add(rows.quotient(unit, unit, sum));
    }
  }

  /** {@code d = f'(z) d}: the reverse of {@code a = f(z)}. */
  <R> void addBackward(Rows<R> rows, R d, R a, List<RowLoop> loops) {
    switch (kind) {
      case SIGMOID -> loops.add(rows.functions().sigmoidSlope(d, a));
      case TANH -> loops.add(rows.functions().tanhSlope(d, a));
      case RELU, LEAKY_RELU -> loops.add(rows.functions().rectifierSlope(d, a, leak));
      case NONE -> {}
      default -> throw new IllegalArgumentException("cross entropy includes softmax");
    }
  }
}
