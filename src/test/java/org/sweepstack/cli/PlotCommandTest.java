package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotCommandTest {
  @TempDir private Path folder;

  /** Trains a sweep and returns the ids of its trials. */
  private List<String> run(String sweep) throws IOException {
    Files.writeString(folder.resolve("demo.yaml"), sweep);
    CommandRun run = sweepstack("run", folder.resolve("demo.yaml").toString(), "-q");
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Files.readAllLines(folder.resolve("demo/trials.csv")).stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  /** Runs a command on results in the temporary folder. */
  private CommandRun sweepstack(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void drawsTheLearningCurveIntoTheResultsFolder() throws IOException {
    List<String> trials = run("grid: {seed: [1, 2], epochs: 20}\n");
    CommandRun plot = sweepstack("plot", "demo", trials.get(1).substring(0, 8));
    assertThat(plot.err()).isEmpty();
    assertThat(plot.exitCode()).isZero();
    Path file = folder.resolve("demo/plots/" + trials.get(1) + "-curve.png");
    assertThat(plot.out()).isEqualTo(file + System.lineSeparator());
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1440);
  }

  @Test
  void drawsWhatIsAskedForIntoTheFileNamed() throws IOException {
    List<String> trials =
        run(
            """
            grid: {dataset: moons, output_activation: none, activation: none, learning_rate: [0.1, 1.0e+30], epochs: 20}
            save: [curves, predictions, boundary, statistics, histograms]
            """);
    Path file = folder.resolve("all.svg");
    CommandRun plot =
        sweepstack(
            "plot",
            "demo",
            trials.get(0),
            trials.get(1),
            "--what",
            "curve,accuracy,predictions,boundary,statistics,histograms",
            "--to",
            file.toString());
    assertThat(plot.exitCode()).as(plot.err()).isZero();
    assertThat(plot.err().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("warning: " + trials.get(1) + " diverged at epoch "));
    assertThat(Files.readString(file)).contains("demo", "test samples, truth", "learning_rate=0.1");
    assertThat(folder.resolve("demo/plots")).doesNotExist();
  }

  @Test
  void drawsABoundaryWithTheSamplesOfTheDataAndWithoutThemOnceTheyAreGone() throws IOException {
    Path data =
        Files.writeString(folder.resolve("data.csv"), "a,b,kind\n1,2,up\n3,4,down\n5,7,up\n");
    List<String> trials =
        run(
            """
            grid: {dataset: csv, data_file: data.csv, target: kind, epochs: 20}
            save: boundary
            """);
    Path file = folder.resolve("boundary.svg");
    String[] command = {"plot", "demo", trials.get(0), "--what", "boundary", "--to", "" + file};
    assertThat(sweepstack(command).err()).isEmpty();
    assertThat(Files.readString(file)).contains("class up", "class down");
    Files.delete(data);
    CommandRun plot = sweepstack(command);
    assertThat(plot.exitCode()).isZero();
    assertThat(plot.err()).startsWith("warning: drawn without samples: ").contains("data.csv");
    assertThat(Files.readString(file)).contains("class 0").doesNotContain("class up");
  }

  @Test
  void drawsTheWorstMistakesAndTheKernelsOfImages() throws IOException {
    String sweep =
        """
        grid:
          dataset: digits
          convolution: [2c3-mp2, none]
          hidden: none
          loss: cross_entropy
          train_points: 50
          epochs: 2
        save: [predictions%s]
        """;
    List<String> trials = run(sweep.formatted(""));
    assertRefused(
        "arrays were not saved: add arrays to save: in the sweep file and run it again",
        trials.get(0),
        "--what",
        "kernels");
    assertThat(run(sweep.formatted(", arrays"))).isEqualTo(trials);
    Path file = folder.resolve("digits.svg");
    CommandRun plot =
        sweepstack(
            "plot",
            "demo",
            trials.get(0),
            trials.get(1),
            "--what",
            "predictions,kernels",
            "--to",
            "" + file);
    assertThat(plot.exitCode()).as(plot.err()).isZero();
    assertThat(plot.err())
        .startsWith("warning: " + trials.get(1) + " does not begin with a convolution");
    assertThat(Files.readString(file)).contains("the output of each class", " as ", "kernel 2");
  }

  @Test
  void saysInOneLineWhatCannotBeDrawn() throws IOException {
    String trial = run("grid: {seed: [1, 2], epochs: 20}\n").get(0);
    assertRefused(
        "boundary was not saved: add boundary to save: in the sweep file and run it again",
        trial,
        "--what",
        "boundary");
    assertRefused(
        "--what: expected some of curve, accuracy, predictions, boundary, statistics, histograms,"
            + " kernels, got boundry, did you mean 'boundary'?",
        trial,
        "--what",
        "curve,boundry");
    assertRefused(
        "--what: expected some of curve, accuracy, predictions, boundary, statistics, histograms,"
            + " kernels, got none",
        trial,
        "--what",
        ",");
    assertRefused(
        "x.gif: pictures are written as .png or .svg; give a file that ends so",
        trial,
        "--to",
        "x.gif");
    assertRefused(
        "no trial t-zzz in this sweep; give an id of status or trials.csv, best, best:3 or a rank",
        "t-zzz");
    assertThat(folder.resolve("demo/plots")).doesNotExist();
  }

  private void assertRefused(String message, String... arguments) {
    List<String> command = new ArrayList<>(List.of("plot", "demo"));
    command.addAll(List.of(arguments));
    CommandRun run = sweepstack(command.toArray(String[]::new));
    assertThat(run.err()).isEqualTo("sweepstack: " + message + System.lineSeparator());
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
