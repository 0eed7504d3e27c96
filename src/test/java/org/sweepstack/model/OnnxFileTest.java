package org.sweepstack.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.BIAS;
import static org.sweepstack.trial.Parameters.CONVOLUTION;
import static org.sweepstack.trial.Parameters.DROPOUT;
import static org.sweepstack.trial.Parameters.HIDDEN;
import static org.sweepstack.trial.Parameters.LEAK;
import static org.sweepstack.trial.Parameters.LOSS;
import static org.sweepstack.trial.Parameters.OUTPUT_ACTIVATION;
import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.ColumnInput;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Convolution;
import org.sweepstack.trial.Decision;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.LinearScale;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Preparation;
import org.sweepstack.trial.TableColumn;
import org.sweepstack.trial.Toggle;
import org.sweepstack.trial.TrainedModel;

/** ONNX Runtime says of rows what we say, with weights at random. */
class OnnxFileTest {
  /** What roundings of floats come to in a few layers of outputs near 1; of doubles far less. */
  private static final double CLOSE = 1e-6;

  private static final double CLOSE_IN_DOUBLE = 1e-12;
  private static final int ROWS = 40;

  private static final List<String> TWO = List.of("no", "yes");
  private static final List<String> THREE = List.of("a, \"b\"", "c", "1");

  private static final Configuration DENSE =
      Configuration.defaults().with(HIDDEN, HiddenLayers.parse("7x5").orElseThrow());

  private static final Preparation NUMBERS =
      Preparation.ofNumbers(List.of("size", "weight", "year"), 0, Optional.empty())
          .with(new LinearScale(List.of(0.5, -20.0, 2020.0), List.of(1.0, 3.0, 0.25)));

  private final SplittableRandom random = new SplittableRandom(20);

  private TrainedModel model(
      Configuration trial, Preparation preparation, List<String> classes, LinearScale quantities) {
    int count = quantities.means().size();
    Optional<LinearScale> scale = count == 0 ? Optional.empty() : Optional.of(quantities);
    List<String> names = IntStream.range(0, count).mapToObj(index -> "y" + index).toList();
    TrainedModel empty = with(trial, preparation, classes, names, scale, new double[0]);
    double[] parameters = new double[new TrainedNetwork(trial, empty).shape().parameterCount()];
    Arrays.setAll(parameters, index -> trial.get(PRECISION).round(random.nextDouble(-0.7, 0.7)));
    return with(trial, preparation, classes, names, scale, parameters);
  }

  private static TrainedModel with(
      Configuration trial,
      Preparation preparation,
      List<String> classes,
      List<String> names,
      Optional<LinearScale> scale,
      double[] parameters) {
    return new TrainedModel(
        preparation,
        classes,
        names,
        scale,
        new NamedArray("parameters", trial.get(PRECISION), List.of(parameters.length), parameters));
  }

  private TrainedModel ofClasses(
      Configuration trial, Preparation preparation, List<String> classes) {
    return model(trial, preparation, classes, new LinearScale(List.of(), List.of()));
  }

  /** Rows whose numbers are near what they are scaled by. */
  private List<double[]> rows(Preparation preparation, double missing) {
    List<double[]> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      double[] cells = new double[preparation.columns().size()];
      for (int column = 0; column < cells.length; column++) {
        cells[column] = random.nextDouble() < missing ? Double.NaN : cell(preparation, column);
      }
      rows.add(cells);
    }
    return rows;
  }

  private double cell(Preparation preparation, int column) {
    List<String> words = preparation.columns().get(column).words();
    if (!words.isEmpty()) {
      return random.nextInt(words.size() + 1);
    }
    double near = random.nextDouble(-2, 2);
    return preparation.arePixels()
        ? random.nextInt(preparation.brightest() + 1)
        : preparation.image().isPresent() || column >= 3
            ? near
            : NUMBERS.scale().orElseThrow().restored(column, near);
  }

  private void check(Configuration trial, TrainedModel model, double missing) {
    List<double[]> rows = rows(model.preparation(), missing);
    double[] inputs = new double[model.preparation().inputs().size() * ROWS];
    for (int row = 0; row < ROWS; row++) {
      model.preparation().prepare(rows.get(row), inputs, row, ROWS);
    }
    double[] ours = new TrainedNetwork(trial, model).outputs(inputs, ROWS);
    double close =
        trial.get(PRECISION) == Precision.DOUBLE && model.preparation().image().isEmpty()
            ? CLOSE_IN_DOUBLE
            : CLOSE;
    try (OnnxRun file = OnnxRun.of(OnnxFile.bytes(trial, model, ""), model.preparation())) {
      OnnxRun.Result theirs = file.on(rows);
      for (int place = 0; place < ours.length; place++) {
        double scale = Math.max(1, Math.abs(ours[place]));
        assertThat(theirs.numbers().get(place % ROWS)[place / ROWS])
            .isEqualTo(ours[place], within(close * scale));
      }
      if (model.isOfClasses()) {
        assertThat(theirs.names())
            .isEqualTo(
                IntStream.range(0, ROWS)
                    .mapToObj(row -> model.classNames().get(Decision.classOf(ours, ROWS, row)))
                    .toList());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
  void hasEveryActivationInEachPrecision(Activation activation) {
    for (Precision precision : Precision.values()) {
      Configuration trial =
          DENSE
              .with(ACTIVATION, activation)
              .with(LEAK, 0.3)
              .with(PRECISION, precision)
              .with(OUTPUT_ACTIVATION, activation);
      check(trial, ofClasses(trial, NUMBERS, TWO), 0);
      check(trial, ofClasses(trial, NUMBERS, THREE), 0);
      Configuration softmax =
          trial.with(LOSS, LossKind.CROSS_ENTROPY).with(OUTPUT_ACTIVATION, Activation.SOFTMAX);
      check(softmax, ofClasses(softmax, NUMBERS, TWO), 0);
      check(softmax, ofClasses(softmax, NUMBERS, THREE), 0);
    }
  }

  static Stream<Configuration> networks() {
    return Stream.of(
        DENSE.with(BIAS, Toggle.FALSE),
        DENSE.with(HIDDEN, HiddenLayers.of()),
        DENSE.with(DROPOUT, 0.5));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void hasEveryDenseNetwork(Configuration trial) {
    check(trial, ofClasses(trial, NUMBERS, THREE), 0);
  }

  @Test
  void restoresQuantities() {
    for (Precision precision : Precision.values()) {
      Configuration trial =
          DENSE.with(PRECISION, precision).with(OUTPUT_ACTIVATION, Activation.NONE);
      LinearScale one = new LinearScale(List.of(150.0), List.of(75.0));
      check(trial, model(trial, NUMBERS, List.of(), one), 0);
      LinearScale two = new LinearScale(List.of(1e6, -0.5), List.of(20.0, 1e-3));
      check(trial, model(trial, NUMBERS, List.of(), two), 0);
    }
  }

  static Stream<Preparation> tables() {
    List<TableColumn> columns =
        List.of(
            new TableColumn("color", List.of("blue", "green", "pale, \"red\"")),
            new TableColumn("size", List.of()),
            new TableColumn("year", List.of()),
            new TableColumn("shop", List.of("7", "north")),
            new TableColumn("note", List.of()));
    List<ColumnInput> filled =
        List.of(
            new ColumnInput.OneWord(0, 0, 0.25),
            new ColumnInput.OneWord(0, 2, 0.75),
            new ColumnInput.Number(1, 1.5),
            new ColumnInput.Number(2, 0.5),
            new ColumnInput.OneWord(3, 0, 1));
    List<ColumnInput> told = new ArrayList<>(filled);
    told.add(1, new ColumnInput.Gap(0));
    told.add(4, new ColumnInput.Gap(1));
    told.add(new ColumnInput.Gap(4));
    List<ColumnInput> words =
        List.of(new ColumnInput.OneWord(0, 1, 0.5), new ColumnInput.OneWord(3, 1, 0.5));
    return Stream.of(filled, told, words)
        .map(inputs -> new Preparation(columns, inputs, 0, Optional.empty(), Optional.empty()))
        .flatMap(
            plain ->
                Stream.of(
                    plain,
                    plain.with(
                        new LinearScale(
                            plain.inputs().stream().map(input -> 0.1 * input.column()).toList(),
                            plain.inputs().stream().map(input -> 0.5 + input.column()).toList()))));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void makesInputsOfWordsAndFillsGaps(Preparation preparation) {
    check(DENSE, ofClasses(DENSE, preparation, THREE), 0.3);
  }

  @Test
  void namesItsColumnsAndClasses() {
    TrainedModel model = ofClasses(DENSE, tables().findFirst().orElseThrow(), THREE);
    try (OnnxRun file = OnnxRun.of(OnnxFile.bytes(DENSE, model, ""), model.preparation())) {
      assertThat(file.metadata("numbers")).isEqualTo("[\"size\", \"year\", \"note\"]");
      assertThat(file.metadata("words")).isEqualTo("[\"color\", \"shop\"]");
      assertThat(file.metadata("classes")).isEqualTo("[\"a, \\\"b\\\"\", \"c\", \"1\"]");
      assertThat(file.metadata("quantities")).isEqualTo("[]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "4c3", "3c3s2-mp2", "4c2p1-ap2-2c3p0", "ap3", "mp2"})
  void hasEveryLayerOfImages(String convolution) {
    ImageShape image = new ImageShape(2, 9, 8);
    for (Precision precision : Precision.values()) {
      Configuration trial =
          DENSE
              .with(CONVOLUTION, Convolution.parse(convolution).orElseThrow())
              .with(ACTIVATION, Activation.LEAKY_RELU)
              .with(DROPOUT, 0.25)
              .with(PRECISION, precision);
      for (int brightest : new int[] {0, 16, 255}) {
        Preparation plain =
            Preparation.ofNumbers(
                IntStream.range(0, image.size()).mapToObj(pixel -> "pixel" + pixel).toList(),
                brightest,
                Optional.of(image));
        check(trial, ofClasses(trial, plain, THREE), 0);
      }
    }
  }

  @Test
  void isTheSameFileForTheSameNetwork() {
    TrainedModel model = ofClasses(DENSE, NUMBERS, TWO);

    assertThat(OnnxFile.bytes(DENSE, model, "")).isEqualTo(OnnxFile.bytes(DENSE, model, ""));
  }
}
