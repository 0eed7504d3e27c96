package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.model.OnnxRun;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.trial.TrainedModel;

/** Networks that are kept, and what they say of new rows. */
class PredictCommandTest {
  private static final String FEW =
      "shop,note,color,size\nn1,=1+1,red,2.5\nn2,-3,blue,0.5\nn3,,red,-1\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    StringBuilder table = new StringBuilder("size,color,weight,kind,price\n");
    for (int row = 0; row < 60; row++) {
      double size = row % 12 - 5.5;
      String color = row % 3 == 0 ? "red" : row % 3 == 1 ? "blue" : "pale, \"green\"";
      String weight = row % 10 == 7 ? "" : "" + (row % 7 + 0.5);
      String kind = row % 4 == 0 ? "007" : size > 0 ? "large" : "small";
      double price = 1000 + 120 * size + row % 5 + 0.25;
      table.append("%s,%s,%s,%s,%s\n".formatted(size, quoted(color), weight, kind, price));
    }
    Files.writeString(folder.resolve("shop.csv"), table);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private Path results() {
    return folder.resolve("results/shop");
  }

  private void run(String grid, String... rest) throws IOException {
    Path sweep = folder.resolve("shop.yaml");
    Files.writeString(
        sweep, "grid: {hidden: 3, epochs: 30, " + grid + "}\n" + String.join("\n", rest) + "\n");
    assertThat(command("run", sweep.toString(), "-q").err()).isEmpty();
  }

  /** Trains on two columns of the table, whose rows all test, too. */
  private void runOfTwo(String more, String... rest) throws IOException {
    run(
        "dataset: csv, data_file: shop.csv, test_file: shop.csv, columns: 'size; color', " + more,
        rest);
  }

  private CommandRun command(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.resolve("results").toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private CommandRun predict(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("new.csv"), text);
    CommandRun run = command("predict", "shop", "best", file.toString(), "-q");
    return new CommandRun(run.exitCode(), run.out(), run.err().replace(file.toString(), "new.csv"));
  }

  private FinishedTrial only() {
    return finished().get(0);
  }

  private List<FinishedTrial> finished() {
    return SweepStatus.of(ResultsFolder.existing(results())).results().finished();
  }

  @Test
  void printsPredictionsBesideTheRowsWhateverElseTheyHave() throws IOException {
    runOfTwo("target: kind", "save: [model]");
    CommandRun run = predict(FEW);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("shop,note,color,size,predicted,output_0,output_1,output_2");
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).matches("n1,'=1\\+1,red,2\\.5,('007|large|small)(,-?[0-9.E-]+){3}");
    assertThat(lines.get(2)).startsWith("n2,-3,blue,0.5,");
    assertThat(lines.get(3)).startsWith("n3,,red,-1,");
  }

  /** Of what was kept and of what is trained again: of the same rows the same is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "target: kind, precision: double | save: [model, predictions] | test_accuracy",
        "target: kind, loss: cross_entropy | save: [predictions] | test_accuracy",
        "target: price, precision: double, standardize: false | save: [predictions, model] |"
            + " test_rmse",
        "target: 'size; price', columns: color, task: regression | save: [predictions] | test_r2"
      })
  void saysOfTestRowsWhatTheTrialSaid(String grid, String save, String metric) throws IOException {
    run(
        "dataset: csv, data_file: shop.csv, test_file: shop.csv, missing: mean_indicator, "
            + (grid.contains("columns") ? "" : "columns: 'size; color; weight', ")
            + grid,
        save);
    CommandRun run = predict(Files.readString(folder.resolve("shop.csv")));
    assertThat(run.exitCode()).as(run.err()).isZero();

    List<List<String>> theirs = columns(run.out(), "predicted.*|output_.*");
    List<List<String>> trials =
        columns(Files.readString(results().resolve("predictions.csv")), "predicted|output_.*");
    assertThat(theirs).hasSameSizeAs(trials);
    boolean isDouble = grid.contains("double");
    for (int row = 1; row < theirs.size(); row++) {
      List<String> all = new ArrayList<>(theirs.get(row));
      List<String> wanted = new ArrayList<>(trials.get(row));
      if (grid.contains("kind")) {
        assertThat(all.remove(0)).isEqualTo(wanted.remove(wanted.size() - 1));
      }
      for (int cell = 0; cell < all.size(); cell++) {
        double number = Double.parseDouble(wanted.get(cell));
        assertThat(Double.parseDouble(all.get(cell)))
            .isEqualTo(number, within((isDouble ? 1e-12 : 2e-6) * Math.max(1, Math.abs(number))));
      }
    }
    String measured =
        columns(Files.readString(results().resolve("trials.csv")), metric).get(1).get(0);
    double told =
        Double.parseDouble(
            run.err().replaceAll("(?s).*" + metric.replace("test_", "") + " ([0-9.E-]+).*", "$1"));
    assertThat(told).isEqualTo(Double.parseDouble(measured), within(5e-4 * Math.max(1, told)));
    assertThat(run.err()).endsWith(" on 60 rows\n");
  }

  private static List<List<String>> columns(String table, String names) {
    List<List<String>> rows =
        table
            .lines()
            .map(line -> Arrays.asList(line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
            .toList();
    List<Integer> places =
        Stream.iterate(0, place -> place + 1)
            .limit(rows.get(0).size())
            .filter(place -> rows.get(0).get(place).matches(names))
            .toList();
    return rows.stream().map(row -> places.stream().map(row::get).toList()).toList();
  }

  /** The data are not needed any more, and the file has in it what the folder has. */
  @Test
  void keepsAllThatIsNeededInTheNetwork() throws IOException {
    runOfTwo("target: kind, precision: double, standardize: true", "save: [model]");
    Files.delete(folder.resolve("shop.csv"));
    List<List<String>> ours = columns(predict(FEW).out(), "output_.*");

    TrainedModel model = only().artefacts().model().orElseThrow();
    int red = model.preparation().columns().get(1).words().indexOf("red");
    int blue = model.preparation().columns().get(1).words().indexOf("blue");
    byte[] file =
        Files.readAllBytes(
            results().resolve("models/" + only().result().configuration().id() + ".onnx"));
    try (OnnxRun network = OnnxRun.of(file, model.preparation())) {
      List<double[]> theirs =
          network
              .on(
                  List.of(
                      new double[] {2.5, red}, new double[] {0.5, blue}, new double[] {-1, red}))
              .numbers();
      for (int row = 0; row < 3; row++) {
        for (int output = 0; output < 3; output++) {
          assertThat(theirs.get(row)[output])
              .isEqualTo(Double.parseDouble(ours.get(row + 1).get(output)), within(1e-12));
        }
      }
    }
  }

  @Test
  void writesTheSameFileAfterwardsAndLeavesItThere() throws IOException {
    runOfTwo("target: kind", "save: [model]");
    Path file = results().resolve("models/" + only().result().configuration().id() + ".onnx");
    byte[] saved = Files.readAllBytes(file);

    Files.delete(file);
    assertThat(command("train", "shop", "best", "-q").out()).isEqualTo(file + "\n");
    assertThat(file).hasBinaryContent(saved);
    String said = predict(FEW).out();

    runOfTwo("target: kind, learning_rate: [0.1, 0.3]", "save: [curves]");
    assertThat(file).hasBinaryContent(saved);
    Path rows = folder.resolve("new.csv");
    String trial = file.getFileName().toString().replace(".onnx", "");
    assertThat(command("predict", "shop", trial, rows.toString()))
        .as("not trained again for it")
        .isEqualTo(new CommandRun(0, said, ""));
    CommandRun both = command("train", "shop", "best:2", "-q");
    assertThat(both.exitCode()).isZero();
    assertThat(both.out().lines()).allMatch(line -> Files.exists(Path.of(line)));
    assertThat(both.out().lines().toList().contains(file.toString())).isTrue();
  }

  @Test
  void asksNetworksOfGeneratedPointsAndOfImages() throws IOException {
    run("dataset: moons, train_points: 20, test_points: 10");
    assertThat(predict("x2,x1\n0.5,1\n").out())
        .matches("x2,x1,predicted,output_0\n0.5,1,[01],.*\n");

    run("dataset: digits, convolution: 2c3-mp2, batch_size: 400");
    StringBuilder names = new StringBuilder("pixel0");
    StringBuilder pixels = new StringBuilder("3");
    for (int pixel = 1; pixel < 64; pixel++) {
      names.append(",pixel").append(pixel);
      pixels.append(',').append(pixel % 17);
    }
    CommandRun run = predict(names + "\n" + pixels + "\n");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().skip(1)).allMatch(line -> line.split(",").length == 64 + 11);
    assertThat(predict(names + "\n" + pixels.replace(0, 1, "3.5") + "\n").err())
        .isEqualTo(
            "sweepstack: new.csv:2: 'pixel0': expected a pixel, a whole number from 0 to 255, got"
                + " '3.5'\n");
  }

  @Test
  void leavesRowsWithoutAnAnswerThatTheTrainingDroppedToo() throws IOException {
    run("dataset: csv, data_file: shop.csv, target: kind, missing: drop, columns: 'size; weight'");
    CommandRun run = predict("size;weight;kind\n1,5;NA;large\n-2,5;1,5;small\n1;2;\n1;2;huge\n");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().toList().get(1)).isEqualTo("\"1,5\",NA,large,,,,");
    assertThat(run.err())
        .startsWith(
            "warning: 1 row with a missing cell: no prediction, as the network was trained with"
                + " 'missing: drop'\naccuracy ")
        .endsWith(" on 2 rows\n");
  }

  static Stream<String> mistakes() {
    return Stream.of(
        "size\n1\n -> 1: column 'color' is missing, which the network needs",
        "colour,size\nred,1\n -> 1: column 'color' is missing, which the network needs, did you"
            + " mean 'colour'?",
        "size,color,size\n1,red,2\n -> 1: column 'size' is given twice; rename one",
        "size,color,predicted\n1,red,2\n -> 1: column 'predicted' is there already, and is what a"
            + " prediction is called; rename it or leave it out",
        "size,color\n1,red\n2,violet\n -> 3: 'color': the network never saw 'violet', expected one"
            + " of 'blue', 'pale, \"green\"', 'red'",
        "size,color\nlarge,red\n -> 2: 'size': expected a finite number such as 1.5, got 'large';"
            + " write numbers, or leave out the row",
        "size,color\n\"1,5\",red\n -> 2: 'size': expected a finite number such as 1.5, got '1,5'; a"
            + " decimal comma? write points, or save it with semicolons",
        "size,color\n,red\n -> 2: 'size': empty; fill it in or leave out the row, as the network"
            + " was trained with 'missing: refuse'",
        "size,color\n1,NA\n -> 2: 'color': 'NA', a missing value; fill it in or leave out the row,"
            + " as the network was trained with 'missing: refuse'",
        "size,color\n1,red\n1\n -> 3: expected 2 cells as in the header, got 1",
        "size;color\n1,5;red\n2.5;red\n -> 3: 'size': '2.5' has another decimal mark than '1,5' on"
            + " line 2; write all numbers with the same");
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void refusesOtherRowsByNameAndPlace(String mistake) throws IOException {
    runOfTwo("target: kind", "save: [model]");
    String[] parts = mistake.split(" -> ");
    CommandRun run = predict(parts[0]);

    assertThat(run.err()).isEqualTo("sweepstack: new.csv:" + parts[1] + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void writesIntoAFileButNotAmongResults() throws IOException {
    runOfTwo("target: kind", "save: [model]");
    Path file = Files.writeString(folder.resolve("new.csv"), FEW);
    Path said = folder.resolve("said.csv");

    CommandRun run = command("predict", "shop", "best", file.toString(), "--csv", said.toString());
    assertThat(run.out()).isEqualTo("one row per row of " + file + " in " + said + "\n");
    assertThat(said).content().isEqualTo(predict(FEW).out());

    Path among = results().resolve("models/said.csv");
    CommandRun refused =
        command("predict", "shop", "best", file.toString(), "--csv", among.toString());
    assertThat(refused.err()).contains("is in a results folder");
    assertThat(among).doesNotExist();
  }

  @Test
  void saysWhichTrialsHaveNoNetwork() throws IOException {
    run(
        "dataset: moons, learning_rate: [0.1, 0.2, 1e38], activation: none, loss: mse,"
            + " output_activation: none");
    Path file = Files.writeString(folder.resolve("new.csv"), "x1,x2\n1,2\n");
    FinishedTrial diverged =
        finished().stream()
            .filter(trial -> trial.result().divergedEpoch().isPresent())
            .findFirst()
            .orElseThrow();
    String id = diverged.result().configuration().id().text();

    assertThat(command("predict", "shop", id, file.toString()).err())
        .isEqualTo("sweepstack: " + id + " has no network to keep: it is diverged\n");
    assertThat(command("train", "shop", id).err())
        .isEqualTo("sweepstack: " + id + " has no network to keep: it is diverged\n");
    assertThat(command("predict", "shop", "best:2", file.toString()).err())
        .startsWith("sweepstack: best:2: means 2 trials, expected one; name it: t-");
    assertThat(command("predict", "shop", "t-zzzzzzzzzz", file.toString()).err())
        .contains("t-zzzzzzzzzz");
    assertThat(
            command("predict", "shop", "best", folder.resolve("none.csv").toString(), "-q").err())
        .isEqualTo("sweepstack: " + folder.resolve("none.csv") + ": no such file\n");
  }

  @Test
  void wantsTrialsTrainedToTheirEnd() throws IOException {
    run(
        "dataset: moons, learning_rate: [0.1, 0.2, 0.3]",
        "objective: {minimize: test_loss}",
        "halving: {keep: 1/3, rungs: [10]}");
    String stopped =
        Files.readAllLines(results().resolve("trials.csv")).stream()
            .filter(line -> line.contains(",stopped,"))
            .map(line -> line.substring(0, line.indexOf(',')))
            .findFirst()
            .orElseThrow();

    assertThat(command("train", "shop", stopped).err())
        .isEqualTo(
            "sweepstack: "
                + stopped
                + " was stopped after 10 epochs, as others went on; rerun it to its end first\n");
  }
}
