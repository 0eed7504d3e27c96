package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.trial.TrialStatus;

/** A trial that does not fit into memory fails alone, with the size it needs. */
class TooLargeTrialsTest {
  private static final String NEEDED =
      "OutOfMemoryError: needs 5.6 GiB or more of Java's heap for 100000100 points; give fewer, or"
          + " more memory with SWEEPSTACK_JAVA_OPTIONS=-Xmx8g";

  @TempDir private Path folder;

  @Test
  void failAloneWhileTheOthersTrain() {
    assumeThat(Runtime.getRuntime().maxMemory()).isLessThan(5L << 30);
    SweepLab lab =
        new SweepLab(folder)
            .with("grid: {train_points: [50, 100000000], seed: [1, 2], epochs: 3}\n");
    RunOutcome outcome = lab.run();

    assertThat(outcome.count(TrialStatus.COMPLETED)).isEqualTo(2);
    assertThat(outcome.count(TrialStatus.FAILED)).isEqualTo(2);
    assertThat(lab.file("trials.csv").lines().filter(line -> line.contains(",failed,")))
        .hasSize(2)
        .allMatch(line -> line.contains(NEEDED));
    assertThat(lab.rerunFailed().count(TrialStatus.FAILED)).isEqualTo(2);
    assertThat(lab.launch().outlook().finished()).hasSize(2);
  }

  @Test
  void areToldByAPlanThatGoesOn() {
    assumeThat(Runtime.getRuntime().maxMemory()).isLessThan(5L << 30);
    SweepLab lab = new SweepLab(folder).with("grid: {train_points: [50, 100000000]}\n");
    Plan plan = Plan.of(lab.request());

    assertThat(plan.warnings()).containsExactly("linear: its trials will fail: " + NEEDED);
    assertThat(plan.data()).hasSize(1);
    assertThat(plan.execution().stacks()).hasSize(1);
  }

  @Test
  void areRefusedAtTheirPlaceWhenNoMachineCouldTrainThem() {
    SweepLab lab =
        new SweepLab(folder).with("grid:\n  train_points: [50, 60000]\n  hidden: [4x4, 100000]\n");
    assertThatThrownBy(() -> lab.launch().open())
        .hasMessageEndingWith(
            "lab.yaml:3:11: hidden: 100000 over 60000 samples: a layer with more than 2^31 numbers;"
                + " make it narrower or give fewer samples");
    assertThat(folder.resolve("lab")).doesNotExist();
  }
}
