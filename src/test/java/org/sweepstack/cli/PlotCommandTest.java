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
    List<String> trials = run(sweep.formatted(", arrays"));
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
        "--what: expected some of curve, accuracy, predictions, boundary, statistics, moments,"
            + " histograms, kernels, or all or activations alone, got boundry, did you mean"
            + " 'boundary'?",
        trial,
        "--what",
        "curve,boundry");
    assertRefused(
        "--what: expected some of curve, accuracy, predictions, boundary, statistics, moments,"
            + " histograms, kernels, got none",
        trial,
        "--what",
        ",");
    assertRefused(
        "x.gif: pictures are written as .png or .svg; give a file that ends so",
        trial,
        "--to",
        "x.gif");
    assertRefused(
        "--samples: expected train or test, got tests, did you mean 'test'?",
        trial,
        "--samples",
        "train,tests");
    assertRefused("--format: expected one of png, svg, got pdf", trial, "--format", "pdf");
    assertRefused(
        "no trial selected; give ids, best or --where (sweepstack plot --help lists what is"
            + " allowed)");
    assertRefused(
        "no trial t-zzz in this sweep; give an id of status or trials.csv, best, best:3 or a rank",
        "t-zzz");
    assertThat(folder.resolve("demo/plots")).doesNotExist();
  }

  @Test
  void drawsWhatWasNotSavedAsIfItHadBeen() throws IOException {
    String grid = "grid: {dataset: moons, hidden: 3, epochs: 20, resample: epoch, train_points: 9}";
    String trial = run(grid + "\nsave: [boundary, predictions: [train, test]]").get(0);
    String kept = drawn(trial, "");
    Files.move(folder.resolve("demo"), folder.resolve("kept"));
    assertThat(run(grid + "\nsave: curves")).containsExactly(trial);
    boolean isSame =
        drawn(
                trial,
                "training 1 trial again for what was not saved: boundary, predictions,"
                    + " train_predictions")
            .equals(kept);
    assertThat(isSame).isTrue();
  }

  private String drawn(String trial, String told) throws IOException {
    Path file = folder.resolve("drawn.svg");
    CommandRun plot =
        sweepstack(
            "plot",
            "demo",
            trial,
            "--what",
            "boundary,predictions",
            "--samples",
            "train,test",
            "--to",
            "" + file);
    assertThat(plot.exitCode()).as(plot.err()).isZero();
    assertThat(plot.err()).contains(told).matches(err -> err.isEmpty() == told.isEmpty());
    return Files.readString(file);
  }

  @Test
  void drawsEverythingIntoAFolder() throws IOException {
    List<String> trials =
        run("grid: {dataset: moons, hidden: 3, learning_rate: [0.1, 0.2, 0.3], epochs: 20}\n");
    Path to = folder.resolve("figures");
    CommandRun plot =
        sweepstack(
            "plot",
            "demo",
            "--where",
            "learning_rate<0.25",
            "--what",
            "all",
            "--to",
            "" + to,
            "-q",
            "--format",
            "svg");
    assertThat(plot.exitCode()).as(plot.err()).isZero();
    assertThat(plot.err())
        .isEqualToIgnoringNewLines(
            "warning: kernels is left out: "
                + trials.get(0)
                + " does not begin with a convolution: no kernels to show");
    assertThat(to.toFile().list())
        .containsExactlyInAnyOrder(
            "curve.svg",
            "accuracy.svg",
            "boundary.svg",
            "predictions-" + trials.get(0) + ".svg",
            "predictions-" + trials.get(1) + ".svg",
            "statistics-" + trials.get(0) + ".svg",
            "statistics-" + trials.get(1) + ".svg",
            "moments-" + trials.get(0) + ".svg",
            "moments-" + trials.get(1) + ".svg",
            "histograms-" + trials.get(0) + ".svg",
            "histograms-" + trials.get(1) + ".svg");
    assertThat(sweepstack("plot", "demo", "best", "--what", "all", "-q").exitCode()).isZero();
    assertThat(folder.resolve("demo/plots")).isDirectoryRecursivelyContaining("glob:**/curve.png");
  }

  @Test
  void drawsActivationsOfASweepOrAll() throws IOException {
    run("grid: {activation: [tanh, leaky_relu], epochs: 2}\n");
    Path file = folder.resolve("activations.svg");
    CommandRun used = sweepstack("plot", "demo", "--what", "activations", "--to", "" + file);
    assertThat(used.exitCode()).as(used.err()).isZero();
    assertThat(Files.readString(file))
        .contains("tanh", "sigmoid", "derivative")
        .doesNotContain(">relu");
    CommandRun all = CommandRun.of("plot", "--what", "activations", "--to", file.toString());
    assertThat(all.exitCode()).as(all.err()).isZero();
    assertThat(Files.readString(file)).contains(">relu", ">none");
  }

  private void assertRefused(String message, String... arguments) {
    List<String> command = new ArrayList<>(List.of("plot", "demo"));
    command.addAll(List.of(arguments));
    CommandRun run = sweepstack(command.toArray(String[]::new));
    assertThat(run.err()).isEqualTo("sweepstack: " + message + System.lineSeparator());
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
