package org.sweepstack.picture;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.picture.DrawnTrials.AXES;
import static org.sweepstack.picture.DrawnTrials.completed;
import static org.sweepstack.picture.DrawnTrials.diverged;
import static org.sweepstack.picture.DrawnTrials.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.xy.XYSeries;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.TrialArtefacts;

class MetricPlotTest {

  private static MetricPlot loss(PictureTrial... trials) {
    return MetricPlot.loss(List.of(trials), labels(trials));
  }

  private static PictureLabels labels(PictureTrial... trials) {
    return new PictureLabels(
        "demo", AXES, Arrays.stream(trials).map(trial -> trial.result().configuration()).toList());
  }

  private static List<List<Double>> lines(MetricPlot plot) {
    List<List<Double>> lines = new ArrayList<>();
    for (Object series : plot.lines().getSeries()) {
      List<Double> line = new ArrayList<>();
      for (int item = 0; item < ((XYSeries) series).getItemCount(); item++) {
        line.add(((XYSeries) series).getY(item).doubleValue());
      }
      lines.add(line);
    }
    return lines;
  }

  private static List<String> legend(MetricPlot plot) {
    LegendItemCollection items = plot.panel().getXYPlot().getLegendItems();
    List<String> texts = new ArrayList<>();
    for (int item = 0; item < items.getItemCount(); item++) {
      texts.add(items.get(item).getLabel());
    }
    return texts;
  }

  private static ValueAxis range(MetricPlot plot) {
    return plot.panel().getXYPlot().getRangeAxis();
  }

  @Test
  void drawsTrainingAndValidationOfOneTrial() {
    MetricPlot plot = loss(completed(seed(1), 0.5, 0.25));
    assertThat(lines(plot)).containsExactly(List.of(0.5, 0.25), List.of(1.0, 0.5));
    assertThat(legend(plot)).containsExactly("training", "validation");
  }

  @Test
  void drawsAccuraciesFromTheLeastOfTheSecondHalfSoThatGoodOnesAreApart() {
    PictureTrial trial =
        completed(
            seed(1),
            TrialArtefacts.of(
                new LearningCurve(
                    List.of(
                        accuracies(0, 0.5, 0.6),
                        accuracies(1, 0.994, 0.985),
                        accuracies(2, 0.994, 0.979)))));
    MetricPlot plot = MetricPlot.accuracy(List.of(trial), labels(trial));
    assertThat(lines(plot)).containsExactly(List.of(0.5, 0.994, 0.994), List.of(0.6, 0.985, 0.979));
    assertThat(legend(plot)).containsExactly("training", "test");
    assertThat(range(plot)).isInstanceOf(NumberAxis.class);
    assertThat(range(plot).getLowerBound()).isBetween(0.977, 0.979);
    assertThat(range(plot).getUpperBound()).isBetween(1.0, 1.001);
  }

  private static CurvePoint accuracies(int epoch, double training, double test) {
    return new CurvePoint(epoch, Metrics.inOrder(0.1, training, NaN, NaN, 0.1, test));
  }

  @Test
  void drawsTestSamplesUnlessTheyAreThoseOfTheTrainingOrSeveralTrialsHaveValidation() {
    PictureTrial same =
        completed(seed(1), TrialArtefacts.of(new LearningCurve(List.of(accuracies(0, 0.5, 0.5)))));
    assertThat(legend(MetricPlot.accuracy(List.of(same), labels(same))))
        .containsExactly("training");
    PictureTrial other =
        completed(seed(2), TrialArtefacts.of(new LearningCurve(List.of(accuracies(0, 0.5, 0.6)))));
    assertThat(legend(MetricPlot.accuracy(List.of(same, other), labels(same, other))))
        .containsExactly("seed=1", "seed=2", "training", "test");
    PictureTrial validated = completed(seed(3), 0.5);
    assertThat(legend(MetricPlot.accuracy(List.of(other, validated), labels(other, validated))))
        .containsExactly("seed=2", "seed=3", "training", "validation");
  }

  @Test
  void namesSeveralTrialsByWhatDiffersAndDashesOnce() {
    MetricPlot plot = loss(completed(seed(1), 0.5), completed(seed(2), 0.25, 0.1));
    assertThat(legend(plot)).containsExactly("seed=1", "seed=2", "training", "validation");
    assertThat(lines(plot)).hasSize(4);
  }

  @Test
  void takesALogarithmicAxisForMoreThanTwoDecades() {
    // Of both lines: validation is twice as large.
    assertThat(range(loss(completed(seed(1), 50, 1)))).isInstanceOf(NumberAxis.class);
    ValueAxis axis = range(loss(completed(seed(1), 51, 0, 1)));
    assertThat(axis).isInstanceOf(LogAxis.class);
    assertThat(axis.getRange().contains(1)).isTrue();
    assertThat(axis.getRange().contains(102)).isTrue();
    assertThat(axis.getRange().getLowerBound()).isPositive();
  }

  @Test
  void marksWhereACurveBreaksOffAndNamesATrialWithoutAny() {
    MetricPlot plot =
        loss(diverged(seed(1), 3, 0.5, 1e30), diverged(seed(2), 0), completed(seed(3), 0.5, 0.1));
    assertThat(lines(plot))
        .containsExactly(
            List.of(0.5, 1e30),
            List.of(1.0, 2e30),
            List.of(1e30),
            List.of(),
            List.of(0.5, 0.1),
            List.of(1.0, 0.2));
    assertThat(legend(plot))
        .startsWith("seed=1 (diverged at epoch 3)", "seed=2 (diverged at epoch 0)", "seed=3");
    assertThat(range(plot).getRange().getLength()).isFinite();
  }

  @Test
  void survivesNumbersAtTheEndsOfTheirRange() {
    ValueAxis axis = range(loss(completed(seed(1), 8e307, Double.MIN_VALUE)));
    assertThat(axis.getRange().getLowerBound()).isPositive();
    assertThat(axis.getRange().getUpperBound()).isFinite().isGreaterThan(8e307);
  }
}
