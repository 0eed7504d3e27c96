package org.sweepstack.picture;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.picture.DrawnTrials.layer;

import java.util.List;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Spread;

class StatisticsPlotTest {
  private final StatisticsPlot plot =
      new StatisticsPlot(
          List.of(layer(0, 0, 1), layer(0, 1, 10), layer(5, 0, 2), layer(5, 1, NaN)));

  @Test
  void drawsThePercentilesOfEachLayer() {
    YIntervalSeriesCollection bands = plot.bands(0, LayerStatistics::weights);
    assertThat(bands.getItemCount(0)).isEqualTo(2);
    assertThat(bands.getXValue(0, 1)).isEqualTo(5);
    assertThat(bands.getYValue(0, 1)).isEqualTo(2);
    assertThat(bands.getStartYValue(0, 1)).isEqualTo(-1);
    assertThat(bands.getEndYValue(0, 1)).isEqualTo(7);
    assertThat(bands.getStartYValue(1, 1)).isEqualTo(1);
    assertThat(bands.getEndYValue(1, 1)).isEqualTo(4);
  }

  @Test
  void leavesOutWhatIsNotFinite() {
    assertThat(plot.bands(1, LayerStatistics::weights).getItemCount(0)).isEqualTo(1);
    assertThat(plot.norms(1, "weights", LayerStatistics::weightGradientNorm).toArray())
        .isDeepEqualTo(new double[][] {{0}, {10}});
  }

  @Test
  void hasARowALayerAndOneForTheGradients() {
    assertThat(plot.rows()).hasSize(3);
    // Without biases, no panel for them.
    assertThat(plot.rows().get(0).panels()).hasSize(1);
  }

  @Test
  void drawsTheActivationsOfEveryKindOfLayerUnderItsName() {
    LayerStatistics convolution = layer(0, 0, 1);
    LayerDetails kept =
        new LayerDetails(
            "convolution 8c3",
            Spread.none(),
            Spread.none(),
            convolution.weights(),
            LayerDetails.NONE.zeros());
    LayerStatistics pool =
        new LayerStatistics(0, 1, Spread.none(), Spread.none(), NaN, NaN)
            .with(
                new LayerDetails(
                    "pool mp2", Spread.none(), Spread.none(), convolution.weights(), kept.zeros()));
    List<PictureRow> rows =
        new StatisticsPlot(List.of(convolution.with(kept), pool, layer(0, 2, 1))).rows();

    assertThat(rows.get(0).panels())
        .extracting(panel -> panel.getTitle().getText())
        .containsExactly(
            "layer 1, convolution 8c3, weights", "layer 1, convolution 8c3, activations");
    assertThat(rows.get(1).panels())
        .extracting(panel -> panel.getTitle().getText())
        .containsExactly("layer 2, pool mp2, activations");
    assertThat(rows.get(2).panels())
        .extracting(panel -> panel.getTitle().getText())
        .containsExactly("output layer, weights");
  }
}
