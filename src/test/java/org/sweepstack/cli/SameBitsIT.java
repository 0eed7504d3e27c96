package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.ReproducibleTables;

/** The promise to users: results do not depend on how they were run. */
class SameBitsIT {
  @TempDir private Path folder;

  @Campaign
  @Test
  void givesTheSameFilesOnAnyNumberOfThreads() throws IOException {
    List<Integer> seeds = CampaignSize.firstOf(1, List.of(1, 2));
    Path sweep =
        Files.writeString(
            folder.resolve("mixed.yaml"),
            """
            grid:
              dataset: [linear, xor]
              hidden: [none, 4, 5x3]
              activation: [sigmoid, tanh, relu, leaky_relu, none]
              optimizer: [sgd, momentum, adam]
              learning_rate: [0.03, 3]
              seed: %s
              epochs: 40
              validation_fraction: 0.1
            save: [curves, boundary]
            """
                .formatted(seeds));
    List<String> counts = CampaignSize.firstOf(2, List.of("1", "8", "2"));
    for (String threads : counts) {
      CommandRun run =
          CommandRun.of(
              "run",
              sweep.toString(),
              "--out",
              folder.resolve(threads).toString(),
              "--threads",
              threads);
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    Path one = folder.resolve("1").resolve("mixed");
    for (String threads : counts) {
      Path other = folder.resolve(threads).resolve("mixed");
      for (String file : ReproducibleTables.NAMES) {
        assertThat(other.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
      }
      assertThat(KeptBoundaries.in(other)).isNotEmpty().isEqualTo(KeptBoundaries.in(one));
    }
    // 2 data sets x (1 + 2 x 5 networks) x 3 optimizers x 2 rates x seeds, and a header
    assertThat(Files.readAllLines(one.resolve("trials.csv")))
        .hasSize(2 * 11 * 3 * 2 * seeds.size() + 1);
  }
}
