package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of one trial that a report shows. */
class ShowTablesTest {
  private static final String SWEEP =
      """
      grid:
        {dataset: blobs, centers: 3, hidden: 4x2, activation: tanh, loss: cross_entropy, epochs: 30,
         train_points: 12, test_points: 6, validation_fraction: 0.25, learning_rate: %s}
      save: %s
      """;

  @TempDir private Path folder;

  private CommandRun sweepstack(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private void run(String name, String learningRate, String save) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(file, SWEEP.formatted(learningRate, save));
    assertThat(sweepstack("run", file.toString(), "-q").exitCode()).isZero();
  }

  /** Returns sample, truth and prediction of the rows of a set. */
  private List<String> kept(String name, String set) throws IOException {
    return Files.readAllLines(folder.resolve(name + "/predictions.csv")).stream()
        .map(line -> List.of(line.split(",")))
        .filter(cells -> cells.get(1).equals(set))
        .map(cells -> cells.get(2) + " " + cells.get(5) + " " + cells.get(cells.size() - 1))
        .toList();
  }

  private static List<String> shown(CommandRun show) {
    return show.out()
        .lines()
        .filter(line -> line.matches("\\d+ +\\d.*") && !line.contains("predicted rightly"))
        .map(line -> List.of(line.split(" +")))
        .map(cells -> String.join(" ", cells.subList(0, 3)))
        .toList();
  }

  @Test
  void showsPredictionsOfASetAsTheyAreSavedOrWouldHaveBeen() throws IOException {
    run("kept", "0.3", "{predictions: [train, test]}");
    run("bare", "0.3", "[curves]");
    List<Path> before = files();
    for (String set : List.of("train", "test")) {
      CommandRun kept = sweepstack("show", "kept", "best", "--predictions", set);
      CommandRun bare = sweepstack("show", "bare", "best", "--predictions", set);
      assertThat(kept.err()).isEmpty();
      assertThat(bare.err()).contains("bare: training 1 trial again for what was not saved: ");
      assertThat(bare.out()).isEqualTo(kept.out().replace("of kept", "of bare"));
      assertThat(shown(kept)).isNotEmpty().isEqualTo(kept("kept", set));
      long right = shown(kept).stream().filter(row -> row.matches("\\d+ (\\d) \\1")).count();
      assertThat(kept.out()).contains(right + " of " + shown(kept).size() + " " + set);
    }
    assertThat(sweepstack("show", "bare", "best", "--predictions", "-q").err()).isEmpty();
    assertThat(files()).isEqualTo(before);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  void showsLayersAndData() throws IOException {
    run("demo", "0.3", "[curves]");
    assertThat(sweepstack("show", "demo", "best", "--layers").out().lines().skip(1))
        .containsExactly(
            "layer  what     in  out  parameters  activation",
            "1      dense 4  2   4    12          tanh",
            "2      dense 2  4   2    10          tanh",
            "3      dense 3  2   3    9           softmax",
            "31 parameters in all");
    assertThat(sweepstack("show", "demo", "best", "--data").out().lines().skip(1))
        .hasSize(4)
        .first()
        .asString()
        .isEqualTo("set         samples  shape  class 0  class 1  class 2");
    assertThat(sweepstack("show", "demo", "best", "--data").out())
        .contains("validation  3        3 x 2")
        .contains("test        6        6 x 2");
  }

  @Test
  void saysWhereThereAreNoPredictions() throws IOException {
    run("wild", "1.0e+38", "[curves]");
    String trial = Files.readAllLines(folder.resolve("wild/trials.csv")).get(1).split(",")[0];
    CommandRun show = sweepstack("show", "wild", trial, "--predictions");
    assertThat(show.out()).contains("no predictions: its status is diverged");
    assertThat(sweepstack("show", "wild", trial, "--predictions", "best").err())
        .startsWith("sweepstack: --predictions: expected train or test, got best");
  }
}
