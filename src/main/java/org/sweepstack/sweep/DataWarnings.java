package org.sweepstack.sweep;

import static org.sweepstack.trial.Parameters.BATCH_SIZE;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_SEED;
import static org.sweepstack.trial.Parameters.VALIDATION_FRACTION;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Datasets;
import org.sweepstack.data.Samples;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.TrialTooLargeException;

/** Looks for what is hardly meant in how the data of a sweep and its parameters go together. */
final class DataWarnings {
  /** With thousands of data seeds, what is odd shows in the first of them. */
  private static final int MOST_DATA_SETS = 50;

  private static final int MOST_SHOWN = 10;

  private final Sweep sweep;
  private final Datasets datasets = new Datasets();
  private final Set<String> warnings = new LinkedHashSet<>();

  private DataWarnings(Sweep sweep) {
    this.sweep = sweep;
  }

  /**
   * Returns a line for each kind of oddity. Makes no data where none can be odd.
   *
   * @param needsPlane whether trials are to keep their boundary, for which they need two inputs
   */
  static List<String> of(Sweep sweep, boolean needsPlane) {
    return new DataWarnings(sweep).find(needsPlane);
  }

  private List<String> find(boolean needsPlane) {
    boolean hasPlane = false;
    int looked = 0;
    for (Map.Entry<Configuration, Set<Integer>> data : batchesByData().entrySet()) {
      boolean canBeOdd = data.getKey().get(VALIDATION_FRACTION) > 0 || !data.getValue().isEmpty();
      boolean isLooked = needsPlane && !hasPlane || canBeOdd && looked++ < MOST_DATA_SETS;
      Optional<Dataset> dataset = isLooked ? make(data.getKey()) : Optional.empty();
      hasPlane |= dataset.filter(made -> made.features() == Boundary.INPUTS).isPresent();
      dataset.ifPresent(made -> look(data.getKey(), made, data.getValue()));
    }
    if (needsPlane && !hasPlane) {
      warnings.add(
          "save: boundary: no trial has exactly two inputs, so that none has a boundary to keep");
    }
    return shown();
  }

  private List<String> shown() {
    List<String> shown = new ArrayList<>(warnings.stream().limit(MOST_SHOWN).toList());
    if (warnings.size() > MOST_SHOWN) {
      shown.add("... and " + (warnings.size() - MOST_SHOWN) + " more such warnings");
    }
    return shown;
  }

  /** Returns the batch sizes that go with each data set. */
  private Map<Configuration, Set<Integer>> batchesByData() {
    Map<Configuration, Set<Integer>> batches = new LinkedHashMap<>();
    for (Configuration trial : sweep.expansion().configurations()) {
      Set<Integer> sizes =
          batches.computeIfAbsent(Datasets.dataOf(trial), unseen -> new LinkedHashSet<>());
      trial.get(BATCH_SIZE).ifPresent(sizes::add);
    }
    return batches;
  }

  private Optional<Dataset> make(Configuration data) {
    try {
      return Optional.of(datasets.of(data));
    } catch (TrialTooLargeException e) {
      // Its trials will fail, and say so.
      return Optional.empty();
    }
  }

  private void look(Configuration data, Dataset dataset, Set<Integer> batchSizes) {
    int count = dataset.train().count();
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
    Samples validation = dataset.validation();
    List<String> missing = missing(dataset, validation);
    if (validation.count() > 0 && !missing.isEmpty()) {
      warnings.add(
          place(VALIDATION_FRACTION, data.get(VALIDATION_FRACTION))
              + "validation_fraction: none of the "
              + validation.count()
              + " validation samples of "
              + data.get(DATASET).word()
              + " (data_seed "
              + data.get(DATA_SEED)
              + ") is of class "
              + String.join(", ", missing)
              + "; make it larger");
    }
  }

  private static List<String> missing(Dataset dataset, Samples samples) {
    BitSet seen = new BitSet();
    for (int sample = 0; sample < samples.count(); sample++) {
      seen.set(samples.classOf(sample));
    }
    List<String> missing = new ArrayList<>();
    for (int index = 0; index < dataset.classes(); index++) {
      if (!seen.get(index)) {
        missing.add(dataset.classNames().get(index));
      }
    }
    return missing;
  }

  private String place(Parameter<?> parameter, Object value) {
    return sweep.definition().place(parameter, value).map(place -> place + ": ").orElse("");
  }
}
