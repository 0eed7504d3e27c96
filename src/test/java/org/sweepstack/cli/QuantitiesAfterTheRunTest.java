package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of sweeps that predict quantities once they have run: no accuracy anywhere. */
class QuantitiesAfterTheRunTest {
  private static final String BASE =
      "dataset: sine, precision: double, activation: tanh, hidden: 6, optimizer: adam, log_every:"
          + " 1";

  @TempDir private Path folder;

  private CommandRun command(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private CommandRun run(String name, String grid, String rest) throws IOException {
    Path sweep =
        Files.writeString(
            folder.resolve(name + ".yaml"), "grid: {" + BASE + ", " + grid + "}\n" + rest + "\n");
    CommandRun run = command("run", sweep.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  /** Returns a column of a table, without its header. */
  private List<String> column(String name, String table, String column) throws IOException {
    List<List<String>> rows =
        Files.readAllLines(folder.resolve(name).resolve(table)).stream()
            .map(line -> Arrays.asList(line.split(",", -1)))
            .toList();
    int index = rows.get(0).indexOf(column);
    assertThat(index).as(column).isNotNegative();
    return rows.stream().skip(1).map(row -> row.get(index)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "learning_rate: [0.01, 1.0e+300], epochs: 30 | 1 of 2 trials diverged, all with"
            + " learning_rate 1E300: try smaller values",
        "learning_rate: [1.0e-9, 1.1e-9, 1.2e-9], initializer: normal, init_std: 0.001, epochs: 30"
            + " | none of the 3 trials learns more than a constant prediction: try another"
            + " learning_rate, more epochs or another optimizer",
        "learning_rate: 0.1, epochs: 90, validation_fraction: 0.2 | the best configuration is"
            + " still learning, as its losses fall by",
        "learning_rate: [0.0001, 0.001, 0.01], validation_fraction: 0.2, epochs: 30 | learning_rate"
            + " is best at 0.01, the largest tried: try larger values"
      })
  void areHintedAt(String grid, String hint) throws IOException {
    CommandRun run = run("sine", grid, "objective: {minimize: test_rmse}");
    assertThat(run.err()).contains("hint: " + hint).doesNotContain("accuracy", "frequent class");
  }

  /** The loss is in the unit of the target squared, and so is what is waited for. */
  @Test
  void stopWhereTheLossIsSmallInTheUnitsOfTheTarget() throws IOException {
    run("sine", "epochs: 400, stop_at_loss: 0.3, learning_rate: 0.03, seed: [1, 2]", "");
    List<String> losses = column("sine", "curves.csv", "train_loss");
    List<String> trials = column("sine", "curves.csv", "trial");
    for (String trial : column("sine", "trials.csv", "trial")) {
      double[] curve =
          java.util.stream.IntStream.range(0, trials.size())
              .filter(row -> trials.get(row).equals(trial))
              .mapToDouble(row -> Double.parseDouble(losses.get(row)))
              .toArray();
      assertThat(curve.length).isBetween(3, 400);
      assertThat(curve[curve.length - 1]).isLessThanOrEqualTo(0.3);
      assertThat(Arrays.stream(curve).limit(curve.length - 1)).allMatch(loss -> loss > 0.3);
    }
  }

  @Test
  void stopWhereTheValidationLossHasNotFallen() throws IOException {
    run(
        "sine",
        "epochs: 3000, patience: 5, learning_rate: 0.1, validation_fraction: 0.3",
        "objective: {minimize: validation_rmse}");
    int run = Integer.parseInt(column("sine", "trials.csv", "epochs_run").get(0));
    assertThat(run).isLessThan(3000);
    // A look each epoch: the best root of the loss was where the loss was best.
    assertThat(column("sine", "trials.csv", "best_epoch")).containsExactly("" + (run - 5));
  }

  @Test
  void areComparedByTheirMetrics() throws IOException {
    run("short", "epochs: 10, seed: [1, 2, 3]", "objective: {minimize: test_rmse}");
    run("long", "epochs: 200, seed: [1, 2, 3]", "objective: {minimize: test_rmse}");
    CommandRun compared = command("compare", "short", "long");
    assertThat(compared.out())
        .contains("the change: epochs 10 -> 200")
        .contains("1 configuration by test_rmse (smaller is better): 1 better");
    assertThat(command("compare", "short", "long", "--maximize", "test_r2").out())
        .contains("1 configuration by test_r2 (larger is better): 1 better");
  }

  @Test
  void areNotComparedByLossesOfTwoKinds() throws IOException {
    run("squares", "epochs: 5", "");
    run("amounts", "epochs: 5, loss: mae", "");
    CommandRun refused = command("compare", "squares", "amounts");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "sweepstack: the change is loss mse -> mae, and a test_loss of one kind does not"
                + " compare with one of another; compare by test_rmse\n");
    assertThat(command("compare", "squares", "amounts", "--minimize", "test_rmse").exitCode())
        .isZero();
  }

  @Test
  void areJudgedByTheirMetrics() throws IOException {
    run("sine", "epochs: [5, 200], seed: [1, 2]", "");
    Path rules =
        Files.writeString(
            folder.resolve("claims.yaml"),
            """
            findings:
              - finding: fits
                claim: 200 epochs explain most of a sine
                kind: general
                conditions:
                  - {where: {epochs: 200}, measure: test_r2, is: '> 0.5'}
              - finding: improves
                claim: more epochs leave smaller errors
                kind: typical
                conditions:
                  - {where: {epochs: 200}, each: seed, measure: test_rmse, is: '<', than: {where: {epochs: 5}}}
              - finding: accuracy
                claim: it is told right
                kind: general
                conditions:
                  - {where: {epochs: 200}, measure: test_accuracy, is: '> 0.5'}
            """);
    CommandRun judged = command("judge", rules.toString(), "sine");
    assertThat(judged.out())
        .containsPattern("holds +1/1 +general +200 epochs explain")
        .containsPattern("holds +2/2 +typical +more epochs")
        .containsPattern("does not hold +0/1 +general +it is told right");
  }
}
