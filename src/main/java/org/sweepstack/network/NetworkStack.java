package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.LEAK;
import static org.sweepstack.trial.Parameters.LOSS;
import static org.sweepstack.trial.Parameters.LOSS_REDUCTION;
import static org.sweepstack.trial.Parameters.OUTPUT_ACTIVATION;
import static org.sweepstack.trial.Parameters.PRECISION;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Precision;

/**
 * The networks of K trials of one shape, trained together: all weights and biases as one [K, P]
 * array, its gradients, and the optimizer. Every trial's numbers are those it would have alone, to
 * the last bit. For one thread at a time.
 */
public final class NetworkStack implements AutoCloseable {
  private final List<Configuration> trials;
  private final NetworkShape shape;
  private final StackArray parameters;
  private final StackArray gradients;
  private final Optimizer optimizer;
  private final TinyNumbers tinyNumbers;
  private long steps;

  private NetworkStack(List<Configuration> trials, NetworkShape shape, StackArray parameters) {
    this.trials = List.copyOf(trials);
    this.shape = shape;
    this.parameters = parameters;
    gradients = new StackArray(parameters.precision(), trials.size(), shape.parameterCount());
    optimizer = Optimizer.of(trials, parameters, gradients);
    tinyNumbers =
        new TinyNumbers(Stream.concat(Stream.of(parameters), optimizer.state().stream()).toList());
  }

  /**
   * Draws the initial weights of every trial.
   *
   * @param trials at least one; they may differ only in parameters that are free within a stack
   */
  public static NetworkStack initialize(List<Configuration> trials, NetworkShape shape) {
    Precision precision = trials.get(0).get(PRECISION);
    StackArray parameters = new StackArray(precision, trials.size(), shape.parameterCount());
    for (int trial = 0; trial < trials.size(); trial++) {
      parameters.write(trial, 0, WeightInitializer.draw(trials.get(trial), shape));
    }
    return new NetworkStack(trials, shape, parameters);
  }

  /** Returns the trials, in the order of the stack. */
  public List<Configuration> trials() {
    return trials;
  }

  /**
   * Returns a copy of a trial's P weights and biases, laid out as the {@link NetworkShape} says.
   */
  public double[] parameters(int trial) {
    return parameters.slice(trial);
  }

  /** Replaces a trial's P weights and biases. */
  public void setParameters(int trial, double[] values) {
    parameters.write(trial, 0, values);
  }

  /** Returns a copy of the P components of a trial's last gradient. */
  public double[] gradients(int trial) {
    return gradients.slice(trial);
  }

  /**
   * Binds the networks to samples: one entry a trial, all of one size; entries that are one object
   * are shared.
   */
  public ForwardPass forward(List<SampleMatrix> samples) {
    return forward(SampleStack.of(samples, shape, parameters.precision()));
  }

  private ForwardPass forward(SampleStack samples) {
    return new ForwardPass(
        shape, function(ACTIVATION), function(OUTPUT_ACTIVATION), parameters, samples);
  }

  private ActivationFunction function(Parameter<Activation> parameter) {
    Configuration any = trials.get(0);
    return ActivationFunction.of(any.get(parameter), any.get(LEAK));
  }

  /**
   * Returns the training on the samples of a pass; the pass stays the caller's and can still be
   * run.
   */
  public StackTrainer trainer(ForwardPass forward) {
    Configuration any = trials.get(0);
    TrainingPass pass =
        new TrainingPass(
            shape, forward, LossFunction.of(any.get(LOSS)), any.get(LOSS_REDUCTION), gradients);
    int samples = forward.samples().samples();
    return new StackTrainer(
        this, pass, new GradientRules(trials, shape, parameters, gradients, samples));
  }

  /** Returns the training on batches of some size, which are loaded one after the other. */
  public BatchTrainer batchTrainer(int samples) {
    SampleStack batch = SampleStack.empty(trials.size(), samples, shape, parameters.precision());
    ForwardPass forward = forward(batch);
    return new BatchTrainer(forward, trainer(forward));
  }

  /** Takes a step with the gradients as they are now. */
  void step() {
    optimizer.step();
    steps++;
    tinyNumbers.afterStep(steps);
  }

  /** Returns whether all of a trial's weights and biases are finite. */
  public boolean isFinite(int trial) {
    for (double number : parameters.slice(trial)) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many steps every trial has taken. */
  public long steps() {
    return steps;
  }

  /**
   * Returns a copy of all that a trial's further steps depend on: its P weights and biases, and
   * what its optimizer keeps.
   */
  public double[] state(int trial) {
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

  /**
   * Brings every trial to where another stack left it.
   *
   * @param taken the steps that it had taken
   * @param states of each trial in the order of this stack, its {@link #state} there
   */
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
    for (StackArray array : optimizer.state()) {
      state.get(slice);
      array.write(trial, 0, slice);
    }
    for (double[] numbers : optimizer.trialState()) {
      numbers[trial] = state.get();
    }
  }

  /**
   * Returns a stack of only the chosen trials, in the given order, that continues where they stand.
   * This stack stays as it is.
   */
  public NetworkStack select(int[] chosen) {
    List<Configuration> selected = Arrays.stream(chosen).mapToObj(trials::get).toList();
    StackArray memory =
        new StackArray(parameters.precision(), chosen.length, shape.parameterCount());
    NetworkStack stack = new NetworkStack(selected, shape, memory);
    stack.restore(steps, Arrays.stream(chosen).mapToObj(this::state).toList());
    return stack;
  }

  @Override
  public void close() {
    parameters.close();
    gradients.close();
    optimizer.close();
  }
}
