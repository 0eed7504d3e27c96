package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannedNetworksTest {
  @TempDir private Path folder;

  @Test
  void areShownOnceForImagesWithShapesAndParameters() throws IOException {
    Path sweep = folder.resolve("digits.yaml");
    Files.writeString(
        sweep,
        "grid: {dataset: digits, convolution: [none, 8c3-mp2], hidden: 4, loss: cross_entropy,"
            + " seed: [1, 2]}\n");
    CommandRun plan = CommandRun.of("plan", sweep.toString(), "--out", folder.toString());
    assertThat(plan.exitCode()).as(plan.err()).isZero();
    assertThat(plan.out().lines().filter(line -> line.startsWith("network:")))
        .containsExactly(
            "network:   64 inputs -> 4 -> 10 outputs (310 weights and biases)",
            "network:   1x8x8 inputs -> 8c3 8x8x8 -> mp2 8x4x4 -> 4 -> 10 outputs (646 weights and"
                + " biases)");
  }
}
