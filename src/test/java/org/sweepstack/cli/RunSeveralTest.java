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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several sweep files are trained by one call as each is by one of its own. */
class RunSeveralTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeTheSweeps() throws IOException {
    Files.writeString(folder.resolve("one.yaml"), "grid: {seed: [1, 2], epochs: 3}\n");
    Files.writeString(folder.resolve("two.yaml"), "grid: {hidden: [2, 80], epochs: 3}\n");
    Files.writeString(folder.resolve("twin.yaml"), "name: one\ngrid: {epochs: 3}\n");
    Files.writeString(folder.resolve("wrong.yaml"), "grid: {epochs: -3}\n");
  }

  private CommandRun run(String out, String... words) {
    List<String> command = new ArrayList<>(List.of("run", "--out", folder.resolve(out).toString()));
    for (String word : words) {
      command.add(word.endsWith(".yaml") ? folder.resolve(word).toString() : word);
    }
    return CommandRun.of(command.toArray(String[]::new));
  }

  @Test
  void trainsEachAsAlone() throws IOException {
    CommandRun both = run("both", "one.yaml", "two.yaml", "--report");
    assertThat(both.exitCode()).as(both.err()).isZero();
    assertThat(both.out())
        .containsSubsequence("results in", "/one\n", "\n\n", "results in", "/two\n");
    for (String name : List.of("one", "two")) {
      assertThat(run("each", name + ".yaml", "--quiet").exitCode()).isZero();
      for (String table : List.of("trials.csv", "summary.csv", "curves.csv")) {
        assertThat(folder.resolve("both").resolve(name).resolve(table))
            .hasSameTextualContentAs(folder.resolve("each").resolve(name).resolve(table));
      }
      assertThat(folder.resolve("both").resolve(name).resolve("report.html")).isNotEmptyFile();
    }
    assertThat(run("both", "two.yaml", "one.yaml").out())
        .contains("nothing new to train: 2 completed before");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one.yaml two.yaml wrong.yaml          | wrong.yaml:1:16: epochs: expected
          one.yaml twin.yaml                    | /one: is the results folder of two of these sweeps; give each another 'name:', or each file once
          one.yaml two.yaml one.yaml            | /one: is the results folder of two of these sweeps; give each another 'name:', or each file once
          one.yaml two.yaml --name three        | --name: is for one sweep; leave it out, or run them apart
          one.yaml two.yaml --budget 1m         | --budget: is for one sweep; leave it out, or run them apart
          """)
  void refusesBeforeItTrains(String words, String message) {
    CommandRun refused = run("out", words.split(" "));
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(message).hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
