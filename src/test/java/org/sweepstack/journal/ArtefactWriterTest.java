package org.sweepstack.journal;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.ClassCounts;
import org.sweepstack.trial.ColumnInput;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.LinearScale;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.MistakenImages;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.Preparation;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.Spread;
import org.sweepstack.trial.TableColumn;
import org.sweepstack.trial.ToldClasses;
import org.sweepstack.trial.TrainedModel;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrueQuantities;

public class ArtefactWriterTest {
  private static final double ODD_NAN = Double.longBitsToDouble(0x7ff8_0000_0000_0001L);
  private static final double FLOAT_NAN = Float.intBitsToFloat(0x7fc0_0001);
  private static final double[] ODD_NUMBERS = {
    0.1, -0.0, NaN, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, Float.MIN_VALUE, 1.0 / 3
  };

  @Test
  void keepsEveryBitOfEveryArtefact() throws IOException {
    for (double number : ODD_NUMBERS) {
      TrialArtefacts artefacts = everything(number);

      TrialArtefacts read = read(ArtefactWriter.bytes(artefacts));

      assertSameBits(read, artefacts);
    }
  }

  /** Which bits a computation leaves in a NaN depends on how the loop was compiled. */
  @Test
  void writesEveryNaNAlike() {
    byte[] expected = ArtefactWriter.bytes(everything(NaN));

    assertThat(ArtefactWriter.bytes(everything(ODD_NAN))).isEqualTo(expected);
    assertThat(ArtefactWriter.bytes(everything(FLOAT_NAN))).isEqualTo(expected);
    assertThat(ArtefactWriter.bytes(everything(-NaN))).isEqualTo(expected);
  }

  @Test
  void keepsNothingAsNothing() throws IOException {
    assertThat(read(ArtefactWriter.bytes(TrialArtefacts.NONE))).isEqualTo(TrialArtefacts.NONE);
  }

  @Test
  void takesFourBytesForTheNumbersOfAFloatTrialAndNoneForWhatWasNotMeasured() {
    int points = 101;
    Metrics metrics = Metrics.inOrder(0.1f, 0.5, NaN, NaN, 0.2f, 0.75);
    LearningCurve curve =
        new LearningCurve(
            IntStream.range(0, points).mapToObj(epoch -> new CurvePoint(epoch, metrics)).toList());

    int epochAndFourMetrics = 5 * 4;
    assertThat(ArtefactWriter.bytes(TrialArtefacts.of(curve)))
        .hasSizeBetween(points * epochAndFourMetrics, points * epochAndFourMetrics + 200);
  }

  @Test
  void readsWhatEarlierVersionsWroteInAFixedOrder() throws IOException {
    TrialArtefacts artefacts = everything(0.1);
    Optional<Predictions> withoutImages =
        artefacts
            .predictions()
            .map(
                made ->
                    new Predictions(
                        made.featureNames(),
                        made.classNames(),
                        made.inputs(),
                        made.outputs(),
                        made.truth(),
                        made.predicted()));
    TrialArtefacts withoutBoundary =
        new TrialArtefacts(
            artefacts.curve(),
            withoutImages,
            artefacts.arrays(),
            artefacts.statistics().stream().map(layer -> layer.with(LayerDetails.NONE)).toList(),
            Optional.empty());
    TrialArtefacts withBoundary =
        new TrialArtefacts(
            artefacts.curve(),
            withoutImages,
            artefacts.arrays(),
            withoutBoundary.statistics(),
            artefacts.boundary());

    assertSameBits(read(ordered(artefacts, 1)), withoutBoundary);
    assertSameBits(read(ordered(artefacts, 2)), withBoundary);
  }

  /** Writes as the versions did whose formats are 1, without a boundary, and 2. */
  private static byte[] ordered(TrialArtefacts made, int format) throws IOException {
    FieldWriter all = new FieldWriter();
    all.format((byte) format);
    List<CurvePoint> points = made.curve().points();
    all.write(points.stream().mapToInt(CurvePoint::epoch).toArray());
    for (Metric metric : Metric.BASIC) {
      all.write(points.stream().mapToDouble(point -> point.metrics().get(metric)).toArray());
    }
    all.write((byte) 1);
    Predictions predictions = made.predictions().orElseThrow();
    all.writeTexts(predictions.featureNames());
    all.writeTexts(predictions.classNames());
    all.write(predictions.inputs());
    all.write(predictions.outputs());
    all.write(predictions.truth());
    all.write(predictions.predicted());
    all.write(made.arrays().size());
    for (NamedArray array : made.arrays()) {
      all.write(array.name());
      all.write((byte) array.precision().bytes());
      all.write(array.shape().stream().mapToInt(Integer::intValue).toArray());
      all.write(array.values());
    }
    all.write(made.statistics().stream().mapToInt(LayerStatistics::epoch).toArray());
    all.write(made.statistics().stream().mapToInt(LayerStatistics::layer).toArray());
    all.write(made.statistics().stream().flatMapToDouble(LayerStatistics::numbers).toArray());
    if (format == 2) {
      all.write((byte) 1);
      Boundary boundary = made.boundary().orElseThrow();
      all.writeTexts(boundary.inputs());
      all.write(boundary.x1());
      all.write(boundary.x2());
      all.write(boundary.outputs());
      all.write(boundary.values());
      all.write(boundary.predicted());
    }
    return all.bytes();
  }

  @Test
  void readsBackQuantitiesUnderNamesOfTheirOwn() throws IOException {
    Predictions quantities =
        new Predictions(
            List.of("größe"),
            new double[] {1, NaN, 3},
            new double[] {-0.0, 1e-300, 3, 4, 5, NaN},
            new TrueQuantities(List.of("a", "b;\n"), new double[] {1, 2, 3, 4, 5, 6}));
    Metrics metrics = Metrics.of(metric -> metric.ordinal() % 5 == 1 ? NaN : -metric.ordinal());
    TrialArtefacts made =
        new TrialArtefacts(
            new LearningCurve(List.of(new CurvePoint(3, metrics))),
            Optional.of(quantities),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(quantities));
    byte[] bytes = ArtefactWriter.bytes(made);

    assertSameBits(read(bytes), made);
    assertThat(read(bytes).curve()).isEqualTo(made.curve());
    String names = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(names).contains("quantities", "train_quantities", "train_r2", "test_rmse");
    assertThat(names).doesNotContain("predictions", "validation_r2");
  }

  @Test
  void refusesWhatAnotherVersionWrote() {
    byte[] bytes = ArtefactWriter.bytes(TrialArtefacts.NONE);
    bytes[0]++;

    assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
  }

  /** Asserts that two artefacts are equal to the last bit of every number. */
  public static void assertSameBits(TrialArtefacts artefacts, TrialArtefacts expected) {
    assertThat(artefacts)
        .usingRecursiveComparison()
        .withComparatorForType(Comparator.comparingLong(Double::doubleToRawLongBits), Double.class)
        .isEqualTo(expected);
  }

  /** Returns artefacts of every kind with a number in each. */
  public static TrialArtefacts everything(double number) {
    Metrics metrics = Metrics.inOrder(0.5f, number, NaN, NaN, number, 1);
    Spread spread = new Spread(1, number, 3, 4, 5, 6, 7, 8, number);
    return new TrialArtefacts(
        new LearningCurve(
            List.of(new CurvePoint(0, Metrics.NONE), new CurvePoint(1_000_000_000, metrics))),
        Optional.of(predictions(number, 1)),
        List.of(
            new NamedArray("x", Precision.FLOAT, List.of(1, 2), new double[] {1, number}),
            new NamedArray("y", Precision.DOUBLE, List.of(0, 2), new double[0])),
        List.of(
            new LayerStatistics(0, 0, spread, Spread.none(), number, NaN)
                .with(
                    new LayerDetails(
                        "größe",
                        Spread.none(),
                        spread,
                        spread,
                        List.of(NaN, 1.0, number, 0.5, 0.0))),
            new LayerStatistics(10, 1, Spread.none(), spread, 2, 3)),
        List.of(
            histogram(LayerPart.BIASES, number, List.of(0, 127, 128, 16383, 16384)),
            histogram(LayerPart.ACTIVATIONS, 2, List.of(2097152, Integer.MAX_VALUE))),
        Optional.of(
            new Boundary(
                List.of("größe", ""),
                new double[] {number},
                new double[] {1, 2},
                1,
                new double[] {number, 0.5},
                new int[] {0, 1})),
        Optional.of(predictions(number, 0)),
        Optional.of(model(number)),
        Optional.of(
            new ToldClasses(
                List.of("no", "größe, 'm'"),
                Map.of(
                    SampleSet.TEST,
                    ClassCounts.of(new int[] {0, 1, 1}, new int[] {1, 1, 0}, 2),
                    SampleSet.TRAIN,
                    ClassCounts.of(new int[] {0}, new int[] {0}, 2)))));
  }

  private static TrainedModel model(double number) {
    return new TrainedModel(
        new Preparation(
            List.of(
                new TableColumn("größe", List.of()), new TableColumn("", List.of("no", "yes\n"))),
            List.of(
                new ColumnInput.Number(0, number),
                new ColumnInput.Gap(0),
                new ColumnInput.OneWord(1, 1, 0.25)),
            16,
            Optional.of(new LinearScale(List.of(number, 1.0, -0.0), List.of(1.0, number, 2.0))),
            Optional.of(new ImageShape(1, 3, 1))),
        List.of(),
        List.of("a", "b;"),
        Optional.of(new LinearScale(List.of(1.0, 2.0), List.of(3.0, number))),
        new NamedArray("parameters", Precision.FLOAT, List.of(2), new double[] {number, 0.5}));
  }

  @Test
  void readsBackANetworkOfClasses() throws IOException {
    Preparation preparation = Preparation.ofNumbers(List.of("x1", "x2"), 0, Optional.empty());
    TrialArtefacts made =
        Trials.keptNetwork(
            Optional.of(
                new TrainedModel(
                    preparation,
                    List.of("0", "1"),
                    List.of(),
                    Optional.empty(),
                    new NamedArray(
                        "parameters", Precision.DOUBLE, List.of(1), new double[] {1e-300}))));

    assertSameBits(read(ArtefactWriter.bytes(made)), made);
  }

  private static Predictions predictions(double number, int truth) {
    return new Predictions(
            List.of("größe, in \"m\"", ""),
            List.of("no", "yes\nmaybe"),
            new double[] {1, number},
            new double[] {number},
            new int[] {truth},
            new int[] {0})
        .with(new MistakenImages(new ImageShape(1, 2, 1), new int[] {0}, new byte[] {0, -1}));
  }

  private static LayerHistogram histogram(LayerPart part, double low, List<Integer> first) {
    List<Integer> counts = new ArrayList<>(first);
    counts.addAll(Collections.nCopies(LayerHistogram.BINS - first.size(), 7));
    return new LayerHistogram(Moment.ofEpoch(9), 1, "größe", part, low, 5, counts);
  }

  /** Those of what is logged by epochs are not there, as in earlier versions. */
  @Test
  void keepsSteps() throws IOException {
    TrialArtefacts byEpochs = everything(0.1);
    TrialArtefacts bySteps =
        new TrialArtefacts(
            new LearningCurve(
                byEpochs.curve().points().stream()
                    .map(point -> new CurvePoint(step(point.epoch()), point.metrics()))
                    .toList()),
            Optional.empty(),
            List.of(),
            List.of(
                new LayerStatistics(
                    step(2), 0, Spread.none(), Spread.none(), 1, 2, LayerDetails.NONE)),
            List.of(
                new LayerHistogram(
                    step(9),
                    1,
                    "dense 1",
                    LayerPart.BIASES,
                    2,
                    5,
                    Collections.nCopies(LayerHistogram.BINS, 1))),
            Optional.empty());
    byte[] bytes = ArtefactWriter.bytes(bySteps);
    assertThat(ArtefactReader.read(ByteBuffer.wrap(bytes))).isEqualTo(bySteps);
    assertThat(new String(ArtefactWriter.bytes(byEpochs), StandardCharsets.ISO_8859_1))
        .doesNotContain("steps");
  }

  private static Moment step(int epoch) {
    return new Moment(epoch, 3_000_000_000L * epoch);
  }

  @Test
  void takesAboutAByteForTheCountOfABin() {
    List<LayerHistogram> many =
        Collections.nCopies(1000, histogram(LayerPart.WEIGHTS, 0.5, List.of(100, 200)));
    TrialArtefacts kept =
        new TrialArtefacts(
            LearningCurve.EMPTY, Optional.empty(), List.of(), List.of(), many, Optional.empty());
    int textsAndPlaces = 2 * (4 + 7) + 2 * 4;
    assertThat(ArtefactWriter.bytes(kept))
        .hasSizeLessThan(1000 * (31 + textsAndPlaces + 2 * 4) + 100);
  }

  private static TrialArtefacts read(byte[] bytes) throws IOException {
    return ArtefactReader.read(ByteBuffer.wrap(bytes));
  }
}
