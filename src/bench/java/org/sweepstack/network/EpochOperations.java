package org.sweepstack.network;

import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

/**
 * Every operation of an epoch of 2-h-h-1 on 100 points, in nanoseconds per trial: what a stack of
 * 64 takes, divided by 64. An epoch of the labs' network, h = 4 with sigmoid and sgd, is product1
 * to 3, activation twice, outputActivation, error, outputSlope, weights3, inputs3, slope twice,
 * weights2, inputs2, weights1 and the step.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(EpochOperations.STACK)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class EpochOperations {
  static final int STACK = 64;
  private static final int SAMPLES = 100;

  @Param({"FLOAT", "DOUBLE"})
  public Precision precision;

  @Param({"4", "100"})
  public int hidden;

  private Operation product1;
  private Operation product2;
  private Operation product3;
  private Operation weights1;
  private Operation weights2;
  private Operation weights3;
  private Operation inputs2;
  private Operation inputs3;
  private Operation error;
  private StackArray sums;
  private StackArray outputs;
  private StackArray deltas;
  private StackArray lastSums;
  private StackArray lastOutputs;
  private StackArray lastDeltas;
  private StackArray parameters;
  private StackArray gradients;

  /** Binds the operations as a training does. */
  @Setup
  public void bind() {
    StackArray samples = array(1, 3 * SAMPLES, 0.3);
    int second = 3 * hidden;
    int third = second + hidden * (hidden + 1);
    parameters = array(STACK, third + hidden + 1, 0.1);
    gradients = array(STACK, third + hidden + 1, 1e-3);
    sums = array(STACK, (hidden + 1) * SAMPLES, 0.4);
    outputs = array(STACK, (hidden + 1) * SAMPLES, 0.6);
    deltas = array(STACK, (hidden + 1) * SAMPLES, 1e-2);
    lastSums = array(STACK, SAMPLES, 0.4);
    lastOutputs = array(STACK, SAMPLES, 0.6);
    lastDeltas = array(STACK, SAMPLES, 1e-2);
    SliceMatrix x = SliceMatrix.rowsOf(samples, 3, SAMPLES);
    SliceMatrix z = SliceMatrix.rowsOf(sums, hidden, SAMPLES);
    SliceMatrix a = SliceMatrix.rowsOf(outputs, hidden + 1, SAMPLES);
    SliceMatrix delta = SliceMatrix.rowsOf(deltas, hidden, SAMPLES);
    SliceMatrix lastZ = SliceMatrix.rowsOf(lastSums, 1, SAMPLES);
    SliceMatrix lastDelta = SliceMatrix.rowsOf(lastDeltas, 1, SAMPLES);
    SliceMatrix w3 = layer(parameters, third, 1, hidden + 1);
    SliceMatrix w2 = layer(parameters, second, hidden, hidden + 1);
    product1 = SliceProduct.of(layer(parameters, 0, hidden, 3), x, z);
    product2 = SliceProduct.of(w2, a, z);
    product3 = SliceProduct.of(w3, a, lastZ);
    weights1 = SliceProduct.ofTransposedRight(delta, x, layer(gradients, 0, hidden, 3), 0.01);
    weights2 =
        SliceProduct.ofTransposedRight(
            delta, a, layer(gradients, second, hidden, hidden + 1), 0.01);
    weights3 =
        SliceProduct.ofTransposedRight(lastDelta, a, layer(gradients, third, 1, hidden + 1), 0.01);
    inputs2 = SliceProduct.ofTransposedLeft(w2.firstColumns(hidden), delta, z);
    inputs3 = SliceProduct.ofTransposedLeft(w3.firstColumns(hidden), lastDelta, z);
    error =
        new ElementLoop(
            TrainingPass.DIFFERENCE, SAMPLES, lastSums, lastOutputs, array(STACK, SAMPLES, 1));
  }

  private StackArray array(int slices, int length, double value) {
    StackArray array = new StackArray(precision, slices, length);
    array.fill(0, length, value);
    return array;
  }

  private static SliceMatrix layer(StackArray array, int offset, int rows, int columns) {
    return new SliceMatrix(array, offset, rows, columns, columns);
  }

  private static void ofEachTrial(Operation operation) {
    for (int trial = 0; trial < STACK; trial++) {
      operation.run(trial);
    }
  }

  @Benchmark
  public void product1() {
    ofEachTrial(product1);
  }

  @Benchmark
  public void product2() {
    ofEachTrial(product2);
  }

  @Benchmark
  public void product3() {
    ofEachTrial(product3);
  }

  @Benchmark
  public void weights1() {
    ofEachTrial(weights1);
  }

  @Benchmark
  public void weights2() {
    ofEachTrial(weights2);
  }

  @Benchmark
  public void weights3() {
    ofEachTrial(weights3);
  }

  @Benchmark
  public void inputs2() {
    ofEachTrial(inputs2);
  }

  @Benchmark
  public void inputs3() {
    ofEachTrial(inputs3);
  }

  @Benchmark
  public void error() {
    ofEachTrial(error);
  }

  /** Activations of a hidden layer, forward and backward. */
  @State(Scope.Thread)
  public static class Activations {
    @Param({"SIGMOID", "TANH", "RELU", "LEAKY_RELU"})
    public Activation activation;

    private Operation forward;
    private Operation backward;
    private Operation lastForward;
    private Operation lastBackward;

    /** Binds the operations as a training does. */
    @Setup
    public void bind(EpochOperations on) {
      ActivationFunction function = ActivationFunction.of(activation, 0.01);
      forward = function.forward(on.sums, on.outputs, on.hidden, SAMPLES);
      backward = function.backward(on.outputs, on.sums, on.deltas, on.hidden, SAMPLES);
      lastForward = function.forward(on.lastSums, on.lastOutputs, 1, SAMPLES);
      lastBackward = function.backward(on.lastOutputs, on.lastSums, on.lastDeltas, 1, SAMPLES);
    }
  }

  @Benchmark
  public void activation(Activations activations) {
    ofEachTrial(activations.forward);
  }

  @Benchmark
  public void slope(Activations activations) {
    ofEachTrial(activations.backward);
  }

  @Benchmark
  public void outputActivation(Activations activations) {
    ofEachTrial(activations.lastForward);
  }

  @Benchmark
  public void outputSlope(Activations activations) {
    ofEachTrial(activations.lastBackward);
  }

  /** Steps of all parameters. */
  @State(Scope.Thread)
  public static class Optimizers {
    @Param public OptimizerKind optimizer;

    private Optimizer step;

    /** Binds the operation as a training does. */
    @Setup
    public void bind(EpochOperations on) {
      Configuration trial =
          Configuration.defaults()
              .with(Parameters.OPTIMIZER, optimizer)
              .with(Parameters.LEARNING_RATE, 1e-9);
      step =
          Optimizer.of(optimizer, Collections.nCopies(STACK, trial), on.parameters, on.gradients);
    }
  }

  @Benchmark
  public void step(Optimizers optimizers) {
    ofEachTrial(optimizers.step::step);
  }
}
