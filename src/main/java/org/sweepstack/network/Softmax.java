package org.sweepstack.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * ND4J's softmax of a trial's outputs: exponentials that sum to 1 over the outputs of each sample.
 * Made once and run often, as making an operation costs more than running it on a small array.
 */
final class Softmax implements Operation {
  private final OpExecutioner executioner = Nd4jRuntime.executioner();
  private final DynamicCustomOp operation;
  private final OpContext context;

  /** Binds arrays of one slice [outputs, samples], in which every trial is computed in turn. */
  Softmax(StackArray operand, StackArray result, int outputs, int samples) {
    long[] shape = {1, outputs, samples};
    INDArray rows = first(operand, outputs * samples).reshape(shape);
    INDArray into = first(result, outputs * samples).reshape(shape);
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

  private static INDArray first(StackArray array, int length) {
    return array.array().get(NDArrayIndex.interval(0, length));
  }

  @Override
  public void run(int trial) {
    executioner.exec(operation, context);
  }
}
