package org.sweepstack.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Textbook networks applied to the samples of each. */
final class TextbookPass implements ForwardPass {
  private final TextbookStack stack;
  private final int samples;

  /** Of each trial: x [I, N], y [O, N], and z and the outputs [O, N] of the last run. */
  private final INDArray[] inputs;

  private final INDArray[] targets;
  private final INDArray[] sums;
  private final INDArray[] outputs;

  /** Makes room for N samples of each trial. */
  TextbookPass(TextbookStack stack, int samples) {
    this.stack = stack;
    this.samples = samples;
    int trials = stack.trials().size();
    inputs = new INDArray[trials];
    targets = new INDArray[trials];
    sums = new INDArray[trials];
    outputs = new INDArray[trials];
  }

  @Override
  public int samples() {
    return samples;
  }

  @Override
  public void load(List<SampleMatrix> trials) {
    for (int trial = 0; trial < trials.size(); trial++) {
      load(trial, trials.get(trial));
    }
  }

  @Override
  public void gather(int trial, SampleMatrix source, int[] order, int from) {
    load(trial, source.chosen(Arrays.copyOfRange(order, from, from + samples)));
  }

  private void load(int trial, SampleMatrix matrix) {
    inputs[trial] = matrix(matrix.inputs(), stack.shape().inputs());
    targets[trial] = matrix(matrix.targets(), stack.shape().outputs());
  }

  private INDArray matrix(double[] values, int rows) {
    return Nd4jRuntime.matrix(stack.precision(), values, rows, samples);
  }

  @Override
  public void run(LongConsumer between) {
    for (int trial = 0; trial < inputs.length; trial++) {
      run(trial);
      between.accept(samples);
    }
  }

  private void run(int trial) {
    TextbookNetwork network = stack.network(trial);
    outputs[trial] = network.forward(inputs[trial]);
    sums[trial] = network.sums();
  }

  /** Computes the gradients of every trial. */
  void computeGradients(ClassWeights weights, LongConsumer between) {
    for (int trial = 0; trial < inputs.length; trial++) {
      run(trial);
      stack.network(trial).backward(outputs[trial], targets[trial], counted(weights, trial));
      between.accept(samples);
    }
  }

  /** Computes the gradients of every trial as a step of the training needs them. */
  void computeGradientsInTraining(ClassWeights weights, LongConsumer between) {
    for (int trial = 0; trial < inputs.length; trial++) {
      TextbookNetwork network = stack.network(trial);
      INDArray said = network.forwardInTraining(inputs[trial]);
      network.backward(said, targets[trial], counted(weights, trial));
      between.accept(samples);
    }
  }

  /** Returns how much each sample of a trial counts [1, N]: {@code w0 + w' y}. */
  private INDArray counted(ClassWeights weights, int trial) {
    if (weights.areEqual()) {
      double[] ones = new double[samples];
      Arrays.fill(ones, 1);
      return Nd4jRuntime.matrix(stack.precision(), ones, 1, samples);
    }
    double[] terms = weights.terms().get(trial);
    double[] multiples = Arrays.copyOfRange(terms, 1, terms.length);
    return Nd4jRuntime.matrix(stack.precision(), multiples, 1, multiples.length)
        .mmul(targets[trial])
        .add(terms[0]);
  }

  @Override
  public double[] outputs(int trial) {
    return Nd4jRuntime.values(outputs[trial]);
  }

  @Override
  public double[] sums(int trial) {
    return Nd4jRuntime.values(sums[trial]);
  }

  @Override
  public void close() {
    // Left to the garbage collector.
  }
}
