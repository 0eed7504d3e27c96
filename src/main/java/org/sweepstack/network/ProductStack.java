package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.LEAK;
import static org.sweepstack.trial.Parameters.LOSS_REDUCTION;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.OUTPUT_ACTIVATION;
import static org.sweepstack.trial.Parameters.PRECISION;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Precision;

/**
 * A stack on BLAS: all weights and biases as one [K, P] array, its gradients, and the optimizers.
 * Trials are computed one after the other in the same arrays, so that what a trial needs stays in
 * the cache; the arrays of a layer are feature-major.
 */
final class ProductStack implements NetworkStack {
  private final List<Configuration> trials;
  private final NetworkShape shape;
  private final StackArray parameters;
  private final StackArray gradients;

  /** One for each kind of optimizer that a trial has. */
  private final Map<OptimizerKind, Optimizer> optimizers = new EnumMap<>(OptimizerKind.class);

  private final TinyNumbers tinyNumbers;
  private long steps;

  private ProductStack(List<Configuration> trials, NetworkShape shape, StackArray parameters) {
    this.trials = List.copyOf(trials);
    this.shape = shape;
    this.parameters = parameters;
    gradients = new StackArray(parameters.precision(), trials.size(), shape.parameterCount());
    for (Configuration trial : trials) {
      optimizers.computeIfAbsent(
          trial.get(OPTIMIZER), kind -> Optimizer.of(kind, trials, parameters, gradients));
    }
    Stream<StackArray> states =
        optimizers.values().stream().flatMap(optimizer -> optimizer.state().stream());
    tinyNumbers = new TinyNumbers(Stream.concat(Stream.of(parameters), states).toList());
  }

  /** Draws the initial weights of every trial. */
  static ProductStack initialize(List<Configuration> trials, NetworkShape shape) {
    Precision precision = trials.get(0).get(PRECISION);
    StackArray parameters = new StackArray(precision, trials.size(), shape.parameterCount());
    for (int trial = 0; trial < trials.size(); trial++) {
      parameters.write(trial, 0, WeightInitializer.draw(trials.get(trial), shape));
    }
    return new ProductStack(trials, shape, parameters);
  }

  @Override
  public List<Configuration> trials() {
    return trials;
  }

  @Override
  public double[] parameters(int trial) {
    return parameters.slice(trial);
  }

  @Override
  public void setParameters(int trial, double[] values) {
    parameters.write(trial, 0, values);
  }

  @Override
  public double[] gradients(int trial) {
    return gradients.slice(trial);
  }

  @Override
  public ForwardPass forward(List<SampleMatrix> samples) {
    ProductForward pass = forward(samples.get(0).samples());
    pass.load(samples);
    return pass;
  }

  @Override
  public ProductForward forward(int samples) {
    return new ProductForward(
        trials.size(),
        samples,
        shape.outputs(),
        shape.samplesTogether(samples),
        parameters.precision(),
        count ->
            new ProductNetwork(
                shape,
                function(ACTIVATION),
                function(OUTPUT_ACTIVATION),
                parameters,
                new DropoutMasks(trials, this::steps),
                count));
  }

  private ActivationFunction function(Parameter<Activation> parameter) {
    Configuration any = trials.get(0);
    return ActivationFunction.of(any.get(parameter), any.get(LEAK));
  }

  @Override
  public StackTrainer trainer(ForwardPass forward, ClassWeights weights) {
    Configuration any = trials.get(0);
    ProductForward own = (ProductForward) forward;
    LossFunction loss = LossFunction.of(any);
    double factor = loss.gradientFactor(any.get(LOSS_REDUCTION), shape.outputs(), own.samples());
    return new ProductTrainer(
        this,
        own,
        network -> new TrainingPass(network, loss, weights, factor, gradients),
        new GradientRules(trials, shape, parameters, gradients, own.samples()));
  }

  /** Takes a step of a trial with its gradients as they are now. */
  void step(int trial) {
    optimizer(trial).step(trial);
    tinyNumbers.afterStep(trial, steps + 1);
  }

  /** Is called when every trial has taken a step. */
  void countStep() {
    steps++;
  }

  @Override
  public long steps() {
    return steps;
  }

  private Optimizer optimizer(int trial) {
    return optimizers.get(trials.get(trial).get(OPTIMIZER));
  }

  @Override
  public double[] state(int trial) {
    Optimizer optimizer = optimizer(trial);
    int arrays = 1 + optimizer.state().size();
    DoubleBuffer state =
        DoubleBuffer.allocate(
            Math.addExact(
                Math.multiplyExact(arrays, shape.parameterCount()), optimizer.trialState().size()));
    state.put(parameters.slice(trial));
    optimizer.state().forEach(array -> state.put(array.slice(trial)));
    optimizer.trialState().forEach(numbers -> state.put(numbers[trial]));
    return state.array();
  }

  @Override
  public void restore(long taken, List<double[]> states) {
    steps = taken;
    for (int trial = 0; trial < states.size(); trial++) {
      restore(trial, DoubleBuffer.wrap(states.get(trial)));
    }
  }

  private void restore(int trial, DoubleBuffer state) {
    double[] slice = new double[shape.parameterCount()];
    state.get(slice);
    parameters.write(trial, 0, slice);
    Optimizer optimizer = optimizer(trial);
    for (StackArray array : optimizer.state()) {
      state.get(slice);
      array.write(trial, 0, slice);
    }
    for (double[] numbers : optimizer.trialState()) {
      numbers[trial] = state.get();
    }
  }

  @Override
  public NetworkStack select(int[] chosen) {
    List<Configuration> selected = Arrays.stream(chosen).mapToObj(trials::get).toList();
    StackArray memory =
        new StackArray(parameters.precision(), chosen.length, shape.parameterCount());
    ProductStack stack = new ProductStack(selected, shape, memory);
    stack.restore(steps, Arrays.stream(chosen).mapToObj(this::state).toList());
    return stack;
  }

  @Override
  public void close() {
    parameters.close();
    gradients.close();
    optimizers.values().forEach(Optimizer::close);
  }
}
