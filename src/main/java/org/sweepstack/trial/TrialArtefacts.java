package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sweep keeps of a trial beyond its result.
 *
 * @param curve the metrics along the epochs
 * @param predictions what it says of its test samples; of completed trials only
 * @param arrays samples, and weights and biases before and after the training
 * @param statistics how its layers spread, by epoch and then layer
 * @param histograms how large the numbers of its layers are, by epoch and then layer
 * @param boundary what it says over the plane; of completed trials with two inputs only
 * @param trainPredictions what it says of the samples that it was trained on last; of completed
 *     trials only
 * @param model the trained network to keep; of completed trials only
 * @param classes how often it tells each class right; of completed trials of classes only
 */
public record TrialArtefacts(
    LearningCurve curve,
    Optional<Predictions> predictions,
    List<NamedArray> arrays,
    List<LayerStatistics> statistics,
    List<LayerHistogram> histograms,
    Optional<Boundary> boundary,
    Optional<Predictions> trainPredictions,
    Optional<TrainedModel> model,
    Optional<ToldClasses> classes) {
  /** Nothing kept. */
  public static final TrialArtefacts NONE = of(LearningCurve.EMPTY);

  /** Copies the lists. */
  public TrialArtefacts {
    arrays = List.copyOf(arrays);
    statistics = List.copyOf(statistics);
    histograms = List.copyOf(histograms);
  }

  /**
   * Makes artefacts without a network and what is told of classes, as earlier versions kept them.
   */
  public TrialArtefacts(
      LearningCurve curve,
      Optional<Predictions> predictions,
      List<NamedArray> arrays,
      List<LayerStatistics> statistics,
      List<LayerHistogram> histograms,
      Optional<Boundary> boundary,
      Optional<Predictions> trainPredictions) {
    this(
        curve,
        predictions,
        arrays,
        statistics,
        histograms,
        boundary,
        trainPredictions,
        Optional.empty(),
        Optional.empty());
  }

  /** Makes artefacts without predictions of training samples, as earlier versions kept them. */
  public TrialArtefacts(
      LearningCurve curve,
      Optional<Predictions> predictions,
      List<NamedArray> arrays,
      List<LayerStatistics> statistics,
      List<LayerHistogram> histograms,
      Optional<Boundary> boundary) {
    this(curve, predictions, arrays, statistics, histograms, boundary, Optional.empty());
  }

  /** Makes artefacts without histograms, as the first versions kept them. */
  public TrialArtefacts(
      LearningCurve curve,
      Optional<Predictions> predictions,
      List<NamedArray> arrays,
      List<LayerStatistics> statistics,
      Optional<Boundary> boundary) {
    this(curve, predictions, arrays, statistics, List.of(), boundary);
  }

  /** Returns a curve and nothing else. */
  public static TrialArtefacts of(LearningCurve curve) {
    return new TrialArtefacts(curve, Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  /** Returns whether nothing was kept. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Returns only those that a sweep asks for. */
  public TrialArtefacts only(Set<Artefact> save) {
    return new TrialArtefacts(
        save.contains(Artefact.CURVES) ? curve : LearningCurve.EMPTY,
        save.contains(Artefact.PREDICTIONS) ? predictions : Optional.empty(),
        save.contains(Artefact.ARRAYS) ? arrays : List.of(),
        save.contains(Artefact.STATISTICS) ? statistics : List.of(),
        save.contains(Artefact.HISTOGRAMS) ? histograms : List.of(),
        save.contains(Artefact.BOUNDARY) ? boundary : Optional.empty(),
        save.contains(Artefact.TRAIN_PREDICTIONS) ? trainPredictions : Optional.empty(),
        save.contains(Artefact.MODEL) ? model : Optional.empty(),
        save.contains(Artefact.MEASURES) ? classes : Optional.empty());
  }

  /** Returns what it says of some samples; empty where that was not kept, as of validation. */
  public Optional<Predictions> predictions(SampleSet set) {
    return switch (set) {
      case TRAIN -> trainPredictions;
      case VALIDATION -> Optional.empty();
      case TEST -> predictions;
    };
  }
}
