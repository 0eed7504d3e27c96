package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweeps that predict quantities, from a file to every table. */
class RegressionTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    StringBuilder table = new StringBuilder("size,color,price,weight,grade\n");
    for (int row = 0; row < 60; row++) {
      double size = row % 12 - 5.5;
      String color = row % 3 == 0 ? "red" : "blue";
      double price = 1000 + 120 * size + (row % 3 == 0 ? 300 : 0) + row % 5 + 0.25;
      table.append(
          String.format(
              java.util.Locale.ROOT,
              "%s,%s,%.2f,%.1f,%d%n",
              size,
              color,
              price,
              row % 7 + 0.5,
              row));
    }
    Files.writeString(folder.resolve("shop.csv"), table);
  }

  private CommandRun run(String grid, String... rest) throws IOException {
    Path sweep = folder.resolve("shop.yaml");
    String text = "grid: {dataset: csv, data_file: shop.csv, target: price, " + grid + "}\n";
    Files.writeString(sweep, text + String.join("\n", rest) + "\n");
    return command("run", sweep.toString());
  }

  private CommandRun command(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.resolve("results").toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private List<List<String>> table(String name) throws IOException {
    return Files.readAllLines(folder.resolve("results/shop").resolve(name)).stream()
        .map(line -> Arrays.asList(line.split(",", -1)))
        .toList();
  }

  private double cell(String name, int row, String column) throws IOException {
    List<List<String>> table = table(name);
    return Double.parseDouble(table.get(row).get(table.get(0).indexOf(column)));
  }

  @Test
  void predictsAQuantityThatItFindsInItsOwnUnits() throws IOException {
    CommandRun trained =
        run(
            "validation_fraction: 0.2, precision: double, activation: tanh, hidden: [4, 8],"
                + " optimizer: adam, learning_rate: 0.03, epochs: 150, seed: [1, 2]",
            "objective: {minimize: test_rmse}",
            "save: [curves, predictions]");

    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(trained.out()).contains("csv  hidden  test_rmse", "test_r2");
    assertThat(table("trials.csv").get(0))
        .containsSubsequence("test_accuracy", "train_rmse", "validation_r2", "test_mae", "test_r2");
    assertThat(table("parameters.csv")).contains(List.of("output_activation", "none", ""));
    double rmse = cell("trials.csv", 1, "test_rmse");
    assertThat(rmse).isBetween(1.0, 200.0);
    assertThat(cell("trials.csv", 1, "test_loss"))
        .isCloseTo(rmse * rmse, within(1e-9 * rmse * rmse));
    assertThat(cell("trials.csv", 1, "test_r2")).isBetween(0.7, 1.0);
    assertThat(table("trials.csv").get(1).get(table("trials.csv").get(0).indexOf("test_accuracy")))
        .isEmpty();

    List<List<String>> predictions = table("predictions.csv");
    String trial = table("trials.csv").get(1).get(0);
    int truth = predictions.get(0).indexOf("truth");
    int predicted = predictions.get(0).indexOf("predicted");
    double[] squares =
        predictions.stream()
            .filter(row -> row.get(0).equals(trial))
            .mapToDouble(
                row -> Double.parseDouble(row.get(truth)) - Double.parseDouble(row.get(predicted)))
            .map(error -> error * error)
            .toArray();
    assertThat(squares).hasSize(12);
    assertThat(Math.sqrt(DoubleStream.of(squares).average().orElseThrow()))
        .isCloseTo(rmse, within(1e-9 * rmse));
  }

  @Test
  void isKnownToEveryCommandWhenTheFileIsGone() throws IOException {
    run("hidden: [2, 3], epochs: 20, seed: [1, 2]", "save: [curves, predictions]");
    List<List<String>> trials = table("trials.csv");
    Files.move(folder.resolve("shop.csv"), folder.resolve("gone.csv"));

    assertThat(command("status", "shop").out()).contains("test_r2");
    assertThat(command("top", "shop", "--by", "test_r2").out()).contains("test_r2");
    assertThat(command("top", "shop", "--where", "test_rmse>0").exitCode()).isZero();
    assertThat(command("show", "shop", "best").out())
        .contains("test_r2")
        .containsPattern("output_activation +none");
    assertThat(command("show", "shop", "best", "--predictions").out()).contains("residual", "rmse");
    assertThat(command("report", "shop").exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("results/shop/report.html")))
        .contains("\"quantities\":{\"names\":[\"price\"]");
    Files.move(folder.resolve("gone.csv"), folder.resolve("shop.csv"));
    CommandRun verified = command("verify", "shop");
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    assertThat(table("trials.csv")).isEqualTo(trials);
  }

  /**
   * A target said to be a quantity is the same trial as one found to be one; of whole numbers, not.
   */
  @Test
  void countsWhatIsSaidAndWhatIsFoundForOneTrial() throws IOException {
    run("epochs: 3");
    String found = table("trials.csv").get(1).get(0);
    CommandRun said = run("epochs: 3, task: regression");
    assertThat(said.out()).contains("nothing new to train").doesNotContain("1 new");
    assertThat(command("plan", folder.resolve("shop.yaml").toString()).out())
        .containsPattern("features: train \\d+, validation \\d+, test \\d+\\R");
    assertThat(table("trials.csv").get(1).get(0)).isEqualTo(found);
  }

  @Test
  void predictsSeveralAtOnce() throws IOException {
    run("epochs: 5, hidden: 3", "save: [predictions]");
    CommandRun trained =
        command(
            "run",
            folder.resolve("shop.yaml").toString(),
            "--set",
            "target=price; weight",
            "--name",
            "two");
    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(Files.readAllLines(folder.resolve("results/two/predictions.csv")).get(0))
        .endsWith("truth,truth_price,truth_weight,output_0,output_1,predicted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          loss: cross_entropy                   | loss: expected mse, mae or huber to predict a quantity, got cross_entropy
          stop_at_accuracy: 0.9                 | stop_at_accuracy: a quantity has no accuracy; set stop_at_loss
          class_weight: balanced                | class_weight: expected none to predict a quantity, which has no classes, got balanced
          split: stratified                     | split: expected random, time, group or column to predict a quantity, got stratified
          output_activation: softmax            | output_activation: expected sigmoid, tanh, relu, leaky_relu or none with loss mse, got softmax
          target: grade                         | 60 different numbers in 60 rows may be a quantity or classes; write 'task: regression' to predict the quantity, or 'task: classification' if they are classes
          task: classification                  | expected a class, got '640.25'; to predict a quantity, write 'task: regression'
          'target: color, task: regression'     | target 'color': expected a finite number such as 1.5, got 'red'; write numbers, or set task: classification if they are classes
          """)
  void refusesInALine(String settings, String line) throws IOException {
    String[] all = settings.split(", ");
    List<String> arguments = new ArrayList<>();
    Files.writeString(
        folder.resolve("shop.yaml"),
        "grid: {dataset: csv, data_file: shop.csv, target: price, epochs: 2}\n");
    arguments.addAll(List.of("run", folder.resolve("shop.yaml").toString()));
    for (String setting : all) {
      arguments.addAll(List.of("--set", setting.replace(": ", "=")));
    }
    CommandRun refused = command(arguments.toArray(String[]::new));

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(line);
    assertThat(refused.err().lines().filter(each -> each.startsWith("sweepstack: "))).hasSize(1);
  }

  @Test
  void trainsWholeNumbersThatAreSaidToBeAQuantity() throws IOException {
    Files.writeString(
        folder.resolve("shop.yaml"),
        "grid: {dataset: csv, data_file: shop.csv, target: grade, task: regression, epochs: 2}\n");
    CommandRun trained = command("run", folder.resolve("shop.yaml").toString());

    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(table("parameters.csv")).contains(List.of("task", "regression", ""));
  }

  @Test
  void drawsPredictionsAndErrorsAlongTheEpochs() throws IOException {
    run("epochs: 5, hidden: 3", "save: [curves, predictions]");
    for (String what : List.of("curve", "accuracy", "predictions")) {
      Path picture = folder.resolve(what + ".svg");
      CommandRun plot = command("plot", "shop", "best", "--what", what, "--to", picture.toString());
      assertThat(plot.exitCode()).as(plot.err()).isZero();
      assertThat(Files.readString(picture))
          .contains(what.equals("curve") ? "loss" : what.equals("accuracy") ? "rmse" : "residuals");
    }
    CommandRun boundary = command("plot", "shop", "best", "--what", "boundary");
    assertThat(boundary.exitCode()).isEqualTo(2);
    assertThat(boundary.err()).contains("predicts a quantity: no boundary to show");
  }
}
