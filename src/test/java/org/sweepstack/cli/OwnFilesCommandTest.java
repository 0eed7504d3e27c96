package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweeps of which each set is in a file of its own, and the weights to start from in another. */
class OwnFilesCommandTest {
  private static final String GRID =
      "{dataset: csv, data_file: data/train.csv, validation_file: data/held.csv,"
          + " test_file: data/test.csv, target: y, hidden: 3, epochs: 4, initial_weights: %s,"
          + " learning_rate: [0.1, 0.2, 0.4, 0.8]}";

  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void makeAProject() throws IOException {
    project = Files.createDirectory(folder.resolve("project"));
    Path data = Files.createDirectory(project.resolve("data"));
    Files.writeString(data.resolve("train.csv"), "a,b,y\n" + "1,2,u\n3,1,v\n2,5,v\n".repeat(4));
    Files.writeString(data.resolve("held.csv"), "b,a,y\n2,1,u\n4,4,v\n");
    Files.writeString(data.resolve("test.csv"), "y,a,b\nv,0,1\nu,2,2\nu,1,1\n");
    Files.writeString(project.resolve("first.yaml"), sweep("none") + "\n");
    sweepstack("run", project.resolve("first.yaml").toString(), "-q", "--set", "learning_rate=1");
    try (Stream<Path> arrays = Files.list(project.resolve("results/first/arrays"))) {
      Files.copy(arrays.findFirst().orElseThrow(), data.resolve("start.npz"));
    }
    Files.writeString(project.resolve("own.yaml"), sweep("data/start.npz"));
  }

  private static String sweep(String weights) {
    return "{grid: " + String.format(GRID, weights) + ", save: [arrays, predictions]}";
  }

  private CommandRun sweepstack(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--out", project.resolve("results").toString()));
    CommandRun run = CommandRun.of(all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run;
  }

  private String file(String name) throws IOException {
    return Files.readString(project.resolve("results").resolve(name));
  }

  @Test
  void areFoundAgainByEveryCommandAndWhereverTheyMoveTogether() throws IOException {
    String sweep = project.resolve("own.yaml").toString();
    sweepstack("run", sweep, "-q");
    String trials = file("own/trials.csv");
    assertThat(file("own/parameters.csv"))
        .contains(
            "test_file,data/test.csv",
            "validation_file,data/held.csv",
            "initial_weights,data/start.npz")
        .doesNotContain("initializer", "test_fraction", "data_seed");
    assertThat(CommandRun.of("run", sweep, "--out", project + "/results").err())
        .contains("own: 4 finished, 0 new");
    assertThat(sweepstack("show", "own", "best", "--data").out()).contains("test        3 ");

    project = Files.move(project, folder.resolve("elsewhere"));
    assertThat(sweepstack("verify", "own", "-q").out()).contains("4 trials trained again");
    sweepstack("rerun", "own", "-q", "--where", "learning_rate=0.4");
    assertThat(file("own/trials.csv")).isEqualTo(trials);
    for (String shard : List.of("1/2", "2/2")) {
      sweepstack("run", project.resolve("own.yaml").toString(), "-q", "--shard", shard);
    }
    sweepstack(
        "merge",
        "own.shard-1-of-2",
        "own.shard-2-of-2",
        "--to",
        project.resolve("results/both").toString());
    assertThat(file("both/trials.csv").replace("rerun both", "rerun own")).isEqualTo(trials);
    assertThat(file("both/summary.csv")).isEqualTo(file("own/summary.csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "test_file: data/none.csv|test_file: data/none.csv: no such file",
        "validation_file: data|validation_file: data: a folder, expected a CSV file",
        "initial_weights: data/no.npz|initial_weights: data/no.npz: no such file",
        "initial_weights: empty.npz|initial_weights: empty.npz: empty, expected an .npz file of"
            + " NumPy",
        "initial_weights: own.yaml|own.yaml: no zip, expected arrays as numpy.savez writes them",
        "hidden: 5|initial_weights: data/start.npz: final.0.weight: the trial's layer 0 has the"
            + " shape [5, 2], expected the same of the file, got [3, 2]",
        "target: a|target 'a': the class '4' is none of data/train.csv, which has '1', '2', '3'",
        "split: column|split: expected another than column with test_file",
      })
  void areRefusedInALineThatNamesTheParameter(String set, String problem) throws IOException {
    Files.writeString(project.resolve("empty.npz"), "");
    CommandRun run =
        CommandRun.of(
            "run",
            project.resolve("own.yaml").toString(),
            "--set",
            set.replace(": ", "="),
            "--out",
            folder.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(problem);
  }

  @ParameterizedTest
  @CsvSource({"data/test.csv", "data/held.csv", "data/start.npz"})
  void areMissedWhereTheyHaveChanged(String name) throws IOException {
    sweepstack("run", project.resolve("own.yaml").toString(), "-q");
    Files.writeString(project.resolve(name), "a,b,y\n1,2,u\n");
    CommandRun run =
        CommandRun.of("verify", "own", "-q", "--out", project.resolve("results").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(project.resolve(name) + ": the data file has changed since the sweep was read");
  }
}
