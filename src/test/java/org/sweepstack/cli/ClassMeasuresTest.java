package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures of classes beside accuracy, in the tables of sweeps that ask for them. */
class ClassMeasuresTest {
  private static final String GRID =
      "grid: {dataset: blobs, epochs: 3, hidden: [none, 3], loss: binary_cross_entropy}\n";

  @TempDir private Path folder;

  private CommandRun run(String text) throws IOException {
    Path sweep = Files.writeString(folder.resolve("blobs.yaml"), text);
    return CommandRun.of("run", sweep.toString(), "--out", folder.resolve("results").toString());
  }

  private List<String> header(String file) throws IOException {
    Path table = folder.resolve("results/blobs").resolve(file);
    return Arrays.asList(Files.readAllLines(table).get(0).split(","));
  }

  @Test
  void measuresWhereItIsAskedFor() throws IOException {
    assertThat(run(GRID).exitCode()).isZero();
    assertThat(header("trials.csv")).doesNotContain("test_roc_auc", "test_macro_f1");
    assertThat(header("curves.csv")).endsWith("test_accuracy");

    CommandRun thorough = run(GRID + "save: [curves, measures]\n");
    assertThat(thorough.exitCode()).as(thorough.err()).isZero();
    assertThat(header("trials.csv"))
        .containsSubsequence(
            "test_accuracy", "train_balanced_accuracy", "test_macro_f1", "test_roc_auc")
        .contains("test_log_loss")
        .doesNotContain("test_rmse", "validation_roc_auc");
    assertThat(header("curves.csv")).contains("test_roc_auc");
  }

  @Test
  void ranksByThem() throws IOException {
    CommandRun ranked = run(GRID + "objective: {maximize: test_roc_auc}\n");
    assertThat(ranked.exitCode()).as(ranked.err()).isZero();
    assertThat(ranked.out()).contains("test_roc_auc");
    assertThat(ranked.err()).doesNotContain("ranks the worst trial first");
    CommandRun top =
        CommandRun.of(
            "top", "blobs", "--by", "test_log_loss", "--out", folder.resolve("results").toString());
    assertThat(top.out()).contains("test_log_loss");
  }
}
