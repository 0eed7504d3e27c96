package org.sweepstack.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;

/**
 * ND4J's softmax of a stack: exponentials that sum to 1 over the outputs of each sample. Made once
 * and run often, as making an operation costs more than running it on a small array.
 */
final class Softmax implements Operation {
  private final OpExecutioner executioner = Nd4jRuntime.executioner();
  private final DynamicCustomOp operation;
  private final OpContext context;

  /** Binds arrays whose slices are [outputs, samples]. */
  Softmax(StackArray operand, StackArray result, int outputs, int samples) {
    long[] shape = {operand.slices(), outputs, samples};
    INDArray rows = operand.array().reshape(shape);
    INDArray into = result.array().reshape(shape);
    operation =
        DynamicCustomOp.builder("softmax")
            .addInputs(rows)
            .addOutputs(into)
            .addIntegerArguments(1)
            .build();
    context = executioner.buildContext();
    context.setInputArrays(rows);
    context.setOutputArrays(into);
    context.setIArguments(operation.iArgs());
  }

  @Override
  public void run() {
    executioner.exec(operation, context);
  }
}
