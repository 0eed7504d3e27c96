package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scikit-learn's own data as pandas writes them, of which scripts/reference/scikit_files.py took
 * some rows: each trains, or says in a line how to. As scikit-learn keeps them, {@code
 * OddDataFilesTest} has them.
 */
class ScikitFilesTest {
  private static final Path FILES = Path.of("src", "test", "resources", "data", "scikit");

  @TempDir private Path folder;

  private CommandRun run(List<String> lines, String settings) throws IOException {
    Files.write(folder.resolve("data.csv"), lines);
    Path sweep =
        Files.writeString(
            folder.resolve("own.yaml"),
            "grid: {dataset: csv, data_file: data.csv, epochs: 2, " + settings + "}\n");
    return CommandRun.of("run", sweep.toString(), "--out", folder.resolve("results").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "iris          | target: target, loss: cross_entropy         | test_accuracy",
        "wine          | target: target, loss: cross_entropy         | test_accuracy",
        "breast_cancer | target: target, loss: binary_cross_entropy  | test_accuracy",
        "digits        | target: target, loss: cross_entropy         | test_accuracy",
        "digits        | target: target, loss: cross_entropy, image: 1x8x8 | test_accuracy",
        "diabetes      | target: target, task: regression            | test_r2",
        "linnerud      | target: 'Weight; Waist; Pulse'              | test_r2",
        "linnerud      | target: Pulse, task: regression             | test_r2"
      })
  void trainAsPandasWritesThem(String name, String settings, String metric) throws IOException {
    List<String> lines = Files.readAllLines(FILES.resolve(name + ".csv"));
    CommandRun trained = run(lines, settings);
    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(trained.out()).contains(metric, "1 completed");

    List<String> withIndex =
        lines.stream()
            .map(line -> (line == lines.get(0) ? "" : lines.indexOf(line)) + "," + line)
            .collect(Collectors.toList());
    CommandRun refused = run(withIndex, settings);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .endsWith(
            "data.csv:1: column 1 has no name; name it or drop it (pandas writes its index so:"
                + " index=False leaves it out)\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diabetes | target: target | 29 different numbers in 30 rows may be a quantity or classes;"
            + " write 'task: regression' to predict the quantity, or 'task: classification' if they"
            + " are classes",
        "linnerud | target: Pulse | may be a quantity or classes; write 'task: regression'",
        "diabetes | target: progression | target: no column is called 'progression'; the columns"
            + " are 'age', 'sex'",
      })
  void sayHowToTrainThem(String name, String settings, String line) throws IOException {
    CommandRun refused = run(Files.readAllLines(FILES.resolve(name + ".csv")), settings);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(line);
    assertThat(refused.err().lines()).hasSize(1);
  }
}
