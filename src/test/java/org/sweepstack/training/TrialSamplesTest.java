package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.data.Datasets;
import org.sweepstack.network.ClassWeights;
import org.sweepstack.trial.ClassWeighting;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Sha256;
import org.sweepstack.trial.SplitKind;
import org.sweepstack.trial.TrialResult;

class TrialSamplesTest {
  private static final String TRAIN =
      "x,set,y\n0.1,train,a\n0.9,train,b\n0.8,train,b\n0.3,train,b\n0.7,train,b\n0.2,train,a\n";
  private static final String OTHERS = "0.4,validation,a\n0.5,validation,b\n0.6,test,a\n";

  @TempDir private Path folder;

  private Configuration trial(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("data" + text.hashCode() + ".csv"), text);
    MessageDigest digest = Sha256.digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return Configuration.defaults()
        .with(Parameters.DATASET, DatasetKind.CSV)
        .with(Parameters.DATA_FILE, new DataFile("data.csv", file.toString(), Sha256.hex(digest)))
        .with(Parameters.TARGET, "y")
        .with(Parameters.SPLIT, SplitKind.COLUMN)
        .with(Parameters.SPLIT_COLUMN, Optional.of("set"))
        .with(Parameters.EPOCHS, 5)
        .with(Parameters.CLASS_WEIGHT, ClassWeighting.BALANCED);
  }

  private static List<double[]> weights(Configuration trial) {
    TrialSamples samples = TrialSamples.of(trial, new Datasets().of(trial));
    return TrialSamples.weights(List.of(trial), List.of(samples)).terms();
  }

  private static TrialResult trained(Configuration trial) {
    return StackRecorder.results(new Training(new Datasets()), List.of(trial)).get(0);
  }

  /** No other row than those that train has a say in how much a class counts. */
  @Test
  void weighsClassesByTheTrainingRowsAlone() throws IOException {
    Configuration trial = trial(TRAIN + OTHERS);
    // 6 / (2 x 2) and 6 / (2 x 4).
    assertThat(weights(trial)).singleElement().isEqualTo(new double[] {1.5, 0.75 - 1.5});
    for (String others :
        List.of(
            "0.4,validation,b\n0.5,validation,b\n0.6,test,b\n",
            "0.4,validation,a\n0.5,validation,a\n0.6,test,a\n",
            OTHERS.repeat(20))) {
      Configuration changed = trial(TRAIN + others);
      assertThat(weights(changed)).singleElement().isEqualTo(weights(trial).get(0));
      assertThat(trained(changed).metrics().get(Metric.TRAIN_LOSS))
          .isEqualTo(trained(trial).metrics().get(Metric.TRAIN_LOSS));
    }
    Configuration learned = trial(TRAIN.replace("0.3,train,b", "0.3,train,a") + OTHERS);
    assertThat(weights(learned)).singleElement().isEqualTo(new double[] {1, 0});
  }

  @Test
  void weighsNothingWhereItIsNotAskedTo() throws IOException {
    Configuration alike = trial(TRAIN + OTHERS).with(Parameters.CLASS_WEIGHT, ClassWeighting.NONE);
    TrialSamples samples = TrialSamples.of(alike, new Datasets().of(alike));
    assertThat(TrialSamples.weights(List.of(alike), List.of(samples))).isSameAs(ClassWeights.NONE);
    assertThat(trained(alike).metrics().get(Metric.TRAIN_LOSS))
        .isNotEqualTo(trained(trial(TRAIN + OTHERS)).metrics().get(Metric.TRAIN_LOSS));
  }
}
