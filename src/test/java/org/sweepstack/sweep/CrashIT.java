package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.BuiltProgram;
import org.sweepstack.LongCampaign;
import org.sweepstack.trial.TrialStatus;

/** A trial that takes the whole Java virtual machine down is found, and only that one fails. */
@LongCampaign
class CrashIT {
  private static final String SWEEP = "grid: {seed: {range: [57, 80]}, epochs: 50}\n";
  private static final int TRIALS = 24;
  private static final int MOST_RUNS = 8;

  @TempDir private Path folder;

  private int runInAChild(String how) throws Exception {
    List<String> command =
        BuiltProgram.with(
            CrashingSweep.class,
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"));
    command.addAll(List.of(folder.resolve("lab.yaml").toString(), folder.toString(), how));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "output.txt"))
            .start();
    return process.waitFor();
  }

  @Test
  void failsOnlyTheTrialThatCrashedTheMachineTwiceByItself() throws Exception {
    SweepLab lab = new SweepLab(folder).with(SWEEP);
    int runs = 1;
    while (runInAChild("crash") != 0) {
      runs++;
      assertThat(runs)
          .as(Files.readString(folder.resolve("output.txt")))
          .isLessThanOrEqualTo(MOST_RUNS);
    }
    assertThat(runs).isGreaterThan(2);
    String failed =
        lab.file("trials.csv")
            .lines()
            .filter(row -> row.contains(",failed,"))
            .findAny()
            .orElseThrow();
    assertThat(failed)
        .contains("," + CrashingSweep.CULPRIT + ",")
        .contains("crashed the Java virtual machine twice")
        .containsPattern("hs_err_pid[0-9]+\\.log");
    RunOutcome outcome = lab.run();
    assertThat(outcome.count(TrialStatus.COMPLETED)).isEqualTo(TRIALS - 1);
    assertThat(outcome.count(TrialStatus.FAILED)).isEqualTo(1);

    SweepLab sound = new SweepLab(Files.createDirectory(folder.resolve("sound"))).with(SWEEP);
    sound.run();
    assertThat(lab.rerunFailed().count(TrialStatus.COMPLETED)).isEqualTo(TRIALS);
    assertThat(lab.tables()).isEqualTo(sound.tables());
  }

  @Test
  void holdsAPlainKillAgainstNobody() throws Exception {
    SweepLab lab = new SweepLab(folder).with(SWEEP);
    for (int run = 0; run < 3; run++) {
      assertThat(runInAChild("kill")).isEqualTo(137);
    }
    assertThat(lab.run().count(TrialStatus.COMPLETED)).isEqualTo(TRIALS);
  }
}
