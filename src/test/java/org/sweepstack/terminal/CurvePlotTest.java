package org.sweepstack.terminal;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metrics;

class CurvePlotTest {

  private static List<String> plot(int width, double[] training, double[] validation) {
    List<CurvePoint> points =
        IntStream.range(0, training.length)
            .mapToObj(
                index ->
                    new CurvePoint(
                        10 * index,
                        Metrics.inOrder(training[index], NaN, validation[index], NaN, NaN, NaN)))
            .toList();
    StringWriter text = new StringWriter();
    new CurvePlot(new LearningCurve(points), width).print(new PrintWriter(text, true));
    return text.toString().lines().toList();
  }

  private static List<String> plot(double... training) {
    double[] none = new double[training.length];
    Arrays.fill(none, NaN);
    return plot(80, training, none);
  }

  @Test
  void drawsFromTheFirstEpochToTheLast() {
    List<String> lines = plot(0.5, 0.4, 0.2, 0.1);
    assertThat(lines.get(0)).isEqualTo("train_loss");
    assertThat(lines.get(1)).startsWith("    0.5000 ");
    assertThat(lines.get(10)).startsWith("    0.1000 ");
    assertThat(lines.get(11)).startsWith("            0 ").endsWith(" epoch 30").hasSize(78);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void isNoWiderThanTheTerminal(int width) {
    double[] values = IntStream.rangeClosed(1, 500).mapToDouble(i -> 1.0 / i).toArray();
    assertThat(plot(width, values, values))
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(width));
  }

  @Test
  void drawsAWideRangeOnALogarithmicScale() {
    List<String> lines = plot(1e30, 1, 1e-9);
    assertThat(lines.get(0)).isEqualTo("train_loss (logarithmic scale)");
    assertThat(lines.get(1)).startsWith("  1.000E30 ");
    assertThat(lines.get(10)).startsWith("  1.000E-9 ");
  }

  @Test
  void drawsAWideRangeThatEndsAtZeroAsItIs() {
    assertThat(plot(1000, 1, 0).get(0)).isEqualTo("train_loss");
  }

  @Test
  void writesASentenceOfAValueThatStays() {
    assertThat(plot(0.25, 0.25, 0.25)).containsExactly("train_loss 0.2500 at epoch 0 to 20", "");
    assertThat(plot(0.25)).containsExactly("train_loss 0.2500 at epoch 0", "");
  }

  @Test
  void passesOverWhatIsNotFinite() {
    assertThat(plot(0.5, NaN, Double.POSITIVE_INFINITY, 0.1).get(11)).endsWith("epoch 30");
    assertThat(plot(NaN, NaN)).isEmpty();
    assertThat(plot()).isEmpty();
  }

  @Test
  void drawsTheLeastDifferenceOfLargeNumbers() {
    assertThat(plot(1e6, Math.nextUp(1e6), 1e6)).hasSize(13);
    assertThat(plot(Double.MAX_VALUE, Double.MIN_VALUE)).hasSize(13);
  }

  @Test
  void drawsTheValidationLossWhereItIsAnother() {
    double[] training = {0.5, 0.3, 0.1};
    assertThat(plot(80, training, new double[] {0.5, 0.4, 0.4}))
        .filteredOn(line -> line.endsWith("_loss"))
        .containsExactly("train_loss", "validation_loss");
    assertThat(plot(80, training, training)).doesNotContain("validation_loss");
  }
}
