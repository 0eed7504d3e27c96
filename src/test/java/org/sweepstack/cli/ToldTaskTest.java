package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sweep says of its networks tells whether a target of few whole numbers are classes. */
class ToldTaskTest {
  private static final String REFUSED = "3 different numbers in 24 rows may be a quantity";

  @TempDir private Path folder;

  private CommandRun plan(String grid, String rest) throws IOException {
    StringBuilder table = new StringBuilder("x,y\n");
    for (int row = 0; row < 24; row++) {
      table.append(row).append(',').append(row % 3).append('\n');
    }
    Files.writeString(folder.resolve("few.csv"), table);
    Path sweep =
        Files.writeString(
            folder.resolve("few.yaml"),
            "grid: {dataset: csv, data_file: few.csv, target: y, " + grid + "}\n" + rest);
    return CommandRun.of("plan", sweep.toString(), "--out", folder.resolve("results").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loss: cross_entropy                           |",
        "loss: [cross_entropy, binary_cross_entropy]   |",
        "output_activation: softmax, loss: cross_entropy |",
        "stop_at_accuracy: 0.9                         |",
        "class_weight: balanced                        |",
        "split: stratified                             |",
        "hidden: 3                                     | 'objective: {maximize: test_accuracy}'",
        "hidden: 3                                     | 'objective: {maximize: test_macro_f1}'",
      })
  void takesThemForClassesWhereAllTrialsDo(String grid, String rest) throws IOException {
    CommandRun planned = plan(grid, rest == null ? "" : rest + "\n");
    assertThat(planned.err()).doesNotContain(REFUSED);
    assertThat(planned.exitCode()).as(planned.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hidden: 3                    |",
        "loss: [cross_entropy, mse]   |",
        "loss: [mae, huber]           |",
        "stop_at_accuracy: [0.9, none] |",
        "hidden: 3                    | 'objective: {minimize: test_loss}'",
      })
  void asksWhereOneOfThemDoesNot(String grid, String rest) throws IOException {
    CommandRun planned = plan(grid, rest == null ? "" : rest + "\n");
    assertThat(planned.exitCode()).isEqualTo(2);
    assertThat(planned.err()).contains(REFUSED);
  }

  @Test
  void doesNotTakeAQuantityForClasses() throws IOException {
    CommandRun planned = plan("task: regression, loss: cross_entropy", "");
    assertThat(planned.exitCode()).isEqualTo(2);
    assertThat(planned.err()).contains("loss: expected mse, mae or huber to predict a quantity");
  }
}
