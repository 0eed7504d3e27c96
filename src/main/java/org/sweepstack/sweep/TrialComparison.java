package org.sweepstack.sweep;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Milestones;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.ToldClasses;
import org.sweepstack.trial.TrainedModel;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;

/**
 * A trial as it was kept beside the same trial trained again. By the same code every number has to
 * be the same to the bit; by other code losses and accuracies to within a tolerance, and how their
 * learning curves got there is not compared.
 */
final class TrialComparison {
  /** What the rounding of other kernels can grow to along a training that does not go astray. */
  private static final double TOLERANCE = 0.02;

  private final TrialId trial;
  private final TrialResult kept;
  private final TrialResult now;
  private final FinishedTrial keptTrial;
  private final TrialArtefacts nowArtefacts;
  private final Set<Artefact> compared;
  private final boolean isSameCode;

  private TrialComparison(
      FinishedTrial kept, Attempt now, Set<Artefact> savedNow, boolean isSameCode) {
    compared = new HashSet<>(kept.saved());
    compared.retainAll(savedNow);
    trial = now.result().configuration().id();
    keptTrial = kept;
    this.kept = kept.result();
    this.now = now.result();
    nowArtefacts = now.artefacts();
    this.isSameCode = isSameCode;
  }

  /**
   * Puts them side by side.
   *
   * @param savedNow what is kept of the trial now; only what was kept then too is compared
   */
  static TrialComparison of(
      FinishedTrial kept, Attempt now, Set<Artefact> savedNow, boolean isSameCode) {
    return new TrialComparison(kept, now, savedNow, isSameCode);
  }

  /** Returns the first difference; along the training the earliest. */
  Optional<Difference> first() {
    if (!isSameCode) {
      return status().or(() -> metrics("", kept.metrics(), now.metrics()));
    }
    TrialArtefacts keptArtefacts = keptTrial.artefacts();
    return curves(keptArtefacts.curve())
        .or(this::status)
        .or(() -> metrics("", kept.metrics(), now.metrics()))
        .or(() -> value("epochs_run", kept.epochsRun(), now.epochsRun()))
        .or(() -> value("diverged_epoch", kept.divergedEpoch(), now.divergedEpoch()))
        .or(() -> value("best epochs", bestEpochs(kept, now), bestEpochs(now, kept)))
        .or(() -> statistics(keptArtefacts.statistics()))
        .or(() -> histograms(keptArtefacts.histograms()))
        .or(() -> predictions(SampleSet.TEST, keptArtefacts))
        .or(() -> predictions(SampleSet.TRAIN, keptArtefacts))
        .or(() -> arrays(keptArtefacts.arrays()))
        .or(() -> boundary(keptArtefacts.boundary()))
        .or(() -> model(keptArtefacts.model()))
        .or(() -> classes(keptArtefacts.classes()));
  }

  private Optional<Difference> status() {
    return value("status", kept.status().word(), now.status().word() + because(now.error()));
  }

  private static String because(String error) {
    return error.isEmpty() ? "" : " (" + error + ")";
  }

  private Optional<Difference> curves(LearningCurve curve) {
    if (!compared.contains(Artefact.CURVES)) {
      return Optional.empty();
    }
    List<CurvePoint> points = curve.points();
    List<CurvePoint> others = nowArtefacts.curve().points();
    for (int i = 0; i < Math.min(points.size(), others.size()); i++) {
      CurvePoint point = points.get(i);
      CurvePoint other = others.get(i);
      Optional<Difference> difference =
          value("curve, point " + i, point.at(), other.at())
              .or(() -> metrics("curve, " + point.at() + ", ", point.metrics(), other.metrics()));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return value("points of the curve", points.size(), others.size());
  }

  private Optional<Difference> metrics(String place, Metrics metrics, Metrics others) {
    Metrics nowAsKept = others.asFarAs(metrics);
    for (Metric metric : Metric.values()) {
      double value = metrics.get(metric);
      double other = nowAsKept.get(metric);
      if (!isEqual(value, other) && !isAskedNoMore(metric)) {
        return difference(place + metric.word(), value, other);
      }
    }
    return Optional.empty();
  }

  private boolean isAskedNoMore(Metric metric) {
    return metric.measure().isOfClasses() && !compared.contains(Artefact.MEASURES);
  }

  private static Milestones bestEpochs(TrialResult result, TrialResult other) {
    return result.milestones().asFarAs(other.milestones());
  }

  private boolean isEqual(double value, double other) {
    return Double.compare(value, other) == 0
        || !isSameCode && Math.abs(value - other) <= TOLERANCE * Math.max(1, Math.abs(value));
  }

  private Optional<Difference> statistics(List<LayerStatistics> layers) {
    if (!compared.contains(Artefact.STATISTICS)) {
      return Optional.empty();
    }
    List<LayerStatistics> others = nowArtefacts.statistics();
    for (int i = 0; i < Math.min(layers.size(), others.size()); i++) {
      LayerStatistics layer = layers.get(i);
      // An earlier version kept less of it.
      LayerStatistics other =
          layer.details().equals(LayerDetails.NONE)
              ? others.get(i).with(LayerDetails.NONE)
              : others.get(i);
      if (!layer.equals(other)) {
        return difference("statistics, " + layer.at() + ", layer " + layer.layer(), layer, other);
      }
    }
    return value("rows of the statistics", layers.size(), others.size());
  }

  private Optional<Difference> histograms(List<LayerHistogram> layers) {
    if (!compared.contains(Artefact.HISTOGRAMS)) {
      return Optional.empty();
    }
    List<LayerHistogram> others = nowArtefacts.histograms();
    for (int i = 0; i < Math.min(layers.size(), others.size()); i++) {
      LayerHistogram layer = layers.get(i);
      if (!layer.equals(others.get(i))) {
        return difference(
            "histograms, " + layer.at() + ", layer " + layer.layer(), layer, others.get(i));
      }
    }
    return value("histograms", layers.size(), others.size());
  }

  private Optional<Difference> predictions(SampleSet set, TrialArtefacts keptArtefacts) {
    Artefact artefact = Artefact.PREDICTIONS_OF.get(set);
    Optional<Predictions> predictions = keptArtefacts.predictions(set);
    if (!compared.contains(artefact) || predictions.isEmpty()) {
      return Optional.empty();
    }
    Optional<Predictions> others = nowArtefacts.predictions(set);
    if (others.isEmpty()) {
      return difference(artefact.word(), "some", "none");
    }
    return numbers(
        artefact.word() + ", output",
        predictions.orElseThrow().outputs(),
        others.orElseThrow().outputs());
  }

  private Optional<Difference> arrays(List<NamedArray> arrays) {
    if (!compared.contains(Artefact.ARRAYS)) {
      return Optional.empty();
    }
    for (int i = 0; i < Math.min(arrays.size(), nowArtefacts.arrays().size()); i++) {
      NamedArray array = arrays.get(i);
      NamedArray other = nowArtefacts.arrays().get(i);
      Optional<Difference> difference =
          value("arrays", array.name(), other.name())
              .or(() -> numbers(array.name(), array.values(), other.values()));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return value("arrays", arrays.size(), nowArtefacts.arrays().size());
  }

  private Optional<Difference> boundary(Optional<Boundary> boundary) {
    if (!compared.contains(Artefact.BOUNDARY) || boundary.isEmpty()) {
      return Optional.empty();
    }
    if (nowArtefacts.boundary().isEmpty()) {
      return difference("boundary", "some", "none");
    }
    Boundary other = nowArtefacts.boundary().get();
    return numbers("boundary, x1", boundary.get().x1(), other.x1())
        .or(() -> numbers("boundary, x2", boundary.get().x2(), other.x2()))
        .or(() -> numbers("boundary, output", boundary.get().values(), other.values()));
  }

  private Optional<Difference> model(Optional<TrainedModel> model) {
    if (!compared.contains(Artefact.MODEL) || model.isEmpty()) {
      return Optional.empty();
    }
    if (nowArtefacts.model().isEmpty()) {
      return difference("model", "some", "none");
    }
    TrainedModel other = nowArtefacts.model().get();
    return value("model, inputs", model.get().preparation(), other.preparation())
        .or(
            () ->
                numbers(
                    "model, weight or bias",
                    model.get().parameters().values(),
                    other.parameters().values()));
  }

  private Optional<Difference> classes(Optional<ToldClasses> told) {
    if (!compared.contains(Artefact.MEASURES) || told.isEmpty()) {
      return Optional.empty();
    }
    if (nowArtefacts.classes().isEmpty()) {
      return difference("classes", "some", "none");
    }
    ToldClasses classes = told.get();
    ToldClasses others = nowArtefacts.classes().get();
    return value("classes", classes.names(), others.names())
        .or(() -> value("sets of classes", classes.bySet().keySet(), others.bySet().keySet()))
        .or(
            () ->
                classes.bySet().keySet().stream()
                    .flatMap(set -> counts(set, classes, others))
                    .findFirst());
  }

  private Stream<Difference> counts(SampleSet set, ToldClasses classes, ToldClasses others) {
    return IntStream.range(0, classes.names().size())
        .mapToObj(
            label ->
                value(
                    "classes, " + set.word() + ", " + classes.names().get(label),
                    classes.bySet().get(set).text(label),
                    others.bySet().get(set).text(label)))
        .flatMap(Optional::stream);
  }

  private Optional<Difference> numbers(String place, double[] values, double[] others) {
    for (int i = 0; i < Math.min(values.length, others.length); i++) {
      if (Double.compare(values[i], others[i]) != 0) {
        return difference(place + " " + i, values[i], others[i]);
      }
    }
    return value(place + " count", values.length, others.length);
  }

  private Optional<Difference> value(String place, Object value, Object other) {
    return value.equals(other) ? Optional.empty() : difference(place, value, other);
  }

  private Optional<Difference> difference(String place, Object value, Object other) {
    return Optional.of(new Difference(trial, place, value.toString(), other.toString()));
  }
}
