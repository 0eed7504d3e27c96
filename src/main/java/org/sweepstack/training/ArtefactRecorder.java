package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Quantities;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.network.WeightedShape;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.ToldClasses;
import org.sweepstack.trial.TrainedModel;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.WeightName;
import org.sweepstack.trial.WeightsMoment;

/** Keeps what a sweep wants of one trial beyond its metrics, as far as it is asked to. */
final class ArtefactRecorder {
  private final Set<Artefact> wanted;
  private final List<LayerStatistics> statistics = new ArrayList<>();
  private final List<LayerHistogram> histograms = new ArrayList<>();
  private double[] initial = new double[0];
  private Optional<Predictions> predictions = Optional.empty();
  private Optional<Predictions> trainPredictions = Optional.empty();
  private Optional<Boundary> boundary = Optional.empty();
  private Optional<TrainedModel> model = Optional.empty();
  private Optional<ToldClasses> classes = Optional.empty();

  /** How the layers spread at one moment. */
  record Observation(List<LayerStatistics> statistics, List<LayerHistogram> histograms) {}

  ArtefactRecorder(Set<Artefact> wanted) {
    this.wanted = wanted;
  }

  /** Returns whether how layers spread is to be kept. */
  static boolean isObserving(Set<Artefact> save) {
    return save.contains(Artefact.STATISTICS) || save.contains(Artefact.HISTOGRAMS);
  }

  /** Takes the weights before the first step. */
  void begin(RunningStack stack, int position) {
    if (wanted.contains(Artefact.ARRAYS)) {
      initial = stack.network().parameters(position);
    }
  }

  /** Takes the outputs for samples, after an evaluation, and for the plane, and the network. */
  void predict(RunningStack stack, int position) {
    if (wanted.contains(Artefact.PREDICTIONS)) {
      predictions = Optional.of(Prediction.ofTest(stack, position));
    }
    if (wanted.contains(Artefact.TRAIN_PREDICTIONS)) {
      trainPredictions = Optional.of(Prediction.ofTraining(stack, position));
    }
    if (wanted.contains(Artefact.BOUNDARY)) {
      boundary = Plane.boundary(stack, position);
    }
    if (wanted.contains(Artefact.MODEL)) {
      model = Optional.of(model(stack, position));
    }
    if (wanted.contains(Artefact.MEASURES)) {
      classes = Prediction.toldClasses(stack, position);
    }
  }

  /** Returns how the layers spread, after gradients were computed, as far as it is wanted. */
  Observation observe(RunningStack stack, int position, Moment at) {
    List<LayerStatistics> spreads = new ArrayList<>();
    List<LayerHistogram> counts = new ArrayList<>();
    for (LayerNumbers layer : LayerNumbers.of(stack, position)) {
      if (wanted.contains(Artefact.STATISTICS)) {
        spreads.add(layer.statistics(at));
      }
      if (wanted.contains(Artefact.HISTOGRAMS)) {
        counts.addAll(layer.histograms(at));
      }
    }
    return new Observation(spreads, counts);
  }

  /** Takes how the layers spread. */
  void take(Observation observation) {
    statistics.addAll(observation.statistics());
    histograms.addAll(observation.histograms());
  }

  /** Returns how the layers have spread so far. */
  List<LayerStatistics> statistics() {
    return List.copyOf(statistics);
  }

  /** Returns the histograms of the layers so far. */
  List<LayerHistogram> histograms() {
    return List.copyOf(histograms);
  }

  /** Takes over what was observed before the training was saved. */
  void restore(List<LayerStatistics> observed, List<LayerHistogram> counted) {
    statistics.addAll(observed);
    histograms.addAll(counted);
  }

  /** Returns everything kept, with the weights as they are now. */
  TrialArtefacts end(LearningCurve curve, RunningStack stack, int position) {
    List<NamedArray> arrays =
        wanted.contains(Artefact.ARRAYS) ? arrays(stack, position) : List.of();
    return new TrialArtefacts(
        curve,
        predictions,
        arrays,
        statistics,
        histograms,
        boundary,
        trainPredictions,
        model,
        classes);
  }

  private static TrainedModel model(RunningStack stack, int position) {
    Dataset dataset = stack.samples(position).dataset();
    double[] parameters = stack.network().parameters(position);
    return new TrainedModel(
        dataset.preparation(),
        dataset.classNames(),
        dataset.quantities().map(Quantities::names).orElse(List.of()),
        dataset.quantities().map(Quantities::scale),
        new NamedArray(
            "parameters",
            stack.network().trials().get(position).get(PRECISION),
            List.of(parameters.length),
            parameters));
  }

  private List<NamedArray> arrays(RunningStack stack, int position) {
    Precision precision = stack.network().trials().get(position).get(PRECISION);
    TrialSamples samples = stack.samples(position);
    List<NamedArray> arrays = new ArrayList<>();
    Map<String, SampleMatrix> sets = new TreeMap<>();
    sets.put("train", samples.train());
    sets.put("validation", samples.validation());
    sets.put("test", samples.test());
    sets.forEach(
        (name, set) -> {
          arrays.add(bySample(name + "_x", precision, set.inputs(), sizeOf(samples, set)));
          arrays.add(
              bySample(
                  name + "_y",
                  precision,
                  set.targets(),
                  List.of(set.samples(), stack.shape().outputs())));
        });
    samples.dataset().quantities().ifPresent(these -> addScale(these, arrays));
    arrays.addAll(layers(WeightsMoment.INITIAL, precision, stack.shape(), initial));
    arrays.addAll(
        layers(
            WeightsMoment.FINAL, precision, stack.shape(), stack.network().parameters(position)));
    return arrays;
  }

  /** Adds what brings outputs back into the units of quantities: times one, and the other added. */
  private static void addScale(Quantities quantities, List<NamedArray> arrays) {
    List<Integer> size = List.of(quantities.count());
    double[] deviations = new double[quantities.count()];
    double[] means = new double[quantities.count()];
    Arrays.setAll(deviations, quantities::deviation);
    Arrays.setAll(means, quantities::mean);
    arrays.add(new NamedArray("target_deviation", Precision.DOUBLE, size, deviations));
    arrays.add(new NamedArray("target_mean", Precision.DOUBLE, size, means));
  }

  /** Returns [N, I], or [N, C, H, W] of images. */
  private static List<Integer> sizeOf(TrialSamples samples, SampleMatrix set) {
    return samples
        .dataset()
        .image()
        .map(image -> List.of(set.samples(), image.channels(), image.rows(), image.columns()))
        .orElseGet(() -> List.of(set.samples(), samples.dataset().features()));
  }

  /** Returns rows [R, N] as [N, R], however R is laid out. */
  private static NamedArray bySample(
      String name, Precision precision, double[] rows, List<Integer> size) {
    double[] values = new double[rows.length];
    int samples = size.get(0);
    int rowCount = samples == 0 ? 0 : rows.length / samples;
    for (int sample = 0; sample < samples; sample++) {
      for (int row = 0; row < rowCount; row++) {
        values[sample * rowCount + row] = rows[row * samples + sample];
      }
    }
    return new NamedArray(name, precision, size, values);
  }

  private static List<NamedArray> layers(
      WeightsMoment at, Precision precision, NetworkShape shape, double[] parameters) {
    List<NamedArray> arrays = new ArrayList<>();
    List<WeightedShape> layers = shape.weighted();
    for (WeightedShape layer : layers) {
      int place = layers.indexOf(layer);
      arrays.add(
          new NamedArray(
              new WeightName(at.word(), place, WeightName.WEIGHT).toString(),
              precision,
              layer.weightDimensions(),
              layer.matrix().weightsIn(parameters)));
      if (layer.matrix().hasBias()) {
        arrays.add(
            new NamedArray(
                new WeightName(at.word(), place, WeightName.BIAS).toString(),
                precision,
                List.of(layer.matrix().rows()),
                layer.matrix().biasesIn(parameters)));
      }
    }
    return arrays;
  }
}
