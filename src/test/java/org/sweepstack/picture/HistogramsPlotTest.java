package org.sweepstack.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.Moment;

class HistogramsPlotTest {
  private static LayerHistogram histogram(int epoch, int layer, LayerPart part) {
    List<Integer> counts = IntStream.range(0, 30).map(bin -> bin == 3 ? 8 : bin).boxed().toList();
    return new LayerHistogram(Moment.ofEpoch(epoch), layer, "pool mp2", part, -15, 15, counts);
  }

  @Test
  void drawsARidgeAsHighAsItsFullestBinFromItsEpochUp() {
    YIntervalSeriesCollection ridge = HistogramsPlot.ridge(histogram(40, 0, LayerPart.WEIGHTS), 29);

    assertThat(ridge.getItemCount(0)).isEqualTo(32);
    assertThat(ridge.getXValue(0, 0)).isEqualTo(-15);
    assertThat(ridge.getYValue(0, 0)).isEqualTo(40);
    assertThat(ridge.getXValue(0, 4)).isEqualTo(-11.5);
    assertThat(ridge.getYValue(0, 4)).isEqualTo(40 - 8);
    assertThat(ridge.getYValue(0, 30)).isEqualTo(40 - 29);
    assertThat(ridge.getStartYValue(0, 30)).isEqualTo(40 - 29);
    assertThat(ridge.getEndYValue(0, 30)).isEqualTo(40);
    assertThat(ridge.getXValue(0, 31)).isEqualTo(15);
  }

  @Test
  void hasAPanelForEachPartOfEachLayer() {
    HistogramsPlot plot =
        new HistogramsPlot(
            List.of(
                histogram(0, 0, LayerPart.WEIGHT_GRADIENTS),
                histogram(0, 0, LayerPart.ACTIVATIONS),
                histogram(0, 1, LayerPart.WEIGHTS),
                histogram(5, 0, LayerPart.ACTIVATIONS),
                histogram(5, 1, LayerPart.WEIGHTS)));
    assertThat(plot.rows())
        .flatExtracting(PictureRow::panels)
        .extracting(panel -> panel.getTitle().getText())
        .containsExactly(
            "layer 1, pool mp2, weight gradients",
            "layer 1, pool mp2, activations",
            "output layer, weights");
    assertThat(plot.rows().get(0).panels().get(1).getXYPlot().getDatasetCount()).isEqualTo(2);
  }

  @Test
  void keepsTheFirstAndTheLastOfManyEpochs() {
    List<LayerHistogram> many =
        IntStream.range(0, 101).mapToObj(i -> histogram(i, 0, LayerPart.WEIGHTS)).toList();
    List<LayerHistogram> shown = HistogramsPlot.thinned(many);
    assertThat(shown).hasSize(HistogramsPlot.MOST_RIDGES).doesNotHaveDuplicates();
    assertThat(shown.get(0).epoch()).isZero();
    assertThat(shown.get(19).epoch()).isEqualTo(100);
    assertThat(HistogramsPlot.thinned(many.subList(0, 1))).hasSize(1);
  }
}
