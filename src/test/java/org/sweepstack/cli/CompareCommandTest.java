package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final String SWEEP =
      "grid: {learning_rate: [0.1, 1.0], activation: [relu, none], seed: [1, 2, 3], epochs:"
          + " EPOCHS}\n";

  @TempDir private Path folder;

  @BeforeEach
  void runTwoSweeps() throws IOException {
    for (String epochs : List.of("20", "60")) {
      Path file = folder.resolve("after-" + epochs + ".yaml");
      Files.writeString(file, SWEEP.replace("EPOCHS", epochs));
      assertThat(sweepstack("run", file.toString(), "-q").exitCode()).isZero();
    }
  }

  private CommandRun sweepstack(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void saysWhatALongerTrainingChanged() throws IOException {
    Path csv = folder.resolve("tables").resolve("longer.csv");
    CommandRun run = sweepstack("compare", "after-20", "after-60", "--csv", csv.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("the change: epochs 20 -> 60")
        .contains("12 trials before, 12 after: 12 in both, 12 changed")
        .contains("4 configurations by test_loss (smaller is better): ")
        .contains("p: paired t-test over the seeds, Holm-adjusted")
        .containsPattern("learning_rate +0.1 +[0-9]+ +[0-9]+ +[0-9]+");
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0))
        .isEqualTo(
            "learning_rate,activation,pairs,same,changed,newly_failing,newly_fixed,added,removed,"
                + "objective,before_mean,after_mean,difference_mean,difference_deviation,"
                + "difference_ci95,p,p_holm,effect_size,verdict");
    assertThat(lines.get(1)).startsWith("0.1,relu,3,0,3,0,0,0,0,test_loss,0.");
  }

  @Test
  void isEmptyForTheSameSweep() throws IOException {
    CommandRun run = sweepstack("compare", "after-20", folder + "/after-20/trials.csv");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "12 trials before, 12 after: 12 in both, 12 the same",
            "no difference: every trial has the same status and the same metrics");
  }

  @Test
  void comparesByWhatBothMeasured() {
    CommandRun validated =
        sweepstack(
            "run",
            folder + "/after-20.yaml",
            "--set",
            "validation_fraction=0.2",
            "--name",
            "validated",
            "-q");
    assertThat(validated.exitCode()).isZero();
    assertThat(sweepstack("compare", "after-20", "validated").out())
        .contains("the change: validation_fraction 0 -> 0.2", "configurations by test_loss");
  }

  @Test
  void comparesByAMetricOfTheUsersChoice() {
    CommandRun run = sweepstack("compare", "after-20", "after-60", "--maximize", "train_accuracy");
    assertThat(run.out()).contains("by train_accuracy (larger is better)");
    CommandRun unknown = sweepstack("compare", "after-20", "after-60", "--minimize", "loss");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("--minimize: expected one of train_loss, ");
  }

  @Test
  void readsARowThatOneSweepHasLost() throws IOException {
    Path trials = folder.resolve("after-20/trials.csv");
    List<String> lines = Files.readAllLines(trials);
    Path fewer = folder.resolve("fewer.csv");
    Files.write(fewer, lines.subList(0, 5));
    CommandRun run = sweepstack("compare", fewer.toString(), "after-20");
    assertThat(run.out()).contains("4 trials before, 12 after: 4 in both, 8 added, 4 the same");
  }

  @Test
  void saysWhatItCannotCompare() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    CommandRun empty = sweepstack("compare", "empty", "after-20");
    assertThat(empty.exitCode()).isEqualTo(2);
    assertThat(empty.err().lines()).singleElement().asString().contains("holds no trials.csv");
    CommandRun missing = sweepstack("compare", "after-21", "after-20");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err().lines())
        .singleElement()
        .asString()
        .contains("after-21: no such results folder or CSV file, nor ")
        .contains("after-21, did you mean 'after-20");
    CommandRun unwritable =
        sweepstack("compare", "after-20", "after-60", "--csv", folder + "/after-20.yaml/x");
    assertThat(unwritable.exitCode()).isNotZero();
    String trials = Files.readString(folder.resolve("after-20/trials.csv"));
    CommandRun overwriting =
        sweepstack("compare", "after-20", "after-60", "--csv", folder + "/after-20/trials.csv");
    assertThat(overwriting.exitCode()).isEqualTo(2);
    assertThat(overwriting.err()).contains("is in a results folder");
    assertThat(folder.resolve("after-20/trials.csv")).hasContent(trials);
  }
}
