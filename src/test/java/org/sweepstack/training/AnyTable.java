package org.sweepstack.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Datasets;
import org.sweepstack.trial.ClassWeighting;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Sha256;
import org.sweepstack.trial.SplitKind;
import org.sweepstack.trial.Task;

/**
 * A table of numbers with gaps, words, groups, days and sets, with a class and a quantity to
 * predict, learned from in any way that there is.
 */
final class AnyTable {
  private static final int ROWS = 48;
  private static final int FOLDS = 3;
  private static final List<String> COLUMNS =
      List.of("all", "-x", "x; c", "-set; -g", "g=category");

  private final DataFile file;

  /** Writes it into a folder. */
  AnyTable(Path folder) {
    StringBuilder text = new StringBuilder("x,c,g,day,set,q,k\n");
    for (int row = 0; row < ROWS; row++) {
      text.append(row % 9 == 4 ? "" : row * 0.37 % 5).append(',');
      text.append(row % 5 == 0 ? "red" : "blue").append(',');
      text.append("group").append(row % 8).append(',').append(row).append(',');
      text.append(List.of("train", "train", "validation", "test").get(row % 4)).append(',');
      text.append(row % 7 * 1.5 - row % 5).append(',');
      text.append(List.of("a", "b", "a", "c", "a").get(row % 5)).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    MessageDigest digest = Sha256.digest();
    digest.update(bytes);
    try {
      Path path = Files.write(folder.resolve("any.csv"), bytes);
      file = new DataFile("any.csv", path.toString(), Sha256.hex(digest)).ofQuantities(Set.of("q"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws what trials of one stack have in common. */
  Configuration in(Configuration shape, UniformRandomProvider random) {
    LossKind loss = shape.get(Parameters.LOSS);
    boolean isQuantity = loss.isOfDifferences() && random.nextBoolean();
    SplitKind split = any(random, SplitKind.values());
    boolean isStratified = split == SplitKind.STRATIFIED;
    String columns = COLUMNS.get(random.nextInt(COLUMNS.size()));
    return shape
        .with(Parameters.DATASET, DatasetKind.CSV)
        .with(Parameters.DATA_FILE, file)
        .with(Parameters.TARGET, isQuantity ? "q" : "k")
        .with(Parameters.TASK, any(random, Task.AUTO, said(isQuantity)))
        .with(
            Parameters.CLASS_WEIGHT,
            isQuantity ? ClassWeighting.NONE : any(random, ClassWeighting.values()))
        .with(
            Parameters.COLUMNS,
            columns.equals("all")
                ? Optional.empty()
                : Parameters.COLUMNS.type().parse(columns).orElseThrow())
        .with(
            Parameters.MISSING,
            any(random, MissingCells.DROP, MissingCells.MEAN, MissingCells.MEAN_INDICATOR))
        .with(Parameters.TEST_FRACTION, any(random, 0.2, 0.4))
        .with(Parameters.SPLIT, isQuantity && isStratified ? SplitKind.RANDOM : split)
        .with(Parameters.SPLIT_COLUMN, column(split))
        .with(
            Parameters.FOLDS,
            split != SplitKind.COLUMN && random.nextBoolean()
                ? Optional.of(FOLDS)
                : Optional.empty());
  }

  private static Task said(boolean isQuantity) {
    return isQuantity ? Task.REGRESSION : Task.CLASSIFICATION;
  }

  private static Optional<String> column(SplitKind split) {
    return switch (split) {
      case GROUP -> Optional.of("g");
      case COLUMN -> Optional.of("set");
      case TIME -> Optional.of("day");
      case RANDOM, STRATIFIED -> Optional.empty();
    };
  }

  /** Draws a fold, of trials that have some. */
  static Configuration inAFold(Configuration trial, UniformRandomProvider random) {
    return trial.with(Parameters.FOLD, 1 + random.nextInt(FOLDS));
  }

  /** Returns how many samples and inputs a trial has: trials of one stack have the same. */
  static List<Integer> sizes(Configuration trial) {
    Dataset dataset = new Datasets().of(trial);
    return List.of(
        dataset.train().count(),
        dataset.validation().count(),
        dataset.test().count(),
        dataset.features(),
        dataset.classes());
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  private static <T> T any(UniformRandomProvider random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
