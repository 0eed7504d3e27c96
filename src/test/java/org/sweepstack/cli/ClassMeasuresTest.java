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

  @Test
  void countsClassByClassInATableOfItsOwn() throws IOException {
    CommandRun thorough =
        run(GRID.replace("blobs", "xor") + "save: [predictions: [train, test], measures]\n");
    assertThat(thorough.exitCode()).as(thorough.err()).isZero();
    List<String> rows = Files.readAllLines(folder.resolve("results/blobs/classes.csv"));
    assertThat(rows.get(0)).isEqualTo("trial,set,class,support,precision,recall,f1");
    assertThat(rows).hasSize(1 + 2 * 3 * 2);
    assertThat(rows.subList(1, 7))
        .extracting(row -> row.substring(row.indexOf(',') + 1, row.indexOf(',') + 9))
        .containsExactly("train,0,", "train,1,", "validati", "validati", "test,0,1", "test,1,1");

    String trial = rows.get(1).substring(0, rows.get(1).indexOf(','));
    CommandRun show =
        CommandRun.of("show", "blobs", trial, "--out", folder.resolve("results").toString());
    assertThat(show.out()).containsPattern("class +test samples +precision +recall +f1\n0 +11 ");
  }

  @Test
  void knowsNoClassesOfQuantities() throws IOException {
    CommandRun sine = run("grid: {dataset: sine, epochs: 3}\nsave: [measures]\n");
    assertThat(sine.exitCode()).as(sine.err()).isZero();
    assertThat(folder.resolve("results/blobs/classes.csv"))
        .hasContent("trial,set,class,support,precision,recall,f1\n");
  }
}
