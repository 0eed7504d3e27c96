package org.sweepstack.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.FirstKernels;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.MistakenImages;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;

/** Small pictures: the images that a network is wrong about, and its kernels. */
class ImagesPlotTest {

  /** Returns predictions of images of a red and a blue pixel, all wrong. */
  private static Predictions mistakes(int count, int channels) {
    ImageShape shape = new ImageShape(channels, 1, 2);
    int[] truth = new int[count];
    int[] predicted = new int[count];
    Arrays.fill(predicted, 1);
    double[] outputs = new double[count];
    Arrays.fill(outputs, 0.75);
    MistakenImages images =
        MistakenImages.of(
            shape,
            outputs,
            truth,
            predicted,
            (sample, number) -> number == 0 || number == 5 ? 1 : 0);
    return new Predictions(
            List.of(), List.of("cat", "dog"), new double[0], outputs, truth, predicted)
        .with(images);
  }

  private static MistakesPlot plot(Predictions made) {
    return new MistakesPlot(made, made.mistaken().orElseThrow());
  }

  @Test
  void putsSixMistakesIntoARowUnderTheOutputs() {
    List<PictureRow> rows = new PredictionsPlot(mistakes(8, 1), SampleSet.TEST).rows();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).heading()).startsWith("the worst mistakes");
    assertThat(rows.get(1).panels()).hasSize(6);
    assertThat(rows.get(2).panels()).hasSize(2);
    assertThat(rows.get(1).panels().get(0).getTitle().getText()).isEqualTo("cat as dog");
  }

  @Test
  void drawsThreeChannelsInColorAndOthersInGray() {
    BufferedImage colored = plot(mistakes(1, 3)).image(0);
    assertThat(colored.getRGB(0, 0)).isEqualTo(0xFFFF0000);
    assertThat(colored.getRGB(1, 0)).isEqualTo(0xFF0000FF);
    BufferedImage gray = plot(mistakes(1, 2)).image(0);
    assertThat(gray.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    assertThat(gray.getRGB(1, 0)).isEqualTo(0xFF000000);
  }

  @Test
  void drawsAKernelBeforeAndAfterOnOneScale() {
    KernelsPlot plot =
        new KernelsPlot(
            new FirstKernels(
                weights("initial.0.weight", 0, 0.5), weights("final.0.weight", -1, 1)));
    assertThat(plot.rows()).hasSize(1);
    assertThat(plot.rows().get(0).panels().get(0).getTitle().getText())
        .isEqualTo("kernel 1: before, after");
    BufferedImage image = plot.image(0);
    assertThat(image.getWidth()).isEqualTo(7);
    assertThat(image.getRGB(1, 1)).as("0 before").isEqualTo(0xFFFFFFFF);
    assertThat(image.getRGB(2, 1)).as("half before").isEqualTo(0xFFEAAF80);
    assertThat(image.getRGB(4, 1)).as("-1 after").isEqualTo(0xFF0072B2);
    assertThat(image.getRGB(5, 1)).as("1 after").isEqualTo(0xFFD55E00);
  }

  private static NamedArray weights(String name, double... values) {
    return new NamedArray(name, Precision.FLOAT, List.of(1, 1, 1, 2), values);
  }
}
