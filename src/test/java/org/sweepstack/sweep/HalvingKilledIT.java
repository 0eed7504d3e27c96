package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.LongCampaign;
import org.sweepstack.files.FailingFiles;

/** A halved sweep whose process is killed by SIGKILL: the next run goes on to the same tables. */
@LongCampaign
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no SIGKILL")
class HalvingKilledIT {
  private static final int MOMENTS = 24;
  private static final int RUNGS = 2;
  private static final int KILLED = 137;

  @TempDir private static Path shared;
  private static Map<String, String> tables;
  private static int operations;

  @TempDir private Path folder;

  @BeforeAll
  static void runsWithoutAKill() {
    SweepLab lab = new SweepLab(shared).with(HalvingTest.HALVED);
    FailingFiles counting = FailingFiles.never();
    lab.run(counting);
    tables = lab.tables();
    operations = counting.operations();
  }

  private static int runInAChild(Path lab, int operation) throws IOException, InterruptedException {
    List<String> words =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledHalving.class.getName(),
            lab.toString(),
            Integer.toString(operation));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(output(lab))
        .start()
        .waitFor();
  }

  private static File output(Path lab) {
    return lab.resolve("output.txt").toFile();
  }

  @Test
  void goesOnAfterItWasKilledAtEveryRung() throws Exception {
    SweepLab lab = new SweepLab(folder).with(HalvingTest.HALVED);
    for (int rung = 0; rung < RUNGS; rung++) {
      assertThat(runInAChild(folder, 0))
          .as(Files.readString(output(folder).toPath()))
          .isEqualTo(KILLED);
      assertThat(SweepStatus.of(lab.results()).goingOn()).isNotEmpty();
    }
    assertThat(runInAChild(folder, 0)).isZero();
    assertThat(lab.tables()).isEqualTo(tables);
  }

  @Test
  void goesOnAfterItWasKilledWithinARung() throws Exception {
    for (int moment = 0; moment < MOMENTS; moment++) {
      Path own = Files.createDirectory(folder.resolve("moment-" + moment));
      SweepLab lab = new SweepLab(own).with(HalvingTest.HALVED);
      int operation = 1 + moment * (operations - 1) / (MOMENTS - 1);
      runInAChild(own, operation);
      lab.run();
      assertThat(lab.tables()).as("killed at %s of %s", operation, operations).isEqualTo(tables);
    }
  }
}
