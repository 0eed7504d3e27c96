package org.sweepstack.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseSubtraction;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.api.ops.impl.transforms.same.Abs;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;

/**
 * ND4J's operations on whole arrays, each made once and run often: making one costs up to ten times
 * what running it on a small array does. Every operation treats each number alone, so trials cannot
 * touch each other. The result may be one of the operands.
 */
final class Elementwise {
  private Elementwise() {}

  /** {@code result = left * right}. */
  static Operation multiply(StackArray left, StackArray right, StackArray result) {
    return pairwise("multiply", left, right, result);
  }

  /** {@code result = left / right}. */
  static Operation divide(StackArray left, StackArray right, StackArray result) {
    return pairwise("divide", left, right, result);
  }

  /** {@code result = left - right}. */
  static Operation subtract(StackArray left, StackArray right, StackArray result) {
    return pairwise("subtract", left, right, result);
  }

  /** {@code result = left + right}. */
  static Operation add(StackArray left, StackArray right, StackArray result) {
    return pairwise("add", left, right, result);
  }

  /** {@code result = min(left, right)}; NaN where {@code right} is. */
  static Operation minimum(StackArray left, StackArray right, StackArray result) {
    return pairwise("minimum", left, right, result);
  }

  /** {@code result = max(left, right)}; NaN where {@code right} is. */
  static Operation maximum(StackArray left, StackArray right, StackArray result) {
    return pairwise("maximum", left, right, result);
  }

  /** {@code result = factor * operand}. */
  static Operation scale(StackArray operand, double factor, StackArray result) {
    return legacy(new ScalarMultiplication(operand.array(), null, result.array(), factor));
  }

  /** {@code result = operand + term}. */
  static Operation add(StackArray operand, double term, StackArray result) {
    return legacy(new ScalarAdd(operand.array(), null, result.array(), term));
  }

  /** {@code result = minuend - operand}. */
  static Operation subtractFrom(double minuend, StackArray operand, StackArray result) {
    return legacy(new ScalarReverseSubtraction(operand.array(), null, result.array(), minuend));
  }

  /** {@code result = 1} where the operand is above a threshold, and 0 elsewhere. */
  static Operation isAbove(double threshold, StackArray operand, StackArray result) {
    return legacy(new Step(operand.array(), result.array(), threshold));
  }

  static Operation absolute(StackArray operand, StackArray result) {
    return legacy(new Abs(operand.array(), result.array()));
  }

  /** Exponentials that sum to 1 over the rows of each sample; slices are [rows, samples]. */
  static Operation softmax(StackArray operand, StackArray result, int samples) {
    long[] shape = {operand.slices(), operand.sliceLength() / samples, samples};
    INDArray rows = operand.array().reshape(shape);
    INDArray into = result.array().reshape(shape);
    return custom(
        DynamicCustomOp.builder("softmax")
            .addInputs(rows)
            .addOutputs(into)
            .addIntegerArguments(1)
            .build(),
        into,
        rows);
  }

  /** {@code result = max(0, operand)}. */
  static Operation rectify(StackArray operand, StackArray result) {
    return legacy(new RectifiedLinear(operand.array(), result.array(), 0));
  }

  static Operation squareRoot(StackArray operand, StackArray result) {
    return legacy(new Sqrt(operand.array(), result.array()));
  }

  static Operation sigmoid(StackArray operand, StackArray result) {
    return legacy(new Sigmoid(operand.array(), result.array()));
  }

  static Operation tanh(StackArray operand, StackArray result) {
    return legacy(new Tanh(operand.array(), result.array()));
  }

  /**
   * The tanh that oneDNN computes where ND4J was built with it: for floats, eight times as fast.
   */
  static Operation acceleratedTanh(StackArray operand, StackArray result) {
    return custom("tanh", result, operand);
  }

  private static Operation pairwise(
      String name, StackArray left, StackArray right, StackArray result) {
    return custom(name, result, left, right);
  }

  private static Operation legacy(Op operation) {
    OpExecutioner executioner = Nd4jRuntime.executioner();
    return () -> executioner.exec(operation);
  }

  private static Operation custom(String name, StackArray result, StackArray... operands) {
    INDArray[] inputs = new INDArray[operands.length];
    for (int i = 0; i < operands.length; i++) {
      inputs[i] = operands[i].array();
    }
    return custom(
        DynamicCustomOp.builder(name).addInputs(inputs).addOutputs(result.array()).build(),
        result.array(),
        inputs);
  }

  private static Operation custom(DynamicCustomOp operation, INDArray result, INDArray... inputs) {
    OpExecutioner executioner = Nd4jRuntime.executioner();
    OpContext context = executioner.buildContext();
    context.setInputArrays(inputs);
    context.setOutputArrays(result);
    context.setIArguments(operation.iArgs());
    return () -> executioner.exec(operation, context);
  }
}
