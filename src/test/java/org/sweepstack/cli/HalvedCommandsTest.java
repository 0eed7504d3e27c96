package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a sweep of which not all trials train to their end. */
class HalvedCommandsTest {
  private static final String SWEEP =
      """
      grid: {dataset: xor, activation: [tanh, relu, sigmoid], learning_rate: [0.1, 0.3, 1], epochs: 60, seed: [1, 2]}
      halving: {keep: 1/2, rungs: [10, 30]}
      objective: {minimize: test_loss}
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("halved.yaml"), SWEEP);
  }

  private CommandRun command(String name, String sweep, String... more) {
    String[] words = new String[4 + more.length];
    words[0] = name;
    words[1] = sweep;
    words[2] = "--out";
    words[3] = folder.toString();
    System.arraycopy(more, 0, words, 4, more.length);
    CommandRun run = CommandRun.of(words);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  @Test
  void tellHowManyTrainHowFar() {
    assertThat(command("plan", file.toString()).out())
        .contains(
            "rungs:     18 trials to epoch 10, 10 trials to epoch 30, 6 trials to epoch 60",
            "           560 of 1080 epochs of single trials, 48% less");
    String ran = command("run", file.toString()).out();
    assertThat(ran)
        .contains(
            "6 completed, 12 stopped in ",
            "halving saved 48% of the epochs; the 3 configurations trained to the end stood at"
                + " epoch 10 in an order that agrees with the last by ");
    assertThat(command("status", "halved").out())
        .contains("18 trials: 6 completed, 12 stopped", "halving saved 48% of the epochs");
    assertThat(command("run", file.toString()).err()).contains("6 finished, 12 stopped, 0 new");
    assertThat(command("report", "halved").out()).contains("report.html");
    assertThat(folder.resolve("halved/report.html")).content().contains("halving saved 48%");
  }

  @Test
  void verifyAndContinueWhatHasStopped() throws IOException {
    command("run", file.toString());
    assertThat(command("top", "halved", "9").out()).contains("2 stopped");
    String stopped =
        Files.readString(folder.resolve("halved/trials.csv"))
            .lines()
            .filter(row -> row.contains(",stopped,"))
            .map(row -> row.replaceFirst(".*(t-[a-z0-9]{10}).*", "$1"))
            .findFirst()
            .orElseThrow();
    assertThat(command("show", "halved", stopped, "--predictions").out())
        .containsPattern(
            "no predictions: halving stopped it at epoch [13]0, and only trials trained to their"
                + " end have them; rerun trains it to its end");
    assertThat(command("verify", "halved", "--sample", "18").out())
        .contains("18 trials trained again, each alone: every number is the same");
    assertThat(command("rerun", "halved", "--stopped").out()).contains("12 completed");
    assertThat(command("status", "halved").out())
        .contains("18 trials: 18 completed", "halving saved 0% of the epochs");
  }
}
