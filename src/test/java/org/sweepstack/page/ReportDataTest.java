package org.sweepstack.page;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.HIDDEN;
import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.LOSS;
import static org.sweepstack.trial.Parameters.SEED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Convolution;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.MistakenImages;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.Spread;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialGrid;

/** What the page gets to know. */
class ReportDataTest {
  private static final Objective TEST_LOSS = new Objective(Direction.MINIMIZE, Metric.TEST_LOSS);
  private static final String HOSTILE =
      "</script><script>alert('1')</script> \"größe\" \u2028 &lt;";

  private final List<Configuration> grid = new ArrayList<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private Objective objective = TEST_LOSS;

  private static Configuration configuration(Activation activation, double rate, long seed) {
    return Configuration.defaults()
        .with(ACTIVATION, activation)
        .with(LEARNING_RATE, rate)
        .with(SEED, seed);
  }

  private void complete(Configuration configuration, double testLoss, TrialArtefacts kept) {
    CurvePoint start = new CurvePoint(0, Metrics.inOrder(0.7, 0.5, NaN, NaN, 0.7, 0.5));
    CurvePoint end = new CurvePoint(10, Metrics.inOrder(0.1f, 0.95, NaN, NaN, testLoss, 0.9));
    Attempt attempt = Trials.completed(configuration, start, end);
    add(
        Trials.keeping(
            attempt,
            new TrialArtefacts(
                attempt.artefacts().curve(),
                kept.predictions(),
                kept.arrays(),
                kept.statistics(),
                kept.histograms(),
                kept.boundary())));
  }

  private void complete(Configuration configuration, double testLoss) {
    complete(configuration, testLoss, TrialArtefacts.NONE);
  }

  private void add(Attempt attempt) {
    grid.add(attempt.result().configuration());
    attempts.add(attempt);
  }

  private JsonNode data(Configuration... wanted) throws IOException {
    return new ObjectMapper().readTree(text(wanted));
  }

  private String text(Configuration... wanted) throws IOException {
    List<Parameter<?>> named = List.of(DATASET, HIDDEN, ACTIVATION, LEARNING_RATE, SEED);
    List<FinishedTrial> finished = Trials.finished(attempts.toArray(Attempt[]::new));
    Report report =
        new Report(
            HOSTILE,
            "sweeps/demo.yaml",
            new SweepResults(
                "demo", new TrialGrid(grid, named, Set.of(), Set.of(), objective), finished),
            "halving saved 64% of the epochs",
            Set.of(Artefact.PREDICTIONS, Artefact.CURVES),
            List.of(wanted),
            new Report.Commands("rerun demo", "run demo.yaml", "report demo"));
    StringWriter writer = new StringWriter();
    ReportData.of(report).write(writer);
    return writer.toString();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  @Test
  void keepsHostileTextWithinItsElement() throws IOException {
    add(Trials.failed(configuration(Activation.RELU, 0.1, 1), HOSTILE));
    assertThat(text()).doesNotContain("<");
    assertThat(data().at("/sweep/question").asText()).isEqualTo(HOSTILE);
    assertThat(texts(data().at("/trials/errors"))).containsExactly("", HOSTILE);
  }

  @Test
  void tellsAxesByThePlacesOfTheirValues() throws IOException {
    complete(configuration(Activation.TANH, 0.5, 1), 0.1);
    complete(configuration(Activation.TANH, 0.1, 1), 0.2);
    complete(configuration(Activation.TANH, 0.1, 1).with(HIDDEN, HiddenLayers.of()), 0.3);
    complete(configuration(Activation.RELU, 0.1, 1), 0.4);
    JsonNode axes = data().get("axes");
    assertThat(axes.findValuesAsText("name"))
        .containsExactly("hidden", "activation", "learning_rate");
    assertThat(texts(axes.at("/1/values"))).containsExactly("tanh", "relu");
    assertThat(texts(axes.at("/1/cells"))).containsExactly("0", "0", "-1", "1");
    assertThat(axes.at("/2/numeric").asBoolean()).isTrue();
    assertThat(texts(axes.at("/2/values"))).containsExactly("0.1", "0.5");
    assertThat(texts(axes.at("/2/cells"))).containsExactly("1", "0", "0", "0");
  }

  @Test
  void writesMetricsAsTheTablesDoAndNullForWhatWasNotMeasured() throws IOException {
    complete(configuration(Activation.TANH, 0.1, 1), 1.25e-30f);
    add(Trials.diverged(configuration(Activation.TANH, 0.1, 2), 7));
    assertThat(text()).contains("\"test_loss\":[1.25E-30,null]", "\"train_loss\":[0.1,null]");
    JsonNode trials = data().get("trials");
    assertThat(texts(trials.get("divergedEpoch"))).containsExactly("null", "7");
    assertThat(texts(trials.get("status"))).containsExactly("0", "1");
    assertThat(texts(trials.get("bestEpoch"))).containsExactly("10", "null");
  }

  @Test
  void namesTheBestTheRunnerUpAndATestOfTheirDifference() throws IOException {
    for (long seed = 1; seed <= 3; seed++) {
      complete(configuration(Activation.RELU, 0.1, seed), 0.5 + 0.01 * seed);
      complete(configuration(Activation.TANH, 0.1, seed), 0.1 + 0.02 * seed);
      complete(configuration(Activation.SIGMOID, 0.1, seed), 0.2 + 0.03 * seed);
    }
    JsonNode data = data();
    assertThat(data.get("answers")).hasSize(1);
    JsonNode answer = data.at("/answers/0");
    assertThat(answer.get("best").asInt()).isZero();
    assertThat(answer.get("runnerUp").asInt()).isEqualTo(1);
    assertThat(answer.get("test").asText()).isEqualTo("paired");
    assertThat(answer.get("difference").asDouble()).isCloseTo(0.12, within(1e-6));
    assertThat(texts(data.at("/trials/configuration")))
        .containsExactly("2", "0", "1", "2", "0", "1", "2", "0", "1");
  }

  @Test
  void ranksLargestFirstWhereTheObjectiveIsMaximized() throws IOException {
    objective = new Objective(Direction.MAXIMIZE, Metric.TEST_LOSS);
    complete(configuration(Activation.RELU, 0.1, 1), 0.5);
    complete(configuration(Activation.TANH, 0.1, 1), 0.75);
    assertThat(texts(data().at("/trials/configuration"))).containsExactly("1", "0");
    assertThat(data().at("/answers/0/test").asText()).isEqualTo("none");
  }

  @Test
  void answersForEachDataSet() throws IOException {
    complete(configuration(Activation.RELU, 0.1, 1), 0.5);
    complete(configuration(Activation.RELU, 0.1, 1).with(DATASET, DatasetKind.MOONS), 0.4);
    complete(configuration(Activation.TANH, 0.1, 1).with(DATASET, DatasetKind.MOONS), 0.6);
    JsonNode answers = data().get("answers");
    assertThat(answers.findValuesAsText("dataset")).containsExactly("linear", "moons");
    assertThat(answers.at("/1/runnerUp").asInt()).isEqualTo(2);
    assertThat(answers.get(0).has("runnerUp")).isFalse();
    assertThat(numbers(data().at("/configurations/answer"))).containsExactly(0, 1, 1);
    assertThat(numbers(data().at("/configurations/rank"))).containsExactly(1, 1, 2);
  }

  private static List<Integer> numbers(JsonNode array) {
    List<Integer> numbers = new ArrayList<>();
    array.forEach(each -> numbers.add(each.asInt()));
    return numbers;
  }

  @Test
  void tellsTheMedianOfAConfigurationBesideItsMean() throws IOException {
    complete(configuration(Activation.TANH, 0.1, 1), 0.1);
    complete(configuration(Activation.TANH, 0.1, 2), 0.2);
    complete(configuration(Activation.TANH, 0.1, 3), 0.9);
    JsonNode losses = data().at("/configurations/test_loss");
    assertThat(losses.at("/mean/0").asDouble()).isCloseTo(0.4, within(1e-6));
    assertThat(losses.at("/median/0").asDouble()).isEqualTo(0.2);
  }

  @Test
  void tellsWhatElseAFilterCanAskFor() throws IOException {
    complete(configuration(Activation.TANH, 0.1, 1).with(HIDDEN, HiddenLayers.of(4, 4)), 0.1);
    complete(configuration(Activation.TANH, 0.1, 1).with(HIDDEN, HiddenLayers.of(4, 8)), 0.2);
    Map<String, JsonNode> others = new HashMap<>();
    data().get("others").forEach(other -> others.put(other.get("name").asText(), other));

    assertThat(others).doesNotContainKey("hidden");
    assertThat(texts(others.get("epochs").get("values"))).containsExactly("1000");
    assertThat(others.get("epochs").get("cells")).isEmpty();
    assertThat(texts(others.get("momentum").get("values"))).isEmpty();
    assertThat(texts(others.get("depth").get("values"))).containsExactly("2");
    assertThat(texts(others.get("width").get("values"))).containsExactly("4");
    assertThat(numbers(others.get("width").get("cells"))).containsExactly(0, -1);
  }

  @Test
  void answersForEachLossWhereTheObjectiveIsOne() throws IOException {
    complete(configuration(Activation.TANH, 0.1, 1), 0.4);
    complete(configuration(Activation.TANH, 0.1, 1).with(LOSS, LossKind.CROSS_ENTROPY), 0.2);
    assertThat(data().get("answers").findValuesAsText("loss"))
        .containsExactly("mse", "cross_entropy");
    objective = new Objective(Direction.MAXIMIZE, Metric.TEST_ACCURACY);
    assertThat(data().get("answers")).hasSize(1);
  }

  @Test
  void namesNoBestWhereNothingCompleted() throws IOException {
    add(Trials.diverged(configuration(Activation.TANH, 0.1, 1), 7));
    assertThat(data().at("/answers/0").has("best")).isFalse();
    assertThat(data().get("details")).isEmpty();
  }

  @Test
  void isWholeWhereNothingFinished() throws IOException {
    grid.add(configuration(Activation.TANH, 0.1, 1));
    JsonNode data = data();
    assertThat(data.at("/sweep/trials").asInt()).isEqualTo(1);
    assertThat(data.at("/trials/id")).isEmpty();
    assertThat(data.get("answers")).isEmpty();
  }

  @Test
  void writesEqualListsOfEpochsOnce() throws IOException {
    complete(configuration(Activation.RELU, 0.1, 1), 0.5);
    complete(configuration(Activation.RELU, 0.1, 2), 0.5);
    add(Trials.failed(configuration(Activation.RELU, 0.1, 3), "boom"));
    JsonNode curves = data().get("curves");
    assertThat(curves.get("epochs").toString()).isEqualTo("[[0,10]]");
    assertThat(texts(curves.get("epochsOf"))).containsExactly("0", "0", "-1");
    assertThat(texts(curves.get("validation_loss"))).containsOnly("");
    assertThat(texts(curves.get("train_loss")).get(0)).isNotEmpty();
  }

  @Test
  void showsTheBestTrialOfEachConfigurationAndThoseWantedInDetail() throws IOException {
    for (int rate = 1; rate <= 8; rate++) {
      complete(configuration(Activation.RELU, rate, 1), rate);
      complete(configuration(Activation.RELU, rate, 2), rate + 0.1);
    }
    assertThat(data().get("details").findValuesAsText("trial"))
        .containsExactly("0", "2", "4", "6", "8");
    assertThat(data(grid.get(15), grid.get(0)).get("details").findValuesAsText("trial"))
        .containsExactly("0", "2", "4", "6", "8", "15");
  }

  @Test
  void countsAllPredictionsAndThinsThoseThatAreDrawn() throws IOException {
    int samples = 5000;
    double[] inputs = IntStream.range(0, 2 * samples).asDoubleStream().toArray();
    double[] outputs = new double[samples];
    outputs[0] = 1.0 / 3;
    outputs[samples - 1] = NaN;
    int[] truth = IntStream.range(0, samples).map(sample -> sample % 2).toArray();
    Predictions made =
        new Predictions(
            List.of("x", "y"), List.of("a", HOSTILE), inputs, outputs, truth, new int[samples]);
    TrialArtefacts kept =
        new TrialArtefacts(
            LearningCurve.EMPTY, Optional.of(made), List.of(), List.of(), Optional.empty());
    complete(configuration(Activation.RELU, 0.1, 1), 0.5, kept);
    JsonNode predictions = data().at("/details/0/predictions");
    assertThat(predictions.get("counts").toString()).isEqualTo("[[2500,0],[2500,0]]");
    assertThat(predictions.get("samples").asInt()).isEqualTo(samples);
    assertThat(predictions.get("truth")).hasSize(1000);
    assertThat(predictions.at("/inputs/1/999").asDouble()).isEqualTo(9999);
    assertThat(predictions.at("/outputs/0/0").asText()).isEqualTo("0.33333");
    assertThat(predictions.at("/outputs/0/999").isNull()).isTrue();
    assertThat(predictions.at("/classes/1").asText()).isEqualTo(HOSTILE);
  }

  @Test
  void showsNoTrialAsBestWhoseObjectiveWasNotMeasured() throws IOException {
    objective = new Objective(Direction.MINIMIZE, Metric.VALIDATION_LOSS);
    Configuration unmeasured = configuration(Activation.RELU, 0.1, 1);
    complete(unmeasured, 0.5);
    assertThat(data().get("details")).isEmpty();
    assertThat(data(unmeasured).get("details")).hasSize(1);
  }

  @Test
  void boundsWhatItKeepsOfManyInputs() throws IOException {
    int samples = 2000;
    List<String> names = IntStream.range(0, 784).mapToObj(input -> "pixel" + input).toList();
    Predictions made =
        new Predictions(
            names,
            List.of("0", "1"),
            new double[784 * samples],
            new double[samples],
            new int[samples],
            new int[samples]);
    TrialArtefacts kept =
        new TrialArtefacts(
            LearningCurve.EMPTY, Optional.of(made), List.of(), List.of(), Optional.empty());
    complete(configuration(Activation.RELU, 0.1, 1), 0.5, kept);
    JsonNode predictions = data().at("/details/0/predictions");
    assertThat(predictions.get("inputCount").asInt()).isEqualTo(784);
    assertThat(predictions.get("inputs")).hasSize(20);
    assertThat(predictions.get("truth").size() * 21).isLessThanOrEqualTo(20_000);
  }

  @Test
  void writesHowDecidedlyAClassIsPredictedOverThePlane() throws IOException {
    Boundary plane =
        new Boundary(
            List.of("x", "y"),
            new double[] {0, 1},
            new double[] {0, 1},
            1,
            new double[] {0.5, 0, 0.75, NaN},
            new int[] {1, 0, 1, 0});
    TrialArtefacts kept =
        new TrialArtefacts(
            LearningCurve.EMPTY, Optional.empty(), List.of(), List.of(), Optional.of(plane));
    complete(configuration(Activation.RELU, 0.1, 1), 0.5, kept);
    JsonNode boundary = data().at("/details/0/boundary");
    assertThat(boundary.get("predicted").binaryValue()).containsExactly(1, 0, 1, 0);
    assertThat(boundary.get("shades").binaryValue()).containsExactly(31, 128, 79, 0);
  }

  @Test
  void takesTheLargestMinusTheSecondOfSeveralOutputs() throws IOException {
    Boundary plane =
        new Boundary(
            List.of("x", "y"),
            new double[] {0},
            new double[] {0},
            3,
            new double[] {0.25, 0.625, 0.125},
            new int[] {1});
    TrialArtefacts kept =
        new TrialArtefacts(
            LearningCurve.EMPTY, Optional.empty(), List.of(), List.of(), Optional.of(plane));
    complete(configuration(Activation.RELU, 0.1, 1), 0.5, kept);
    assertThat(data().at("/details/0/boundary/shades").binaryValue()).containsExactly(55);
  }

  @Test
  void partsHistogramsByLayerAndPart() throws IOException {
    List<Integer> counts = new ArrayList<>(Collections.nCopies(LayerHistogram.BINS, 0));
    counts.set(29, 7);
    List<LayerHistogram> histograms = new ArrayList<>();
    for (int epoch = 0; epoch <= 100; epoch++) {
      for (int layer = 0; layer < 2; layer++) {
        histograms.add(
            new LayerHistogram(
                Moment.ofEpoch(epoch),
                layer,
                "pool mp2",
                LayerPart.WEIGHT_GRADIENTS,
                -epoch,
                1.0 / 3,
                counts));
      }
    }
    TrialArtefacts kept =
        new TrialArtefacts(
            LearningCurve.EMPTY,
            Optional.empty(),
            List.of(),
            List.of(),
            histograms,
            Optional.empty());
    complete(configuration(Activation.RELU, 0.1, 1), 0.5, kept);
    JsonNode parts = data().at("/details/0/histograms");
    assertThat(parts).hasSize(2);
    assertThat(parts.at("/0/layer").asText()).isEqualTo("layer 1, pool mp2");
    assertThat(parts.at("/1/layer").asText()).isEqualTo("output layer");
    assertThat(parts.at("/1/part").asText()).isEqualTo("weight gradients");
    assertThat(texts(parts.at("/1/epochs"))).hasSize(20).startsWith("0", "5").endsWith("100");
    assertThat(texts(parts.at("/1/low"))).hasSize(20).endsWith("-100");
    assertThat(texts(parts.at("/1/high"))).containsOnly("0.33333");
    assertThat(parts.at("/1/counts")).hasSize(20);
    assertThat(texts(parts.at("/1/counts/19"))).hasSize(30).endsWith("0", "7");
  }

  @Test
  void partsStatisticsByLayer() throws IOException {
    Spread spread = new Spread(-3, -2, -1, 0.25, 1, 2, 3, 0, 1);
    List<LayerStatistics> statistics =
        List.of(
            new LayerStatistics(0, 0, spread, Spread.none(), 0.5, NaN),
            new LayerStatistics(0, 1, spread, Spread.none(), 0.125, NaN),
            new LayerStatistics(10, 0, spread, Spread.none(), 1e-9, NaN),
            new LayerStatistics(10, 1, Spread.none(), Spread.none(), NaN, NaN));
    TrialArtefacts kept =
        new TrialArtefacts(
            LearningCurve.EMPTY, Optional.empty(), List.of(), statistics, Optional.empty());
    complete(configuration(Activation.RELU, 0.1, 1), 0.5, kept);
    JsonNode layers = data().at("/details/0/layers");
    assertThat(layers).hasSize(2);
    assertThat(layers.at("/0/name").asText()).isEqualTo("hidden layer 1");
    assertThat(layers.at("/1/name").asText()).isEqualTo("output layer");
    assertThat(texts(layers.at("/0/epochs"))).containsExactly("0", "10");
    assertThat(texts(layers.at("/0/weightGradientNorm"))).containsExactly("0.5", "1.0E-9");
    assertThat(texts(layers.at("/1/parts/weights/median"))).containsExactly("0.25", "null");
    assertThat(layers.at("/0/parts")).hasSize(1);
  }

  @Test
  void writesEveryPartOfALayerThatWasKeptAndNoNormWithoutWeights() throws IOException {
    Spread spread = new Spread(-3, -2, -1, 0.25, 1, 2, 3, 0, 1);
    LayerDetails pool =
        new LayerDetails(
            "pool mp2", Spread.none(), Spread.none(), spread, List.of(NaN, NaN, NaN, NaN, 0.125));
    LayerStatistics row =
        new LayerStatistics(5, 0, Spread.none(), Spread.none(), NaN, NaN).with(pool);
    TrialArtefacts kept =
        new TrialArtefacts(
            LearningCurve.EMPTY, Optional.empty(), List.of(), List.of(row), Optional.empty());
    complete(configuration(Activation.RELU, 0.1, 1), 0.5, kept);
    JsonNode layer = data().at("/details/0/layers/0");
    assertThat(layer.get("parts")).hasSize(1);
    assertThat(texts(layer.at("/parts/activations/percentile95"))).containsExactly("2");
    assertThat(texts(layer.at("/parts/activations/zeros"))).containsExactly("0.125");
    assertThat(layer.has("weightGradientNorm")).isFalse();
  }

  @Test
  void writesTheMistakesAmongImagesAndNoSampleByItsPixels() throws IOException {
    double[] outputs = {0.25, 0.75, 0.75, 0.25};
    Predictions made =
        new Predictions(
                List.of(),
                List.of("cat", "dog"),
                new double[0],
                outputs,
                new int[] {0, 0},
                new int[] {1, 0})
            .with(
                MistakenImages.of(
                    new ImageShape(1, 1, 2),
                    outputs,
                    new int[] {0, 0},
                    new int[] {1, 0},
                    (sample, pixel) -> pixel));
    TrialArtefacts kept =
        new TrialArtefacts(
            LearningCurve.EMPTY, Optional.of(made), List.of(), List.of(), Optional.empty());
    complete(configuration(Activation.RELU, 0.1, 1), 0.5, kept);
    JsonNode detail = data().at("/details/0");
    assertThat(detail.get("hasKernels").asBoolean()).isFalse();
    assertThat(detail.at("/predictions/sample")).isEmpty();
    assertThat(detail.at("/predictions/counts").toString()).isEqualTo("[[1,1],[0,0]]");
    assertThat(texts(detail.at("/mistakes/sample"))).containsExactly("0");
    assertThat(detail.at("/mistakes/outputs").toString()).isEqualTo("[[0.25,0.75]]");
    assertThat(detail.at("/mistakes/pixels").binaryValue()).containsExactly(0, 255);
  }

  @Test
  void writesTheKernelsOfAConvolution() throws IOException {
    Configuration images =
        configuration(Activation.RELU, 0.1, 1)
            .with(Parameters.DATASET, DatasetKind.DIGITS)
            .with(Parameters.CONVOLUTION, Convolution.parse("2c1").orElseThrow());
    List<NamedArray> arrays =
        List.of(
            new NamedArray(
                "initial.0.weight", Precision.FLOAT, List.of(2, 1, 1, 1), new double[] {1, 2}),
            new NamedArray(
                "final.0.weight", Precision.FLOAT, List.of(2, 1, 1, 1), new double[] {3, NaN}));
    complete(
        images,
        0.5,
        new TrialArtefacts(
            LearningCurve.EMPTY, Optional.empty(), arrays, List.of(), Optional.empty()));
    JsonNode detail = data().at("/details/0");
    assertThat(detail.get("hasKernels").asBoolean()).isTrue();
    assertThat(detail.at("/kernels/count").asInt()).isEqualTo(2);
    assertThat(texts(detail.at("/kernels/before"))).containsExactly("1", "2");
    assertThat(texts(detail.at("/kernels/after"))).containsExactly("3", "null");
  }
}
