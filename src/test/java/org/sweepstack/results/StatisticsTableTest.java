package org.sweepstack.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.files.FileOperations;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Spread;

class StatisticsTableTest {
  private static final Configuration FLOAT = Configuration.defaults();
  private static final Configuration DOUBLE = Trials.DEFAULTS;
  private static final Configuration KEEPING_NOTHING = DOUBLE.with(Parameters.LEARNING_RATE, 100.0);

  @TempDir Path folder;

  @Test
  void writesARowPerTrialEpochAndLayer() {
    Spread weights = new Spread(-3, -2, -1.5, 0.1f, 1.5, 2, 3, 0.25, 1e-9);
    Spread biases = new Spread(1, 2, 3, 4, 5, 6, 7, 8, 9);
    Spread zeros = new Spread(0, 0, 0, 0, 0, 0, 0, 0, 0);
    LayerStatistics withBiases = new LayerStatistics(0, 0, weights, biases, 0.2f, 10);
    LayerStatistics detailed =
        new LayerStatistics(1, 0, Spread.none(), Spread.none(), Double.NaN, Double.NaN)
            .with(
                new LayerDetails(
                    "pool mp2",
                    weights,
                    Spread.none(),
                    biases,
                    List.of(Double.NaN, Double.NaN, 0.5, Double.NaN, 0.25)));
    LayerStatistics withoutBiases =
        new LayerStatistics(0, 1, zeros, Spread.none(), 0.5, Double.NaN);
    LayerStatistics overflowing =
        new LayerStatistics(100, 0, Spread.none(), zeros, Double.POSITIVE_INFINITY, 1);

    new TableWriter(folder, FileOperations.onDisk())
        .write(
            new StatisticsTable(
                Trials.finished(
                    Trials.keeping(
                        Trials.completed(FLOAT, 0.5), withBiases, withoutBiases, detailed),
                    Trials.completed(KEEPING_NOTHING, 0.5),
                    Trials.keeping(Trials.diverged(DOUBLE, 100), withBiases, overflowing))));

    String expected =
        """
        trial,epoch,layer,\
        weight_min,weight_p5,weight_p25,weight_median,weight_p75,weight_p95,weight_max,weight_mean,weight_deviation,\
        bias_min,bias_p5,bias_p25,bias_median,bias_p75,bias_p95,bias_max,bias_mean,bias_deviation,\
        weight_gradient_norm,bias_gradient_norm,\
        weight_gradient_min,weight_gradient_p5,weight_gradient_p25,weight_gradient_median,weight_gradient_p75,\
        weight_gradient_p95,weight_gradient_max,weight_gradient_mean,weight_gradient_deviation,\
        bias_gradient_min,bias_gradient_p5,bias_gradient_p25,bias_gradient_median,bias_gradient_p75,\
        bias_gradient_p95,bias_gradient_max,bias_gradient_mean,bias_gradient_deviation,\
        activation_min,activation_p5,activation_p25,activation_median,activation_p75,\
        activation_p95,activation_max,activation_mean,activation_deviation,\
        weight_zeros,bias_zeros,weight_gradient_zeros,bias_gradient_zeros,activation_zeros,kind
        FLOAT,0,0,-3,-2,-1.5,0.1,1.5,2,3,0.25,1E-9,1,2,3,4,5,6,7,8,9,0.2,10,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
        FLOAT,0,1,0,0,0,0,0,0,0,0,0,,,,,,,,,,0.5,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
        FLOAT,1,0,,,,,,,,,,,,,,,,,,,,,-3,-2,-1.5,0.1,1.5,2,3,0.25,1E-9,,,,,,,,,,1,2,3,4,5,6,7,8,9,,,0.5,,0.25,pool mp2
        DOUBLE,0,0,-3,-2,-1.5,0.10000000149011612,1.5,2,3,0.25,1E-9,1,2,3,4,5,6,7,8,9,0.20000000298023224,10,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
        DOUBLE,100,0,,,,,,,,,,0,0,0,0,0,0,0,0,0,,1,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
        """
            .replace("FLOAT", FLOAT.id().text())
            .replace("DOUBLE", DOUBLE.id().text());
    assertThat(folder.resolve("statistics.csv")).hasBinaryContent(expected.getBytes(UTF_8));
  }
}
