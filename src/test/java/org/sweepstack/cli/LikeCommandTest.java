package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of 200 trials printed a listing. */
class LikeCommandTest {
  private static final int TRIALS = 200;

  @TempDir private static Path folder;

  /** The lines of curves.csv: trial, epoch, train_loss and more. */
  private static List<String> curves;

  private static List<String> ids;

  @BeforeAll
  static void train() throws IOException {
    Path sweep =
        Files.writeString(
            folder.resolve("grid.yaml"),
            "grid: {hidden: [2, 4], learning_rate: {log: [0.1, 10, 10]}, seed: {range: [1, 10]},"
                + " epochs: 40, log_every: 4}\n");
    CommandRun run = CommandRun.of("run", sweep.toString(), "--out", folder.toString(), "--quiet");
    assertThat(run.exitCode()).as(run.err()).isZero();
    curves = Files.readAllLines(folder.resolve("grid").resolve("curves.csv"));
    ids = curves.stream().skip(1).map(line -> line.split(",")[0]).distinct().toList();
    assertThat(ids).hasSize(TRIALS);
  }

  /** Prints the losses of a trial as a report would: four digits, some of the epochs. */
  private static Path listing(String id, String format) throws IOException {
    List<String> lines = new ArrayList<>(List.of("Training the network", ""));
    for (String line : curves) {
      String[] cells = line.split(",");
      if (cells[0].equals(id) && Integer.parseInt(cells[1]) % 8 == 0) {
        int epoch = Integer.parseInt(cells[1]);
        lines.add(String.format(Locale.ROOT, format, epoch, Double.parseDouble(cells[2])));
      }
    }
    return Files.write(folder.resolve("listing.txt"), lines);
  }

  private static CommandRun like(Path listing, String... more) {
    List<String> words =
        new ArrayList<>(List.of("like", "grid", listing.toString(), "--out", folder.toString()));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 57, 111, 163, 199})
  void findsTheTrialThatPrintedFourDigits(int trial) throws IOException {
    String id = ids.get(trial);
    CommandRun run = like(listing(id, "epoch %d/40, loss: %.4f"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines().skip(2).findFirst().orElseThrow())
        .startsWith(id + "  6/6     1.000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%d,%.4g", "Epoch %d - train loss = %.4e (accuracy 0.9)", "%d | %.4f | 1"})
  void readsListingsOfManyForms(String format) throws IOException {
    String id = ids.get(57);
    CommandRun run = like(listing(id, format), "--top", "1");
    assertThat(run.out().lines()).hasSize(3).last().asString().startsWith(id + "  6/6 ");
  }

  @ParameterizedTest
  @ValueSource(chars = {'.', ','})
  void readsTheColumnsThatAHeaderNames(char decimalMark) throws IOException {
    List<String> lines =
        new ArrayList<>(List.of("made by a spreadsheet", "accuracy;\"Loss\";Epoch"));
    curves.stream()
        .map(line -> line.split(","))
        .filter(cells -> cells[0].equals(ids.get(57)))
        .forEach(
            cells -> lines.add("0.5;\"" + cells[2].replace('.', decimalMark) + "\";" + cells[1]));
    CommandRun run = like(Files.write(folder.resolve("listing.csv"), lines), "--top", "1");
    assertThat(run.out()).contains(ids.get(57) + "  11/11   1.00000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          epoch 0 loss 0.25 | --top=3 | listing.txt: expected lines with an epoch and a loss above 0
          epoch;loss,1;"0.1,2;0.2 | --top=3 | listing.txt: its table: not valid CSV: a quoted cell has no end
          epoch 50 loss 0.1,epoch 60 loss 0.1 | --top=3 | no trial of grid has a curve of train_loss at the epochs of
          epoch 0 loss 0.1,epoch 4 loss 0.1 | --top=0 | --top: expected an integer from 1 up, got 0
          epoch 0 loss 0.1,epoch 4 loss 0.1 | --metric=loss | --metric: expected train_loss, validation_loss or test_loss
          """)
  void saysWhatItCannotRead(String lines, String option, String said) throws IOException {
    Path listing = folder.resolve("listing.txt");
    CommandRun run = like(Files.writeString(listing, lines.replace(",", "\n")), option);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(said).hasLineCount(1);
  }

  @Test
  void readsNothingButFiles() {
    CommandRun run = like(folder);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(folder + ": a folder, expected printed losses").hasLineCount(1);
  }
}
