package org.sweepstack.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.picture.DrawnTrials.CLASSES;
import static org.sweepstack.picture.DrawnTrials.predictions;

import java.util.Arrays;
import java.util.List;
import org.jfree.data.xy.XYSeries;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;

class PredictionsPlotTest {

  private static double[][] points(XYSeries series) {
    return series.toArray();
  }

  @Test
  void putsSamplesOfTwoInputsIntoThePlaneAndCrossesOutTheWrong() {
    PredictionsPlot plot =
        new PredictionsPlot(predictions(List.of("x1", "x2"), CLASSES), SampleSet.TEST);
    assertThat(points(plot.wrong())).isDeepEqualTo(new double[][] {{3}, {7}});
    assertThat(plot.rows().get(0).panels()).hasSize(2);
    SamplesPlot truth =
        SamplesPlot.of(PictureSamples.truth(predictions(List.of("x1", "x2"), CLASSES)));
    assertThat(points(truth.marks().getSeries(1))).isDeepEqualTo(new double[][] {{1, 3}, {5, 7}});
  }

  @Test
  void drawsTheOutputAlongASingleInput() {
    PredictionsPlot plot =
        new PredictionsPlot(predictions(List.of("height"), CLASSES), SampleSet.TEST);
    assertThat(plot.rows().get(0).panels()).hasSize(1);
    assertThat(plot.rows().get(0).panels().get(0).getXYPlot().getDomainAxis().getLabel())
        .isEqualTo("height");
    assertThat(points(plot.outputMarks().marks().getSeries(0)))
        .isDeepEqualTo(new double[][] {{0, 2}, {0.1, 0.2}});
    assertThat(points(plot.outputMarks().marks().getSeries(1)))
        .isDeepEqualTo(new double[][] {{1, 3}, {0.9, 0.3}});
  }

  @Test
  void drawsTheOutputsOfMoreInputsSampleBySampleInTheOrderOfTheirClasses() {
    PredictionsPlot plot =
        new PredictionsPlot(predictions(List.of("a", "b", "c"), CLASSES), SampleSet.TEST);
    assertThat(points(plot.outputMarks().marks().getSeries(0)))
        .isDeepEqualTo(new double[][] {{0, 1}, {0.1, 0.2}});
    assertThat(points(plot.outputMarks().marks().getSeries(1)))
        .isDeepEqualTo(new double[][] {{2, 3}, {0.9, 0.3}});
  }

  @Test
  void drawsEveryOutputAsThatOfItsClass() {
    Predictions twoOutputs =
        new Predictions(
            List.of("a"),
            CLASSES,
            new double[] {5, 6},
            new double[] {0.8, 0.3, 0.2, 0.7},
            new int[] {0, 1},
            new int[] {0, 1});
    SamplesPlot marks = new PredictionsPlot(twoOutputs, SampleSet.TEST).outputMarks();
    assertThat(points(marks.marks().getSeries(0)))
        .isDeepEqualTo(new double[][] {{5, 6}, {0.8, 0.3}});
    assertThat(points(marks.marks().getSeries(1)))
        .isDeepEqualTo(new double[][] {{5, 6}, {0.2, 0.7}});
  }

  @Test
  void drawsNoMoreSamplesThanCanBeSeen() {
    int count = SamplesPlot.MOST + 1;
    double[] inputs = new double[2 * count];
    Arrays.setAll(inputs, index -> index);
    PictureSamples samples = new PictureSamples(CLASSES, inputs, inputs, new int[count]);
    assertThat(SamplesPlot.of(samples).marks().getItemCount(0)).isEqualTo(SamplesPlot.MOST);
    assertThat(SamplesPlot.described(SampleSet.TEST, count))
        .isEqualTo("the first 2000 of 2001 test samples");
  }
}
