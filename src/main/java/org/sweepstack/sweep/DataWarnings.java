package org.sweepstack.sweep;

import static org.sweepstack.trial.Parameters.BATCH_SIZE;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.FOLDS;
import static org.sweepstack.trial.Parameters.PRECISION;
import static org.sweepstack.trial.Parameters.TEST_POINTS;
import static org.sweepstack.trial.Parameters.TRAIN_POINTS;
import static org.sweepstack.trial.Parameters.VALIDATION_FRACTION;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Datasets;
import org.sweepstack.data.FloatFit;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Measure;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.Task;
import org.sweepstack.trial.TrialTooLargeException;

/** Looks for what is hardly meant in how the data of a sweep and its parameters go together. */
final class DataWarnings {
  /** With thousands of data seeds, what is odd shows in the first of them. */
  private static final int MOST_DATA_SETS = 50;

  private static final int MOST_SHOWN = 10;
  private static final int FEW_POINTS = 1000;

  private final Sweep sweep;
  private final Datasets datasets;
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Set<String> refused = new LinkedHashSet<>();
  private final MissingClasses missing;

  /** The data that trials in float have. */
  private final Set<Configuration> inFloat = new HashSet<>();

  /** The data of which a trial does not say that it predicts classes. */
  private final Set<Configuration> maybeQuantities = new HashSet<>();

  /** How many training samples those data have that were made. */
  private final Map<Configuration, OptionalInt> trainingSamples = new HashMap<>();

  private DataWarnings(Sweep sweep) {
    this.sweep = sweep;
    datasets = sweep.datasets();
    missing = new MissingClasses(sweep.definition());
  }

  /**
   * Returns a line for each kind of oddity. Makes no data where none can be odd.
   *
   * @param needsPlane whether trials are to keep their boundary, for which they need two inputs
   * @throws InvalidInputException when a file cannot be used, or has numbers that its trials cannot
   *     hold, or its target may be a quantity and nobody said that it is none
   */
  static List<String> of(Sweep sweep, boolean needsPlane) {
    return new DataWarnings(sweep).find(needsPlane);
  }

  private List<String> find(boolean needsPlane) {
    boolean hasPlane = false;
    int looked = 0;
    for (Map.Entry<Configuration, Set<Integer>> data : batchesByData().entrySet()) {
      boolean canBeOdd =
          data.getKey().get(VALIDATION_FRACTION) > 0
              || data.getKey().get(FOLDS).isPresent()
              || !data.getValue().isEmpty()
              || canLackClasses(data.getKey());
      boolean isLooked = needsPlane && !hasPlane || canBeOdd && looked++ < MOST_DATA_SETS;
      Optional<Dataset> dataset = isLooked ? make(data.getKey()) : Optional.empty();
      hasPlane |= dataset.filter(made -> made.features() == Boundary.INPUTS).isPresent();
      dataset.ifPresent(made -> look(data.getKey(), made, data.getValue()));
    }
    if (needsPlane && !hasPlane) {
      warnings.add(
          "save: boundary: no trial has exactly two inputs, so that none has a boundary to keep");
    }
    if (!refused.isEmpty()) {
      throw new InvalidInputException(List.copyOf(refused));
    }
    warnings.addAll(missing.lines());
    warnings.addAll(
        LoggingWarnings.of(
            sweep.definition(),
            sweep.expansion().configurations(),
            trial -> trainingSamples.getOrDefault(Datasets.dataOf(trial), OptionalInt.empty())));
    List<String> shown = warnings.stream().limit(MOST_SHOWN).toList();
    return Shortened.lines(shown, warnings.size() - MOST_SHOWN, " such warnings");
  }

  /** Among many points that are drawn none of its classes lacks. */
  private static boolean canLackClasses(Configuration data) {
    return !data.get(DATASET).isGenerated()
        || Math.min(data.get(TRAIN_POINTS), data.get(TEST_POINTS)) < FEW_POINTS;
  }

  /** Returns the batch sizes that go with each data set. */
  private Map<Configuration, Set<Integer>> batchesByData() {
    Map<Configuration, Set<Integer>> batches = new LinkedHashMap<>();
    Measure measure = sweep.expansion().objective().metric().measure();
    boolean isRankedByClasses = measure == Measure.ACCURACY || measure.isOfClasses();
    for (Configuration trial : sweep.expansion().configurations()) {
      Configuration data = Datasets.dataOf(trial);
      Set<Integer> sizes = batches.computeIfAbsent(data, unseen -> new LinkedHashSet<>());
      trial.get(BATCH_SIZE).ifPresent(sizes::add);
      if (!isRankedByClasses && isTable(data) && !Task.saysClasses(trial)) {
        maybeQuantities.add(data);
      }
      if (trial.get(PRECISION) == Precision.FLOAT) {
        inFloat.add(data);
      }
    }
    return batches;
  }

  /** Of all other data it is known what they are. */
  private static boolean isTable(Configuration data) {
    return data.get(DATASET) == DatasetKind.CSV;
  }

  private Optional<Dataset> make(Configuration data) {
    try {
      return Optional.of(datasets.of(data));
    } catch (TrialTooLargeException e) {
      // Its trials will fail, and say so.
      return Optional.empty();
    } catch (InvalidInputException e) {
      throw sweep.definition().placed(e);
    }
  }

  private void look(Configuration data, Dataset dataset, Set<Integer> batchSizes) {
    if (maybeQuantities.contains(data)) {
      datasets.quantity(data).ifPresent(refused::add);
    }
    if (inFloat.contains(data)) {
      FloatFit fit = datasets.floatFit(data);
      fit.infinite().ifPresent(refused::add);
      fit.tiny().ifPresent(warnings::add);
    }
    int count = dataset.train().count();
    trainingSamples.put(data, OptionalInt.of(count));
    for (int size : batchSizes) {
      if (size > count) {
        warnings.add(
            place(BATCH_SIZE, Optional.of(size))
                + "batch_size: "
                + size
                + " is more than the "
                + count
                + " training samples: an epoch is a single step, as with full");
      }
    }
    warnings.addAll(datasets.warnings(data));
    missing.look(data, dataset);
  }

  private String place(Parameter<?> parameter, Object value) {
    return sweep.definition().place(parameter, value).map(place -> place + ": ").orElse("");
  }
}
