package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The best of some trials, by any metric. */
class TopCommandTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void train() throws IOException {
    Path sweep =
        Files.writeString(
            folder.resolve("grid.yaml"),
            "grid: {dataset: [linear, xor], optimizer: [adam, sgd],"
                + " learning_rate: [0.01, 0.03, 0.1], seed: [1, 2], epochs: 20}\n");
    CommandRun run = CommandRun.of("run", sweep.toString(), "--out", folder.toString(), "--quiet");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private static CommandRun top(String... more) {
    List<String> words = new ArrayList<>(List.of("top", "grid", "--out", folder.toString()));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }

  /** Rows of the leaderboards: those that end with the id of a trial. */
  private static List<String> rows(CommandRun run) {
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out().lines().filter(line -> line.matches("[0-9]+ .* t-.{10}")).toList();
  }

  @Test
  void printsAsManyOfEachGroupAsAreAskedFor() {
    CommandRun run = top("2");
    assertThat(rows(run)).hasSize(4);
    assertThat(run.out())
        .startsWith("24 trials, minimize test_loss\n")
        .contains("... and 4 more\n");
    assertThat(rows(top())).hasSize(12);
  }

  @Test
  void ranksTheTrialsThatPassByAnyMetric() {
    CommandRun run =
        top("--by", "train_loss", "--where", "dataset=xor optimizer=sgd learning_rate>0.02");
    List<Double> losses =
        rows(run).stream().map(row -> row.split(" +")[3]).map(Double::valueOf).toList();
    assertThat(losses).hasSize(2).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(run.out())
        .startsWith("4 trials, minimize train_loss\n")
        .contains("xor  optimizer  learning_rate  train_loss")
        .doesNotContain("linear", "adam");
  }

  @Test
  void takesTheLargestAccuracyForTheBest() {
    CommandRun run = top("1", "--by", "test_accuracy", "--where", "dataset=linear");
    assertThat(run.out()).startsWith("12 trials, maximize test_accuracy\n");
    assertThat(rows(run)).singleElement().asString().startsWith("1 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                     | N: expected an integer from 1 up, got 0
          --by=acuracy          | test_log_loss, got 'acuracy'
          --where=foo>1         | --where: no column 'foo'
          --where=seed=7        | --where: seed: no trial has
          --where=status=failed | no trial of the sweep matches; status tells what there is
          """)
  void saysWhatItCannotRank(String argument, String said) {
    CommandRun run = top(argument);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(said).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }
}
