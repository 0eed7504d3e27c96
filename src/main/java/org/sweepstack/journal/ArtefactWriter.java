package org.sweepstack.journal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.ClassCounts;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.MistakenImages;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.ToldClasses;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrueQuantities;

/**
 * Writes the artefacts of a trial in a compact binary form that keeps every bit: a byte for the
 * format and then {@linkplain FieldWriter fields}, each there only where the trial has something of
 * it. A version that keeps more adds fields, and others pass over them.
 */
final class ArtefactWriter {
  /** The first byte of what is written. */
  static final byte FORMAT = 3;

  static final String EPOCHS = "epochs";
  static final String STEPS = "steps";
  static final String PREDICTIONS = "predictions";
  static final String MISTAKEN = "mistaken_images";
  static final String TRAIN_PREDICTIONS = "train_predictions";
  static final String TRAIN_MISTAKEN = "train_mistaken_images";

  /** Predictions of quantities are fields of their own, which earlier versions pass over. */
  static final String QUANTITIES = "quantities";

  static final String TRAIN_QUANTITIES = "train_quantities";
  static final String ARRAYS = "arrays";
  static final String STATISTICS = "statistics";
  static final String STATISTICS_STEPS = "statistics_steps";
  static final String DETAILS = "layer_details";
  static final String HISTOGRAMS = "histograms";
  static final String HISTOGRAMS_STEPS = "histograms_steps";
  static final String BOUNDARY = "boundary";
  static final String MODEL = "model";
  static final String CLASSES = "told_classes";

  private ArtefactWriter() {}

  /** Returns the artefacts as bytes. */
  static byte[] bytes(TrialArtefacts artefacts) {
    FieldWriter fields = new FieldWriter();
    fields.format(FORMAT);
    if (!artefacts.curve().points().isEmpty()) {
      write(artefacts.curve(), fields);
    }
    artefacts
        .predictions()
        .ifPresent(made -> write(PREDICTIONS, MISTAKEN, QUANTITIES, made, fields));
    artefacts
        .trainPredictions()
        .ifPresent(
            made -> write(TRAIN_PREDICTIONS, TRAIN_MISTAKEN, TRAIN_QUANTITIES, made, fields));
    if (!artefacts.arrays().isEmpty()) {
      fields.field(ARRAYS, field -> writeArrays(artefacts.arrays(), field));
    }
    if (!artefacts.statistics().isEmpty()) {
      fields.field(STATISTICS, field -> write(artefacts.statistics(), field));
      writeSteps(STATISTICS_STEPS, artefacts.statistics(), LayerStatistics::at, fields);
      fields.field(DETAILS, field -> writeDetails(artefacts.statistics(), field));
    }
    if (!artefacts.histograms().isEmpty()) {
      fields.field(HISTOGRAMS, field -> writeHistograms(artefacts.histograms(), field));
      writeSteps(HISTOGRAMS_STEPS, artefacts.histograms(), LayerHistogram::at, fields);
    }
    artefacts.boundary().ifPresent(made -> fields.field(BOUNDARY, field -> write(made, field)));
    artefacts
        .model()
        .ifPresent(made -> fields.field(MODEL, field -> ModelField.write(made, field)));
    artefacts.classes().ifPresent(told -> fields.field(CLASSES, field -> write(told, field)));
    return fields.bytes();
  }

  /** Writes the epochs, and under its own name each metric that was measured. */
  private static void write(LearningCurve curve, FieldWriter fields) {
    List<CurvePoint> points = curve.points();
    fields.field(
        EPOCHS, field -> field.write(points.stream().mapToInt(CurvePoint::epoch).toArray()));
    writeSteps(STEPS, points, CurvePoint::at, fields);
    for (Metric metric : Metric.values()) {
      double[] values = points.stream().mapToDouble(p -> p.metrics().get(metric)).toArray();
      if (!Arrays.stream(values).allMatch(Double::isNaN)) {
        fields.field(metric.word(), field -> field.write(values));
      }
    }
  }

  /** Writes the steps of rows, where they are counted. */
  private static <T> void writeSteps(
      String name, List<T> rows, Function<T, Moment> at, FieldWriter fields) {
    if (rows.stream().map(at).anyMatch(Moment::hasStep)) {
      double[] steps = rows.stream().map(at).mapToDouble(Moment::step).toArray();
      fields.field(name, field -> field.write(steps));
    }
  }

  private static void write(
      String name,
      String imagesName,
      String quantitiesName,
      Predictions predictions,
      FieldWriter fields) {
    if (predictions.quantities().isPresent()) {
      fields.field(
          quantitiesName,
          field -> write(predictions, predictions.quantities().orElseThrow(), field));
      return;
    }
    fields.field(name, field -> write(predictions, field));
    predictions
        .mistaken()
        .ifPresent(images -> fields.field(imagesName, field -> write(images, field)));
  }

  private static void write(Predictions predictions, FieldWriter field) throws IOException {
    field.writeTexts(predictions.featureNames());
    field.writeTexts(predictions.classNames());
    field.write(predictions.inputs());
    field.write(predictions.outputs());
    field.write(predictions.truth());
    field.write(predictions.predicted());
  }

  private static void write(Predictions predictions, TrueQuantities truth, FieldWriter field)
      throws IOException {
    field.writeTexts(predictions.featureNames());
    field.writeTexts(truth.names());
    field.write(predictions.inputs());
    field.write(predictions.outputs());
    field.write(truth.values());
  }

  /** Writes what earlier versions pass over. */
  private static void write(MistakenImages images, FieldWriter field) throws IOException {
    field.write(images.shape().toString());
    field.write(images.samples());
    field.write(images.pixels());
  }

  static void writeArrays(List<NamedArray> arrays, FieldWriter field) throws IOException {
    field.write(arrays.size());
    for (NamedArray array : arrays) {
      field.write(array.name());
      field.write((byte) array.precision().bytes());
      field.write(array.shape().stream().mapToInt(Integer::intValue).toArray());
      field.write(array.values());
    }
  }

  private static void write(List<LayerStatistics> statistics, FieldWriter field)
      throws IOException {
    field.write(statistics.stream().mapToInt(LayerStatistics::epoch).toArray());
    field.write(statistics.stream().mapToInt(LayerStatistics::layer).toArray());
    field.write(statistics.stream().flatMapToDouble(LayerStatistics::numbers).toArray());
  }

  /** Writes what earlier versions pass over, row by row of the statistics. */
  private static void writeDetails(List<LayerStatistics> statistics, FieldWriter field)
      throws IOException {
    List<LayerDetails> details = statistics.stream().map(LayerStatistics::details).toList();
    field.writeTexts(details.stream().map(LayerDetails::kind).toList());
    field.write(details.stream().flatMapToDouble(LayerDetails::numbers).toArray());
  }

  private static void writeHistograms(List<LayerHistogram> histograms, FieldWriter field)
      throws IOException {
    field.write(histograms.stream().mapToInt(LayerHistogram::epoch).toArray());
    field.write(histograms.stream().mapToInt(LayerHistogram::layer).toArray());
    field.writeTexts(histograms.stream().map(LayerHistogram::kind).toList());
    field.writeTexts(histograms.stream().map(layer -> layer.part().word()).toList());
    field.write(histograms.stream().mapToDouble(LayerHistogram::low).toArray());
    field.write(histograms.stream().mapToDouble(LayerHistogram::high).toArray());
    for (LayerHistogram layer : histograms) {
      field.writeCounts(layer.counts());
    }
  }

  private static void write(ToldClasses told, FieldWriter field) throws IOException {
    field.writeTexts(told.names());
    field.writeTexts(told.bySet().keySet().stream().map(SampleSet::word).toList());
    for (ClassCounts counts : told.bySet().values()) {
      field.write(counts.truth());
      field.write(counts.predicted());
      field.write(counts.right());
    }
  }

  private static void write(Boundary boundary, FieldWriter field) throws IOException {
    field.writeTexts(boundary.inputs());
    field.write(boundary.x1());
    field.write(boundary.x2());
    field.write(boundary.outputs());
    field.write(boundary.values());
    field.write(boundary.predicted());
  }
}
