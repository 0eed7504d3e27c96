package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.PRECISION;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Precision;

/**
 * Textbook networks as an {@link Engine} hands them out: their numbers in and out, trial by trial.
 * The arrays are left to the garbage collector, as all that ND4J's operations return.
 */
final class TextbookStack implements NetworkStack {
  private final List<Configuration> trials;
  private final NetworkShape shape;
  private final List<WeightedShape> weighted;
  private final List<TextbookNetwork> networks;
  private long steps;

  /** Makes networks whose weights and biases are 0. */
  TextbookStack(List<Configuration> trials, NetworkShape shape) {
    this.trials = List.copyOf(trials);
    this.shape = shape;
    weighted = shape.weighted();
    DropoutMasks masks = new DropoutMasks(this.trials, this::steps);
    networks =
        IntStream.range(0, trials.size())
            .mapToObj(trial -> new TextbookNetwork(trials.get(trial), shape, trial, masks))
            .toList();
  }

  @Override
  public List<Configuration> trials() {
    return trials;
  }

  @Override
  public double[] parameters(int trial) {
    double[] values = new double[shape.parameterCount()];
    for (int index = 0; index < weighted.size(); index++) {
      WeightMatrix place = weighted.get(index).matrix();
      TextbookWeights layer = networks.get(trial).weights().get(index);
      scatter(layer.weights(), values, place.weightPositions());
      scatter(layer.biases(), values, place.biasPositions());
    }
    return values;
  }

  @Override
  public void setParameters(int trial, double[] values) {
    for (int index = 0; index < weighted.size(); index++) {
      WeightMatrix place = weighted.get(index).matrix();
      TextbookWeights layer = networks.get(trial).weights().get(index);
      assign(layer.weights(), gather(values, place.weightPositions()));
      if (place.hasBias()) {
        assign(layer.biases(), gather(values, place.biasPositions()));
      }
    }
  }

  @Override
  public double[] gradients(int trial) {
    double[] values = new double[shape.parameterCount()];
    for (int index = 0; index < weighted.size(); index++) {
      WeightMatrix place = weighted.get(index).matrix();
      TextbookWeights layer = networks.get(trial).weights().get(index);
      scatter(layer.weightGradient(), values, place.weightPositions());
      scatter(layer.biasGradient(), values, place.biasPositions());
    }
    return values;
  }

  private static void scatter(INDArray array, double[] into, int[] positions) {
    double[] values = Nd4jRuntime.values(array);
    for (int i = 0; i < positions.length; i++) {
      into[positions[i]] = values[i];
    }
  }

  private static double[] gather(double[] values, int[] positions) {
    return Arrays.stream(positions).mapToDouble(position -> values[position]).toArray();
  }

  private static void assign(INDArray array, double[] values) {
    array.assign(Nd4jRuntime.matrix(Precision.DOUBLE, values, array.rows(), array.columns()));
  }

  @Override
  public ForwardPass forward(List<SampleMatrix> samples) {
    TextbookPass pass = new TextbookPass(this, samples.get(0).samples());
    pass.load(samples);
    return pass;
  }

  @Override
  public ForwardPass forward(int samples) {
    return new TextbookPass(this, samples);
  }

  @Override
  public StackTrainer trainer(ForwardPass forward, ClassWeights weights) {
    return new TextbookTrainer(this, (TextbookPass) forward, weights);
  }

  TextbookNetwork network(int trial) {
    return networks.get(trial);
  }

  NetworkShape shape() {
    return shape;
  }

  Precision precision() {
    return trials.get(0).get(PRECISION);
  }

  /** Moves all weights and biases against the gradients as they are now. */
  void step() {
    steps++;
    networks.forEach(network -> network.step(steps));
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public double[] state(int trial) {
    return remembered(trial).stream()
        .flatMapToDouble(array -> Arrays.stream(Nd4jRuntime.values(array)))
        .toArray();
  }

  /** Returns every array of a trial that outlives a step. */
  private List<INDArray> remembered(int trial) {
    return networks.get(trial).weights().stream()
        .flatMap(layer -> layer.remembered().stream())
        .toList();
  }

  @Override
  public void restore(long taken, List<double[]> states) {
    steps = taken;
    for (int trial = 0; trial < states.size(); trial++) {
      DoubleBuffer state = DoubleBuffer.wrap(states.get(trial));
      for (INDArray array : remembered(trial)) {
        double[] values = new double[Math.toIntExact(array.length())];
        state.get(values);
        assign(array, values);
      }
    }
  }

  @Override
  public NetworkStack select(int[] chosen) {
    TextbookStack selected =
        new TextbookStack(Arrays.stream(chosen).mapToObj(trials::get).toList(), shape);
    selected.restore(steps, Arrays.stream(chosen).mapToObj(this::state).toList());
    return selected;
  }

  @Override
  public void close() {
    // Left to the garbage collector.
  }
}
