package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.BIAS;
import static org.sweepstack.trial.Parameters.HIDDEN;
import static org.sweepstack.trial.Parameters.INITIAL_WEIGHTS;
import static org.sweepstack.trial.Parameters.INITIAL_WEIGHTS_AT;
import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.data.Datasets;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.WeightedShape;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.WeightName;
import org.sweepstack.trial.WeightsMoment;

/** The weights and biases of a file, as the network of a trial that starts from them has them. */
final class InitialWeights {
  private static final int MOST_LISTED = 6;

  private final Configuration trial;
  private final String file;
  private final Map<WeightName, NamedArray> arrays = new LinkedHashMap<>();

  /** How the names of the arrays begin that are taken: empty where they begin with the layer. */
  private final String at;

  private InitialWeights(Configuration trial, String file, List<NamedArray> all) {
    this.trial = trial;
    this.file = file;
    all.forEach(array -> arrays.put(WeightName.parse(array.name()).orElseThrow(), array));
    at = has("") ? "" : trial.get(INITIAL_WEIGHTS_AT).word();
  }

  /**
   * Returns the P weights and biases that a trial starts from, laid out as the shape says; empty
   * where it draws them.
   *
   * @throws InvalidInputException when the file cannot be used, or does not fit the network
   */
  static Optional<double[]> of(Configuration trial, NetworkShape shape, Datasets datasets) {
    return trial
        .file(INITIAL_WEIGHTS)
        .map(given -> new InitialWeights(trial, given.path(), datasets.weights(given)).in(shape));
  }

  private double[] in(NetworkShape shape) {
    List<WeightedShape> layers = shape.weighted();
    double[] parameters = new double[shape.parameterCount()];
    for (int layer = 0; layer < layers.size(); layer++) {
      WeightedShape here = layers.get(layer);
      put(
          new WeightName(at, layer, WeightName.WEIGHT),
          here.weightDimensions(),
          here.matrix().weightPositions(),
          parameters);
      if (here.matrix().hasBias()) {
        put(
            new WeightName(at, layer, WeightName.BIAS),
            List.of(here.matrix().rows()),
            here.matrix().biasPositions(),
            parameters);
      }
    }
    arrays.keySet().stream()
        .filter(name -> name.at().equals(at))
        .filter(name -> name.layer() >= layers.size() || !trial.get(BIAS).isOn() && isBias(name))
        .findFirst()
        .ifPresent(name -> refuseMore(name, layers.size()));
    return parameters;
  }

  private boolean has(String moment) {
    return arrays.keySet().stream().anyMatch(name -> name.at().equals(moment));
  }

  private static boolean isBias(WeightName name) {
    return name.part().equals(WeightName.BIAS);
  }

  private void put(WeightName name, List<Integer> dimensions, int[] places, double[] into) {
    NamedArray array = arrays.get(name);
    if (array == null) {
      throw missing(name);
    }
    if (!array.shape().equals(dimensions)) {
      throw problem(
          name
              + ": the trial's layer "
              + name.layer()
              + " has the shape "
              + dimensions
              + ", expected the same of the file, got "
              + array.shape(),
          HIDDEN);
    }
    for (int place = 0; place < places.length; place++) {
      double value = trial.get(PRECISION).round(array.values()[place]);
      if (!Double.isFinite(value)) {
        throw problem(
            name
                + ": expected finite numbers, got "
                + array.values()[place]
                + " at "
                + place
                + (Double.isFinite(array.values()[place]) ? ", which is infinite in float" : ""),
            PRECISION);
      }
      into[places[place]] = value;
    }
  }

  private InvalidInputException missing(WeightName name) {
    List<String> names =
        arrays.keySet().stream()
            .filter(there -> !has(at) || there.at().equals(at))
            .map(WeightName::toString)
            .toList();
    WeightsMoment other =
        trial.get(INITIAL_WEIGHTS_AT) == WeightsMoment.FINAL
            ? WeightsMoment.INITIAL
            : WeightsMoment.FINAL;
    String remedy =
        !has(at) && has(other.word())
            ? "; set 'initial_weights_at: " + other.word() + "', as it has those"
            : names.isEmpty()
                ? "; name them 0.weight [outputs, inputs] and 0.bias [outputs] for the first layer"
                : "; it has " + Shortened.words(names, MOST_LISTED, ", ");
    return problem("no array " + name + remedy, INITIAL_WEIGHTS_AT);
  }

  private void refuseMore(WeightName name, int layers) {
    throw name.layer() >= layers
        ? problem(
            name
                + ": the trial's network has no layer "
                + name.layer()
                + ", its last is "
                + (layers - 1),
            HIDDEN)
        : problem(name + ": the trial's network has no biases; set 'bias: true'", BIAS);
  }

  private InvalidInputException problem(String text, Parameter<?> other) {
    return InvalidInputException.ofTrial(
        trial, INITIAL_WEIGHTS + ": " + file + ": " + text, INITIAL_WEIGHTS, other);
  }
}
