package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

class PlanCommandTest {
  @TempDir private Path folder;

  @Test
  void saysWhatRunWouldDo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("demo.yaml"),
            """
            question: Does momentum help?
            grid:
              dataset: [linear, xor]
              optimizer: [sgd, momentum]
              momentum: [0.5, 0.9]
              seed: {range: [1, 20]}
              validation_fraction: 0.2
              epochs: 10
            exclude:
              - {dataset: xor, optimizer: sgd}
            """);
    CommandRun run =
        CommandRun.of("plan", file.toString(), "--out", folder.toString(), "--threads", "2");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines())
        .contains(
            "demo: Does momentum help?",
            "  optimizer: sgd, momentum",
            "  seed: 20 values from 1 to 20",
            "trials:    100 (160 cells, 40 excluded, 20 collapsed, 0 included)",
            "data:      xor, 2 features: train 21 (11+10 by class), validation 21 (11+10 by class),"
                + " test 21 (11+10 by class)",
            "objective: minimize validation_loss")
        .anyMatch(line -> line.matches("stacks: +[0-9]+, on 2 threads"))
        .anyMatch(
            line ->
                line.matches(
                    "time: +about .* of training on 2 threads, and the start and the tables"));
    assertThat(folder.resolve("demo")).doesNotExist();
  }

  @Test
  void showsTheShapeOfImages() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("demo.yaml"),
            "grid: {dataset: noise_images, image: 2x4x5, train_points: 20, loss: cross_entropy}\n");

    assertThat(CommandRun.of("plan", file.toString()).out().lines())
        .contains(
            "data:      noise_images, images of 2x4x5: train 20 (2+2+2+2+2+2+2+2+2+2 by class),"
                + " validation 0, test 10 (1+1+1+1+1+1+1+1+1+1 by class)");
  }

  @Test
  void saysWhyTheTestLossRanksTrials() throws IOException {
    Path file = Files.writeString(folder.resolve("demo.yaml"), "grid: {seed: [1, 2]}\n");
    CommandRun run = CommandRun.of("plan", file.toString());
    assertThat(run.out())
        .contains("objective: minimize test_loss\n           ranked by test_loss, as not every");
    Files.writeString(file, "grid: {seed: [1, 2]}\nobjective: {minimize: test_loss}\n");
    assertThat(CommandRun.of("plan", file.toString()).out()).doesNotContain("ranked by");
  }

  @Test
  void listsEveryParameter() {
    CommandRun run = CommandRun.of("parameters");
    assertThat(run.exitCode()).isZero();
    for (Parameter<?> parameter : Parameters.ALL) {
      assertThat(run.out().lines()).contains(parameter.name(), "    " + parameter.documentation());
    }
  }
}
