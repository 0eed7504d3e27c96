package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.BIAS_GRADIENT;
import static org.sweepstack.trial.Parameters.GRADIENT_CLIP;
import static org.sweepstack.trial.Parameters.L2;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.sweepstack.trial.BiasGradient;
import org.sweepstack.trial.Configuration;

/**
 * Neighbouring trials of a stack that have one optimizer: their weights and biases, gradients and
 * what the optimizer keeps, as rows of a place a trial. An off-heap array has a copy, which is
 * brought up to date when somebody reads.
 *
 * @param <R> the array of a row
 */
final class RowSegment<R> implements AutoCloseable {
  private final Rows<R> rows;
  private final NetworkShape shape;
  private final int first;
  private final List<Configuration> trials;
  private final List<R> parameters = new ArrayList<>();
  private final List<R> gradients = new ArrayList<>();
  private final RowOptimizer<R> optimizer;
  private final RowLoop[] flush;

  /** Parameters, gradients, and what the optimizer keeps, in this order. */
  private final List<R> all = new ArrayList<>();

  private final StackArray home;
  private boolean isHomeOld = true;

  /**
   * Reserves the rows.
   *
   * @param first the place of the first of the trials in the stack
   */
  RowSegment(Rows<R> rows, NetworkShape shape, int first, List<Configuration> trials) {
    this.rows = rows;
    this.shape = shape;
    this.first = first;
    this.trials = List.copyOf(trials);
    for (int place = 0; place < shape.parameterCount(); place++) {
      parameters.add(rows.row(trials.size()));
      gradients.add(rows.row(trials.size()));
    }
    optimizer = new RowOptimizer<>(rows, this.trials, parameters, gradients);
    Stream.of(List.of(parameters, gradients), optimizer.state())
        .flatMap(List::stream)
        .forEach(all::addAll);
    flush =
        Stream.concat(Stream.of(parameters), optimizer.state().stream())
            .flatMap(List::stream)
            .map(rows::flush)
            .toArray(RowLoop[]::new);
    home = new StackArray(rows.precision(), all.size(), trials.size());
  }

  /** Returns whether a place of the stack is here. */
  boolean holds(int place) {
    return place >= first && place < first + trials.size();
  }

  /** Copies the weights and biases into rows of the whole stack. */
  void copyParameters(List<R> whole) {
    for (int place = 0; place < parameters.size(); place++) {
      rows.copy(parameters.get(place), 0, whole.get(place), first, trials.size());
    }
  }

  /** Returns what makes gradients of sums over samples. */
  RowLoop[] scaling(double factor) {
    return gradients.stream().map(row -> rows.scaled(row, factor, row)).toArray(RowLoop[]::new);
  }

  /**
   * Returns what happens to gradients before a step, in this order: the biases' may be divided by
   * the samples of the step, each is clipped, and l2 times the weight is added. A rule that no
   * trial asks for costs nothing; one that some ask for leaves the others' numbers as they are.
   */
  RowLoop[] rules(int samples) {
    List<RowLoop> loops = new ArrayList<>();
    int[] biases =
        shape.layers().stream()
            .flatMapToInt(layer -> Arrays.stream(layer.biasPositions()))
            .toArray();
    if (shape.hasBias() && trials.get(0).get(BIAS_GRADIENT) == BiasGradient.MEAN) {
      for (int bias : biases) {
        loops.add(rows.scaled(gradients.get(bias), 1.0 / samples, gradients.get(bias)));
      }
    }
    if (trials.stream().anyMatch(trial -> trial.get(GRADIENT_CLIP).isPresent())) {
      R bounds = values(trial -> trial.get(GRADIENT_CLIP).orElse(Double.POSITIVE_INFINITY));
      gradients.forEach(row -> loops.add(rows.clip(row, bounds)));
    }
    if (trials.stream().anyMatch(trial -> trial.get(L2) > 0)) {
      R decay = values(trial -> trial.get(L2));
      for (LayerShape layer : shape.layers()) {
        for (int weight : layer.weightPositions()) {
          loops.add(rows.decay(gradients.get(weight), decay, parameters.get(weight)));
        }
      }
    }
    return RowLoop.array(loops);
  }

  private R values(ToDoubleFunction<Configuration> of) {
    R row = rows.row(trials.size());
    for (int trial = 0; trial < trials.size(); trial++) {
      rows.set(row, trial, of.applyAsDouble(trials.get(trial)));
    }
    return row;
  }

  /** Takes the sums over samples of the whole stack, and makes gradients of them. */
  void takeGradients(List<R> totals, RowLoop[] scaling) {
    for (int place = 0; place < totals.size(); place++) {
      rows.copy(totals.get(place), first, gradients.get(place), 0, trials.size());
    }
    RowLoop.run(scaling, trials.size());
    isHomeOld = true;
  }

  /** Takes a step with the gradients as they are now. */
  void step(RowLoop[] rules) {
    RowLoop.run(rules, trials.size());
    optimizer.step();
    isHomeOld = true;
  }

  /** Replaces tiny numbers: see {@link TinyNumbers}. */
  void flush() {
    RowLoop.run(flush, trials.size());
    isHomeOld = true;
  }

  /** Returns a trial's weights and biases. */
  double[] parameters(int place) {
    return column(place, 0, parameters.size());
  }

  /** Returns a trial's last gradients. */
  double[] gradients(int place) {
    return column(place, parameters.size(), gradients.size());
  }

  /** Replaces a trial's weights and biases. */
  void setParameters(int place, double[] values) {
    setColumn(place, parameters, DoubleBuffer.wrap(values));
  }

  /** Returns what a trial's further steps depend on. */
  double[] state(int place) {
    int count = parameters.size();
    int kept = all.size() - 2 * count;
    DoubleBuffer state = DoubleBuffer.allocate(count + kept + optimizer.trialState().size());
    state.put(parameters(place)).put(column(place, 2 * count, kept));
    optimizer.trialState().forEach(numbers -> state.put(numbers[place - first]));
    return state.array();
  }

  /** Brings a trial to a state. */
  void restore(int place, double[] values) {
    DoubleBuffer state = DoubleBuffer.wrap(values);
    setColumn(place, parameters, state);
    optimizer.state().forEach(rowsOfState -> setColumn(place, rowsOfState, state));
    optimizer.trialState().forEach(numbers -> numbers[place - first] = state.get());
  }

  private void setColumn(int place, List<R> into, DoubleBuffer values) {
    into.forEach(row -> rows.set(row, place - first, values.get()));
    isHomeOld = true;
  }

  private double[] column(int place, int firstRow, int count) {
    if (isHomeOld) {
      for (int row = 0; row < all.size(); row++) {
        rows.write(all.get(row), trials.size(), home.windows(), (long) row * trials.size());
      }
      isHomeOld = false;
    }
    double[] values = new double[count];
    for (int row = 0; row < count; row++) {
      values[row] = home.windows().number((long) (firstRow + row) * trials.size() + place - first);
    }
    return values;
  }

  @Override
  public void close() {
    home.close();
  }
}
