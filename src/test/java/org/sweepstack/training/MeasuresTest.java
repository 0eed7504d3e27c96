package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.data.Quantities;
import org.sweepstack.data.QuantityRows;
import org.sweepstack.network.LossFunction;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.ClassCounts;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.Measure;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

/** Measures are scikit-learn's, of predictions that scripts/reference/measures.py made. */
class MeasuresTest {
  private static final double EXACT = 1e-12;

  static List<JsonNode> quantities() throws IOException {
    return cases("quantities");
  }

  private static List<JsonNode> cases(String kind) throws IOException {
    try (InputStream file = MeasuresTest.class.getResourceAsStream("/training/measures.json")) {
      return StreamSupport.stream(new ObjectMapper().readTree(file).get(kind).spliterator(), false)
          .toList();
    }
  }

  private static double[] numbers(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false)
        .flatMapToDouble(
            each ->
                each.isArray()
                    ? DoubleStream.of(numbers(each))
                    : DoubleStream.of(each.doubleValue()))
        .toArray();
  }

  private static LossFunction loss(LossKind kind) {
    return LossFunction.of(
        Configuration.defaults()
            .with(Parameters.LOSS, kind)
            .with(Parameters.HUBER_DELTA, 0.5)
            .with(Parameters.PRECISION, Precision.DOUBLE));
  }

  /** Says what the file says, to a network that sees quantities of mean 0 and deviation 1. */
  private static Map<Measure, Double> measured(JsonNode reference, LossKind kind) {
    double[] truth = numbers(reference.get("truth"));
    double[] outputs = numbers(reference.get("outputs"));
    int count = reference.get("truth").size();
    int samples = truth.length / count;
    Quantities quantities = QuantityRows.fitted(truth, count);
    for (int place = 0; place < truth.length; place++) {
      truth[place] = quantities.standardized(place / samples, truth[place]);
      outputs[place] = quantities.standardized(place / samples, outputs[place]);
    }
    SampleMatrix matrix = SampleMatrix.of(samples, new double[samples], truth);
    return new QuantityMeasures(quantities, loss(kind), outputs, matrix).all();
  }

  @ParameterizedTest
  @MethodSource("quantities")
  void agreesOnQuantities(JsonNode reference) {
    Map<Measure, Double> measures = measured(reference, LossKind.MAE);

    for (Measure measure : List.of(Measure.RMSE, Measure.MAE, Measure.R2)) {
      double expected = reference.get(measure.name().toLowerCase(Locale.ROOT)).doubleValue();
      assertThat(measures.get(measure))
          .as(measure.name())
          .isCloseTo(expected, within(EXACT * Math.max(1, Math.abs(expected))));
    }
    assertThat(measures.get(Measure.LOSS))
        .isCloseTo(measures.get(Measure.MAE), within(EXACT * measures.get(Measure.MAE)));
  }

  @ParameterizedTest
  @MethodSource("quantities")
  void tellsLossesInTheUnitsOfTheQuantity(JsonNode reference) {
    double[] truth = numbers(reference.get("truth"));
    double[] outputs = numbers(reference.get("outputs"));
    int count = reference.get("truth").size();
    int samples = truth.length / count;
    Quantities quantities = QuantityRows.fitted(truth, count);
    double squares = 0;
    double huber = 0;
    for (int place = 0; place < truth.length; place++) {
      double error = Math.abs(truth[place] - outputs[place]);
      double delta = 0.5 * quantities.deviation(place / samples);
      squares += error * error;
      huber += error <= delta ? error * error / 2 : delta * (error - delta / 2);
    }
    assertThat(measured(reference, LossKind.MSE).get(Measure.LOSS))
        .isCloseTo(squares / truth.length, within(EXACT * squares));
    assertThat(measured(reference, LossKind.HUBER).get(Measure.LOSS))
        .isCloseTo(huber / truth.length, within(EXACT * huber));
  }

  static List<JsonNode> classes() throws IOException {
    return cases("classes");
  }

  @ParameterizedTest
  @MethodSource("classes")
  void agreesOnClasses(JsonNode reference) {
    double[] truth = numbers(reference.get("truth"));
    double[] outputs = numbers(reference.get("outputs"));
    int count = reference.get("outputs").size();
    double[] targets = new double[outputs.length];
    for (int sample = 0; sample < truth.length; sample++) {
      int label = (int) truth[sample];
      targets[count == 1 ? sample : label * truth.length + sample] = count == 1 ? label : 1;
    }
    SampleMatrix matrix = SampleMatrix.of(truth.length, new double[truth.length], targets);
    ClassMeasures measures = new ClassMeasures(outputs, matrix, true);

    for (Measure measure :
        List.of(Measure.BALANCED_ACCURACY, Measure.MACRO_F1, Measure.ROC_AUC, Measure.LOG_LOSS)) {
      JsonNode expected = reference.get(measure.name().toLowerCase(Locale.ROOT));
      if (expected.isNull()) {
        assertThat(measures.all()).doesNotContainKey(measure);
      } else {
        assertThat(measures.all().get(measure))
            .as(measure.name())
            .isCloseTo(expected.doubleValue(), within(EXACT));
      }
    }
    ClassCounts counts = Prediction.counts(outputs, matrix, Math.max(2, count));
    int[] support = counts.truth();
    for (int label = 0; label < support.length; label++) {
      assertThat(support[label]).isEqualTo(reference.get("support").get(label).intValue());
      assertThat(counts.precision(label))
          .isCloseTo(reference.get("precision").get(label).doubleValue(), within(EXACT));
      assertThat(counts.recall(label))
          .isCloseTo(reference.get("recall").get(label).doubleValue(), within(EXACT));
      assertThat(counts.f1(label))
          .isCloseTo(reference.get("f1").get(label).doubleValue(), within(EXACT));
    }
    assertThat(Prediction.accuracy(outputs, matrix))
        .isCloseTo(reference.get("accuracy").doubleValue(), within(EXACT));
  }

  @Test
  void hasNoLogLossWhereOutputsAreNoProbabilities() {
    SampleMatrix truth = SampleMatrix.of(2, new double[2], new double[] {0, 1});
    double[] outputs = {-3, 7};

    assertThat(new ClassMeasures(outputs, truth, false).all())
        .containsOnlyKeys(Measure.BALANCED_ACCURACY, Measure.MACRO_F1, Measure.ROC_AUC);
  }

  @Test
  void explainsNothingOfASingleSampleAndOfEqualOnes() {
    Quantities quantities = QuantityRows.fitted(new double[] {1, 2, 3}, 1);
    assertThat(r2(quantities, new double[] {5}, new double[] {5})).isNaN();
    assertThat(r2(quantities, new double[] {5, 5}, new double[] {5, 5})).isEqualTo(1);
    assertThat(r2(quantities, new double[] {5, 6}, new double[] {5, 5})).isZero();
  }

  private static double r2(Quantities quantities, double[] said, double[] wanted) {
    SampleMatrix truth = SampleMatrix.of(said.length, new double[said.length], wanted);
    return new QuantityMeasures(quantities, loss(LossKind.MSE), said, truth).all().get(Measure.R2);
  }
}
