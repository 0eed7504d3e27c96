package org.sweepstack.network;

import java.util.Arrays;
import org.sweepstack.trial.Precision;

/**
 * Makes the errors of each sample count as {@link ClassWeights} say: multiplies rows [O, N] by the
 * weight of each sample, which is made of its targets [O, N].
 *
 * @param weights of the trials
 * @param samples N
 * @param errors [O, N] or longer
 * @param targets [O, N]
 */
record WeightedError(ClassWeights weights, int samples, StackArray errors, StackArray targets)
    implements Operation {

  @Override
  public void run(int trial) {
    double[] terms = weights.terms().get(trial);
    HeapPieces pieces = HeapPieces.ofThisThread();
    for (int from = 0; from < samples; from += HeapPieces.LENGTH) {
      int count = Math.min(HeapPieces.LENGTH, samples - from);
      if (errors.precision() == Precision.FLOAT) {
        float[][] floats = pieces.floats();
        weigh(terms, trial, from, count, floats[0], floats[1]);
        multiply(terms.length - 1, trial, from, count, floats[0], floats[1]);
      } else {
        double[][] doubles = pieces.doubles();
        weigh(terms, trial, from, count, doubles[0], doubles[1]);
        multiply(terms.length - 1, trial, from, count, doubles[0], doubles[1]);
      }
    }
  }

  private void weigh(
      double[] terms, int trial, int from, int count, float[] weight, float[] target) {
    Arrays.fill(weight, 0, count, (float) terms[0]);
    for (int output = 0; output < terms.length - 1; output++) {
      float multiple = (float) terms[1 + output];
      targets.windows().read(place(targets, trial, output, from), target, 0, count);
      for (int i = 0; i < count; i++) {
        weight[i] += multiple * target[i];
      }
    }
  }

  private void weigh(
      double[] terms, int trial, int from, int count, double[] weight, double[] target) {
    Arrays.fill(weight, 0, count, terms[0]);
    for (int output = 0; output < terms.length - 1; output++) {
      double multiple = terms[1 + output];
      targets.windows().read(place(targets, trial, output, from), target, 0, count);
      for (int i = 0; i < count; i++) {
        weight[i] += multiple * target[i];
      }
    }
  }

  private void multiply(
      int outputs, int trial, int from, int count, float[] weight, float[] error) {
    for (int output = 0; output < outputs; output++) {
      long place = place(errors, trial, output, from);
      errors.windows().read(place, error, 0, count);
      for (int i = 0; i < count; i++) {
        error[i] *= weight[i];
      }
      errors.windows().write(place, error, 0, count);
    }
  }

  private void multiply(
      int outputs, int trial, int from, int count, double[] weight, double[] error) {
    for (int output = 0; output < outputs; output++) {
      long place = place(errors, trial, output, from);
      errors.windows().read(place, error, 0, count);
      for (int i = 0; i < count; i++) {
        error[i] *= weight[i];
      }
      errors.windows().write(place, error, 0, count);
    }
  }

  private long place(StackArray array, int trial, int output, int from) {
    return array.place(trial) + (long) output * samples + from;
  }
}
