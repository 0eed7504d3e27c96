package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.Fuzzing;
import org.sweepstack.Fuzzing.Tally;
import org.sweepstack.Mutations;
import org.sweepstack.definition.SweepFile;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunOptions;

/** Whatever a sweep file holds, it is planned or refused. */
@Campaign
class DamagedSweepFilesTest {
  private static final long SEED = 13;
  private static final int FILES = CampaignSize.of(300, 8_000);

  /** Samples are made for a plan; what makes more of them is tested elsewhere. */
  private static final long MOST_POINTS = 100_000;

  private static final int MOST_TRIALS = 500;

  private static final List<String> WORDS =
      Stream.concat(
              Parameters.names().stream(),
              Stream.of(
                  "name",
                  "grid",
                  "zip",
                  "exclude",
                  "include",
                  "objective",
                  "save",
                  "run",
                  "depth",
                  "width",
                  "log",
                  "linear",
                  "range",
                  "true",
                  "TRUE",
                  "~",
                  "4x4",
                  "100000x100000",
                  "none",
                  "full",
                  "csv",
                  "adam",
                  "nesterov",
                  "validation_loss",
                  "500%",
                  ": ",
                  "- ",
                  "? ",
                  "{",
                  "}",
                  "[",
                  "]",
                  "[[",
                  "{a: ",
                  "&a ",
                  "*a",
                  "*grid",
                  "<<: ",
                  "!!binary ",
                  "!<tag:x> ",
                  "%YAML 1.9\n",
                  "---\n",
                  "...\n",
                  "|\n",
                  ">-\n",
                  "\"\\UFFFFFFFF\"",
                  "\"\\ud800\"",
                  "\"\\x",
                  "#"))
          .toList();

  @TempDir Path folder;

  @BeforeEach
  void writeDataFile() throws IOException {
    StringBuilder rows = new StringBuilder("width,height,species\n");
    for (int row = 0; row < 20; row++) {
      rows.append(row).append(',').append(row % 7).append(row % 2 == 0 ? ",a\n" : ",b\n");
    }
    Files.writeString(folder.resolve("iris.csv"), rows);
  }

  @Test
  void arePlannedOrRefusedInOneLineAProblem() throws IOException {
    Tally tally = Fuzzing.feed(new Mutations(SEED, originals(), WORDS), FILES, this::plan);

    assertThat(tally.sound()).isGreaterThan(FILES / 20);
    assertThat(tally.refused()).isGreaterThan(FILES / 4);
  }

  private static List<byte[]> originals() throws IOException {
    List<byte[]> originals = new ArrayList<>();
    for (Path folder : List.of(Path.of("sweeps"), Path.of("src/test/resources/fuzz"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file :
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
          originals.add(Files.readAllBytes(file));
        }
      }
    }
    return originals;
  }

  private void plan(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("sweep.yaml"), bytes);
    List<Configuration> trials =
        SweepFile.read(file, List.of()).expand(MOST_TRIALS).configurations();
    if (trials.stream().mapToLong(DamagedSweepFilesTest::points).max().orElse(0) <= MOST_POINTS) {
      Plan.of(
          new SweepRequest(
              file,
              List.of(),
              folder.resolve("results"),
              Optional.empty(),
              RunOptions.of(OptionalInt.of(2)),
              MOST_TRIALS));
    }
  }

  /** Data from a file that says nothing of points has all of its own, which are few here. */
  private static long points(Configuration trial) {
    return (long) trial.find(Parameters.TRAIN_POINTS).orElse(0)
        + trial.find(Parameters.TEST_POINTS).orElse(0);
  }
}
