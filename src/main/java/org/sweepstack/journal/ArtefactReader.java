package org.sweepstack.journal;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.ClassCounts;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.MistakenImages;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.ToldClasses;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrueQuantities;

/**
 * Reads what {@link ArtefactWriter} wrote, and what earlier versions did: bytes that are known to
 * be whole, but that anybody may have written.
 */
final class ArtefactReader {
  /** Formats of earlier versions, with everything in a fixed order; the first had no boundary. */
  private static final int ORDERED_WITHOUT_BOUNDARY = 1;

  private static final int ORDERED = 2;

  private ArtefactReader() {}

  /**
   * Reads the artefacts of a trial.
   *
   * @throws IOException when another version wrote them, or no version can have
   */
  static TrialArtefacts read(ByteBuffer bytes) throws IOException {
    try {
      FieldReader reader = new FieldReader(bytes);
      int format = reader.oneByte();
      return switch (format) {
        case ORDERED_WITHOUT_BOUNDARY, ORDERED -> ordered(reader, format == ORDERED);
        case ArtefactWriter.FORMAT -> byName(reader.fields());
        default -> throw new IOException("another version wrote it");
      };
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException e) {
      throw new IOException("no trial has what it says", e);
    }
  }

  private static TrialArtefacts ordered(FieldReader reader, boolean hasBoundary) {
    int[] epochs = reader.integers();
    Map<Metric, double[]> columns = new EnumMap<>(Metric.class);
    Metric.BASIC.forEach(metric -> columns.put(metric, reader.numbers()));
    return new TrialArtefacts(
        curve(moments(epochs, Optional.empty()), columns),
        reader.oneByte() != 0 ? Optional.of(predictions(reader)) : Optional.empty(),
        arrays(reader),
        statistics(reader, Optional.empty()),
        hasBoundary && reader.oneByte() != 0 ? Optional.of(boundary(reader)) : Optional.empty());
  }

  private static TrialArtefacts byName(Map<String, FieldReader> fields) {
    Map<Metric, double[]> columns = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      field(fields, metric.word()).ifPresent(field -> columns.put(metric, field.numbers()));
    }
    return new TrialArtefacts(
        curve(
            moments(
                field(fields, ArtefactWriter.EPOCHS).map(FieldReader::integers).orElse(new int[0]),
                field(fields, ArtefactWriter.STEPS)),
            columns),
        predictions(
            fields, ArtefactWriter.PREDICTIONS, ArtefactWriter.MISTAKEN, ArtefactWriter.QUANTITIES),
        field(fields, ArtefactWriter.ARRAYS).map(ArtefactReader::arrays).orElse(List.of()),
        detailed(
            field(fields, ArtefactWriter.STATISTICS)
                .map(field -> statistics(field, field(fields, ArtefactWriter.STATISTICS_STEPS)))
                .orElse(List.of()),
            field(fields, ArtefactWriter.DETAILS)),
        field(fields, ArtefactWriter.HISTOGRAMS)
            .map(field -> histograms(field, field(fields, ArtefactWriter.HISTOGRAMS_STEPS)))
            .orElse(List.of()),
        field(fields, ArtefactWriter.BOUNDARY).map(ArtefactReader::boundary),
        predictions(
            fields,
            ArtefactWriter.TRAIN_PREDICTIONS,
            ArtefactWriter.TRAIN_MISTAKEN,
            ArtefactWriter.TRAIN_QUANTITIES),
        field(fields, ArtefactWriter.MODEL).map(ModelField::read),
        field(fields, ArtefactWriter.CLASSES).map(ArtefactReader::classes));
  }

  private static Optional<Predictions> predictions(
      Map<String, FieldReader> fields, String name, String imagesName, String quantitiesName) {
    return field(fields, name)
        .map(ArtefactReader::predictions)
        .map(made -> withImages(made, field(fields, imagesName)))
        .or(() -> field(fields, quantitiesName).map(ArtefactReader::quantities));
  }

  private static Optional<FieldReader> field(Map<String, FieldReader> fields, String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Returns moments with their steps, where those are written. */
  private static List<Moment> moments(int[] epochs, Optional<FieldReader> steps) {
    double[] counted = steps.map(FieldReader::numbers).orElse(new double[0]);
    if (steps.isPresent() && counted.length != epochs.length) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    return IntStream.range(0, epochs.length)
        .mapToObj(
            row ->
                steps.isPresent()
                    ? new Moment(epochs[row], (long) counted[row])
                    : Moment.ofEpoch(epochs[row]))
        .toList();
  }

  private static LearningCurve curve(List<Moment> moments, Map<Metric, double[]> columns) {
    if (columns.values().stream().anyMatch(column -> column.length != moments.size())) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    List<CurvePoint> points = new ArrayList<>(moments.size());
    for (int point = 0; point < moments.size(); point++) {
      int row = point;
      points.add(
          new CurvePoint(
              moments.get(point),
              Metrics.of(
                  metric -> columns.containsKey(metric) ? columns.get(metric)[row] : Double.NaN)));
    }
    return new LearningCurve(points);
  }

  private static Predictions predictions(FieldReader reader) {
    return new Predictions(
        reader.texts(),
        reader.texts(),
        reader.numbers(),
        reader.numbers(),
        reader.integers(),
        reader.integers());
  }

  private static Predictions quantities(FieldReader reader) {
    List<String> features = reader.texts();
    List<String> names = reader.texts();
    return new Predictions(
        features, reader.numbers(), reader.numbers(), new TrueQuantities(names, reader.numbers()));
  }

  /** Returns predictions as they are where an earlier version kept no images. */
  private static Predictions withImages(Predictions made, Optional<FieldReader> images) {
    return images.map(ArtefactReader::mistaken).map(made::with).orElse(made);
  }

  private static MistakenImages mistaken(FieldReader reader) {
    return new MistakenImages(
        ImageShape.parse(reader.text()).orElseThrow(IllegalArgumentException::new),
        reader.integers(),
        reader.content());
  }

  static List<NamedArray> arrays(FieldReader reader) {
    List<NamedArray> arrays = new ArrayList<>();
    int count = reader.count(1);
    for (int array = 0; array < count; array++) {
      String name = reader.text();
      Precision precision = reader.oneByte() == Float.BYTES ? Precision.FLOAT : Precision.DOUBLE;
      List<Integer> shape = IntStream.of(reader.integers()).boxed().toList();
      arrays.add(new NamedArray(name, precision, shape, reader.numbers()));
    }
    return arrays;
  }

  private static List<LayerStatistics> statistics(FieldReader reader, Optional<FieldReader> steps) {
    List<Moment> moments = moments(reader.integers(), steps);
    int[] layers = reader.integers();
    double[] numbers = reader.numbers();
    return IntStream.range(0, moments.size())
        .mapToObj(
            row ->
                LayerStatistics.of(
                    moments.get(row), layers[row], numbers, row * LayerStatistics.COUNT))
        .toList();
  }

  /** Returns statistics with their details; as they are where an earlier version kept none. */
  private static List<LayerStatistics> detailed(
      List<LayerStatistics> statistics, Optional<FieldReader> details) {
    if (details.isEmpty()) {
      return statistics;
    }
    List<String> kinds = details.orElseThrow().texts();
    double[] numbers = details.orElseThrow().numbers();
    return IntStream.range(0, statistics.size())
        .mapToObj(
            row ->
                statistics
                    .get(row)
                    .with(LayerDetails.of(kinds.get(row), numbers, row * LayerDetails.COUNT)))
        .toList();
  }

  private static List<LayerHistogram> histograms(FieldReader reader, Optional<FieldReader> steps) {
    List<Moment> moments = moments(reader.integers(), steps);
    int[] layers = reader.integers();
    List<String> kinds = reader.texts();
    List<String> parts = reader.texts();
    double[] lows = reader.numbers();
    double[] highs = reader.numbers();
    List<LayerHistogram> histograms = new ArrayList<>();
    for (int row = 0; row < moments.size(); row++) {
      List<Integer> counts = reader.counts(LayerHistogram.BINS);
      // A later version may look at more parts.
      Optional<LayerPart> part = Choice.parse(parts.get(row), LayerPart.values());
      if (part.isPresent()) {
        histograms.add(
            new LayerHistogram(
                moments.get(row),
                layers[row],
                kinds.get(row),
                part.get(),
                lows[row],
                highs[row],
                counts));
      }
    }
    return histograms;
  }

  private static ToldClasses classes(FieldReader reader) {
    List<String> names = reader.texts();
    Map<SampleSet, ClassCounts> bySet = new EnumMap<>(SampleSet.class);
    for (String set : reader.texts()) {
      ClassCounts counts = new ClassCounts(reader.integers(), reader.integers(), reader.integers());
      bySet.put(
          Choice.parse(set, SampleSet.values()).orElseThrow(IllegalArgumentException::new), counts);
    }
    return new ToldClasses(names, bySet);
  }

  private static Boundary boundary(FieldReader reader) {
    return new Boundary(
        reader.texts(),
        reader.numbers(),
        reader.numbers(),
        reader.integer(),
        reader.numbers(),
        reader.integers());
  }
}
