package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;

/**
 * What a sweep keeps of a trial beyond its metrics, because it was asked to.
 *
 * @param predictions what it says of its test samples; of completed trials only
 * @param arrays samples, and weights and biases before and after the training
 * @param statistics how its layers spread, by epoch and then layer
 */
public record TrialArtefacts(
    Optional<Predictions> predictions, List<NamedArray> arrays, List<LayerStatistics> statistics) {
  /** Nothing kept. */
  public static final TrialArtefacts NONE =
      new TrialArtefacts(Optional.empty(), List.of(), List.of());

  /** Copies the lists. */
  public TrialArtefacts {
    arrays = List.copyOf(arrays);
    statistics = List.copyOf(statistics);
  }
}
