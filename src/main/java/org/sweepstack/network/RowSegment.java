package org.sweepstack.network;

import static java.util.stream.Collectors.toSet;
import static org.sweepstack.trial.Parameters.BIAS_GRADIENT;
import static org.sweepstack.trial.Parameters.L2;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.sweepstack.trial.BiasGradient;
import org.sweepstack.trial.Configuration;

/**
 * Neighbouring trials of a stack that have one optimizer: their weights and biases, gradients and
 * what the optimizer keeps. Each is a row of a place for each trial's first weight, then for each
 * trial's second, and so on. An off-heap array has a copy, which is brought up to date when
 * somebody reads.
 *
 * @param <R> the array of a row
 */
final class RowSegment<R> implements AutoCloseable {
  private final Rows<R> rows;
  private final NetworkShape shape;
  private final int first;
  private final List<Configuration> trials;
  private final int count;
  private final int length;
  private final R parameters;
  private final R gradients;
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
    count = trials.size();
    length = Math.multiplyExact(shape.parameterCount(), count);
    parameters = rows.row(length);
    gradients = rows.row(length);
    optimizer = new RowOptimizer<>(rows, this.trials, parameters, gradients);
    all.add(parameters);
    all.add(gradients);
    all.addAll(optimizer.state());
    flush =
        all.stream()
            .filter(row -> row != gradients)
            .map(rows.functions()::flush)
            .toArray(RowLoop[]::new);
    home = new StackArray(rows.precision(), all.size(), length);
  }

  /** Returns whether a place of the stack is here. */
  boolean holds(int place) {
    return place >= first && place < first + count;
  }

  /** Copies the weights and biases into rows of the whole stack, one a weight. */
  void copyParameters(List<R> whole) {
    for (int weight = 0; weight < whole.size(); weight++) {
      rows.copy(parameters, weight * count, whole.get(weight), first, count);
    }
  }

  /** Returns what makes gradients of sums over samples. */
  RowLoop scaling(double factor) {
    return rows.scaled(gradients, factor, gradients);
  }

  /**
   * Returns what happens to gradients before a step, in this order: the biases' may be divided by
   * the samples of the step, each is clipped, and l2 times the weight is added. A rule that no
   * trial asks for costs nothing; one that some ask for leaves the others' numbers as they are.
   */
  RowLoop[] rules(int samples) {
    List<RowLoop> loops = new ArrayList<>();
    if (shape.hasBias() && trials.get(0).get(BIAS_GRADIENT) == BiasGradient.MEAN) {
      R shares = values(trial -> 1, trial -> 1.0 / samples);
      loops.add(rows.product(gradients, shares, gradients));
    }
    if (ClipBounds.areAny(trials)) {
      R low = values(ClipBounds::low, ClipBounds::low);
      loops.add(rows.functions().clip(gradients, low, values(ClipBounds::high, ClipBounds::high)));
    }
    if (trials.stream().anyMatch(trial -> trial.get(L2) > 0)) {
      R decay = values(trial -> trial.get(L2), trial -> 0);
      loops.add(rows.functions().decay(gradients, decay, parameters));
    }
    return RowLoop.array(loops);
  }

  /** Returns a row of one number for a trial's weights and one for its biases. */
  private R values(
      ToDoubleFunction<Configuration> ofWeights, ToDoubleFunction<Configuration> ofBiases) {
    R row = rows.row(length);
    Set<Integer> biases =
        shape.weighted().stream()
            .flatMapToInt(layer -> Arrays.stream(layer.matrix().biasPositions()))
            .boxed()
            .collect(toSet());
    for (int place = 0; place < length; place++) {
      Configuration trial = trials.get(place % count);
      boolean isBias = biases.contains(place / count);
      rows.set(row, place, (isBias ? ofBiases : ofWeights).applyAsDouble(trial));
    }
    return row;
  }

  /** Takes the sums over samples of the whole stack, one row a weight, and makes gradients. */
  void takeGradients(List<R> totals, RowLoop scaling) {
    for (int weight = 0; weight < totals.size(); weight++) {
      rows.copy(totals.get(weight), first, gradients, weight * count, count);
    }
    scaling.run(length);
    isHomeOld = true;
  }

  /** Takes a step with the gradients as they are now. */
  void step(RowLoop[] rules) {
    RowLoop.run(rules, length);
    optimizer.step();
    isHomeOld = true;
  }

  /** Replaces tiny numbers: see {@link TinyNumbers}. */
  void flush() {
    RowLoop.run(flush, length);
    isHomeOld = true;
  }

  /** Returns a trial's weights and biases. */
  double[] parameters(int place) {
    return column(place, 0);
  }

  /** Returns a trial's last gradients. */
  double[] gradients(int place) {
    return column(place, 1);
  }

  /** Replaces a trial's weights and biases. */
  void setParameters(int place, double[] values) {
    setColumn(place, parameters, DoubleBuffer.wrap(values));
  }

  /** Returns what a trial's further steps depend on. */
  double[] state(int place) {
    int kept = optimizer.state().size();
    DoubleBuffer state =
        DoubleBuffer.allocate((1 + kept) * shape.parameterCount() + optimizer.trialState().size());
    state.put(parameters(place));
    for (int row = 0; row < kept; row++) {
      state.put(column(place, 2 + row));
    }
    optimizer.trialState().forEach(numbers -> state.put(numbers[place - first]));
    return state.array();
  }

  /** Brings a trial to a state. */
  void restore(int place, double[] values) {
    DoubleBuffer state = DoubleBuffer.wrap(values);
    setColumn(place, parameters, state);
    optimizer.state().forEach(row -> setColumn(place, row, state));
    optimizer.trialState().forEach(numbers -> numbers[place - first] = state.get());
  }

  private void setColumn(int place, R row, DoubleBuffer values) {
    for (int weight = 0; weight < shape.parameterCount(); weight++) {
      rows.set(row, weight * count + place - first, values.get());
    }
    isHomeOld = true;
  }

  private double[] column(int place, int row) {
    if (isHomeOld) {
      for (int each = 0; each < all.size(); each++) {
        rows.write(all.get(each), length, home.windows(), (long) each * length);
      }
      isHomeOld = false;
    }
    double[] values = new double[shape.parameterCount()];
    for (int weight = 0; weight < values.length; weight++) {
      long at = (long) row * length + (long) weight * count + place - first;
      values[weight] = home.windows().number(at);
    }
    return values;
  }

  @Override
  public void close() {
    home.close();
  }
}
