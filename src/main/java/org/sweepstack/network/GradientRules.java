package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.BIAS_GRADIENT;
import static org.sweepstack.trial.Parameters.L2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sweepstack.network.ElementLoop.Loops;
import org.sweepstack.trial.BiasGradient;
import org.sweepstack.trial.Configuration;

/**
 * What happens to the gradients of a stack between the backward pass and the optimizer, in this
 * order: the biases' may be divided by the samples of the step, each component is clipped, and l2
 * times the weight is added.
 *
 * <p>A rule that no trial of the stack asks for costs nothing. One that some ask for leaves the
 * others' numbers as they are: a bound of infinity, or zero times the weight.
 */
final class GradientRules implements AutoCloseable {
  /** {@code g = max(low, min(high, g))}. */
  private static final Loops CLIP =
      new Loops(
          (operands, result, length) -> {
            for (int i = 0; i < length; i++) {
              result[i] = Math.max(operands[1][i], Math.min(operands[2][i], operands[0][i]));
            }
          },
          (operands, result, length) -> {
            for (int i = 0; i < length; i++) {
              result[i] = Math.max(operands[1][i], Math.min(operands[2][i], operands[0][i]));
            }
          });

  /**
   * {@code g = g + decay * p}; a weight that has become infinite must not make NaN of the zero that
   * trials without l2, and biases, are given.
   */
  private static final Loops DECAY =
      new Loops(
          (operands, result, length) -> {
            for (int i = 0; i < length; i++) {
              float p = operands[2][i];
              float finite = Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, p));
              result[i] = operands[0][i] + operands[1][i] * finite;
            }
          },
          (operands, result, length) -> {
            for (int i = 0; i < length; i++) {
              double p = operands[2][i];
              double finite = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, p));
              result[i] = operands[0][i] + operands[1][i] * finite;
            }
          });

  private final NetworkShape shape;
  private final List<Configuration> trials;
  private final StackArray gradients;
  private final List<StackArray> arrays = new ArrayList<>();
  private final Operation rules;

  /**
   * Binds the rules of the trials.
   *
   * @param parameters [K, P]
   * @param gradients [K, P]
   * @param samples of a step
   */
  GradientRules(
      List<Configuration> trials,
      NetworkShape shape,
      StackArray parameters,
      StackArray gradients,
      int samples) {
    this.trials = trials;
    this.shape = shape;
    this.gradients = gradients;
    List<Operation> operations = new ArrayList<>();
    if (shape.hasBias() && trials.get(0).get(BIAS_GRADIENT) == BiasGradient.MEAN) {
      StackArray shares = values(trial -> 1, trial -> 1.0 / samples);
      operations.add(rule(ElementLoop.PRODUCT, shares));
    }
    if (ClipBounds.areAny(trials)) {
      operations.add(
          rule(
              CLIP,
              values(ClipBounds::low, ClipBounds::low),
              values(ClipBounds::high, ClipBounds::high)));
    }
    if (trials.stream().anyMatch(trial -> trial.get(L2) > 0)) {
      operations.add(rule(DECAY, values(trial -> trial.get(L2), trial -> 0), parameters));
    }
    rules = Operation.sequence(operations);
  }

  /** Returns what changes the gradients by the numbers at the same place of other arrays. */
  private Operation rule(Loops loops, StackArray... others) {
    StackArray[] operands = new StackArray[others.length + 1];
    operands[0] = gradients;
    System.arraycopy(others, 0, operands, 1, others.length);
    return new ElementLoop(loops, gradients.sliceLength(), gradients, operands);
  }

  /** Returns an array [K, P] of one number for a trial's weights and one for its biases. */
  private StackArray values(
      ToDoubleFunction<Configuration> ofWeights, ToDoubleFunction<Configuration> ofBiases) {
    StackArray array = gradients.sameSize();
    arrays.add(array);
    for (int trial = 0; trial < trials.size(); trial++) {
      double[] values = new double[shape.parameterCount()];
      Arrays.fill(values, ofWeights.applyAsDouble(trials.get(trial)));
      for (WeightedShape layer : shape.weighted()) {
        for (int bias : layer.matrix().biasPositions()) {
          values[bias] = ofBiases.applyAsDouble(trials.get(trial));
        }
      }
      array.write(trial, 0, values);
    }
    return array;
  }

  /** Changes the gradients of a trial. */
  void run(int trial) {
    rules.run(trial);
  }

  @Override
  public void close() {
    arrays.forEach(StackArray::close);
  }
}
