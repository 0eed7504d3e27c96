package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.FOLDS;
import static org.sweepstack.trial.Parameters.IMAGE;
import static org.sweepstack.trial.Parameters.SPLIT;
import static org.sweepstack.trial.Parameters.TARGET;
import static org.sweepstack.trial.Parameters.TASK;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.SplitKind;
import org.sweepstack.trial.Task;

/**
 * Makes the data set of a configuration. Trials that ask for the same data get the same object, and
 * a file is read once for all that predict the same column of it, while there is memory for it. For
 * any thread.
 */
public final class Datasets {
  private final SoftMap<Configuration, TrialData> made = new SoftMap<>();
  private final SoftMap<TableKey, CsvTable> tables = new SoftMap<>();

  private final SoftMap<ImagesKey, IdxImages> images = new SoftMap<>();
  private final SoftMap<String, List<NamedArray>> weights = new SoftMap<>();

  private record TableKey(String contentHash, TableRequest request) {}

  private record ImagesKey(String contentHash, Optional<ImageShape> image) {}

  /**
   * Returns the data set of a configuration, made on the first call.
   *
   * @throws org.sweepstack.trial.InvalidInputException when it comes from a file that cannot be
   *     used
   * @throws org.sweepstack.trial.TrialTooLargeException when it does not fit into memory
   */
  public Dataset of(Configuration configuration) {
    return dataFor(configuration).dataset();
  }

  /**
   * Returns what a trial learns from at an epoch: with {@code resample: epoch} other points for
   * each, as many as at first and scaled by the same means and deviations; else always the same
   * object.
   *
   * @param epoch from 1; 0 gives the training samples of the data set
   */
  public Samples trainingSamples(Configuration configuration, int epoch) {
    return dataFor(configuration).trainingSamples().apply(epoch);
  }

  /**
   * Returns how many inputs and samples a configuration has, where that depends on which rows are
   * drawn; empty where other seeds have as many.
   *
   * @throws org.sweepstack.trial.InvalidInputException when its file cannot be used
   */
  public List<Integer> shape(Configuration configuration) {
    boolean isParted = configuration.get(FOLDS).isPresent() && FOLDS.matters(configuration);
    boolean isGrouped = configuration.get(SPLIT) == SplitKind.GROUP;
    boolean varies =
        isParted || isTable(configuration) && (isGrouped || !sets(configuration).areInputs());
    if (!varies) {
      return List.of();
    }
    Dataset dataset = of(configuration);
    return List.of(
        dataset.features(),
        dataset.train().count(),
        dataset.validation().count(),
        dataset.test().count());
  }

  /**
   * Returns the configuration with everything but its data at the default: equal exactly when the
   * data are.
   */
  public static Configuration dataOf(Configuration configuration) {
    Map<Parameter<?>, Object> values = new LinkedHashMap<>();
    for (Parameter<?> parameter : Parameters.DATA) {
      Optional<?> value = configuration.find(parameter);
      value.ifPresent(present -> values.put(parameter, present));
    }
    return Configuration.defaults().withAll(values);
  }

  /**
   * Returns the weights and biases that a file holds, in its order: all that have a {@link
   * org.sweepstack.trial.WeightName}.
   *
   * @throws org.sweepstack.trial.InvalidInputException when it cannot be used
   */
  public List<NamedArray> weights(DataFile file) {
    return weights.get(file.contentHash(), unread -> WeightsFile.read(file));
  }

  /** Returns warnings, a line each, of what is probably a mistake in a configuration's file. */
  public List<String> warnings(Configuration configuration) {
    return isTable(configuration) ? table(configuration).warnings() : List.of();
  }

  /**
   * Returns what to do about a target that may be a quantity, in one line; empty when it is none,
   * or the configuration says so.
   */
  public Optional<String> quantity(Configuration configuration) {
    if (!isTable(configuration) || configuration.get(TASK) != Task.AUTO) {
      return Optional.empty();
    }
    CsvTable table = table(configuration);
    return table
        .quantity()
        .map(
            found ->
                configuration.get(DATA_FILE).path()
                    + ": target '"
                    + configuration.get(TARGET)
                    + "': "
                    + found.what()
                    + " in "
                    + table.samples().count()
                    + " rows"
                    + found.remedy());
  }

  /** Returns what becomes of the numbers of a configuration's file where they are rounded. */
  public FloatFit floatFit(Configuration configuration) {
    return isTable(configuration) && configuration.get(IMAGE).isEmpty()
        ? FloatFit.of(configuration, sets(configuration), of(configuration))
        : FloatFit.WHOLE;
  }

  private static boolean isTable(Configuration configuration) {
    return configuration.get(DATASET) == DatasetKind.CSV;
  }

  private TrialData dataFor(Configuration configuration) {
    return made.get(dataOf(configuration), this::makeIfItFits);
  }

  private TrialData makeIfItFits(Configuration configuration) {
    DataSize size = DataSize.of(configuration);
    if (size.heapBytes() > Runtime.getRuntime().maxMemory()) {
      throw size.tooLarge();
    }
    try {
      return make(configuration);
    } catch (OutOfMemoryError e) {
      throw size.tooLarge();
    }
  }

  private TrialData make(Configuration configuration) {
    return switch (configuration.get(DATASET)) {
      case LINEAR, MOONS, BLOBS, CIRCLES, NOISE_IMAGES, SINE, FRIEDMAN1 ->
          TrialData.drawn(configuration);
      case XOR -> TrialData.xor(configuration);
      case DIGITS -> TrialData.digits(configuration);
      case IDX -> TrialData.of(configuration, images(configuration));
      case CSV -> TrialData.of(configuration, sets(configuration));
    };
  }

  private CsvTable table(Configuration configuration) {
    DataFile file = configuration.get(DATA_FILE);
    TableRequest request = TableRequest.of(configuration);
    return tables.get(
        new TableKey(file.contentHash(), request), key -> CsvTable.read(file, request));
  }

  private CsvSets sets(Configuration configuration) {
    CsvTable table = table(configuration);
    return CsvSets.of(configuration, table, file -> beside(configuration, table, file));
  }

  private CsvTable beside(Configuration configuration, CsvTable table, DataFile file) {
    String first = configuration.get(DATA_FILE).path();
    TableRequest request = TableRequest.of(configuration).beside(first, table);
    return tables.get(
        new TableKey(file.contentHash(), request),
        key ->
            new TableAlignment(table, first, CsvTable.read(file, request), file.path())
                .aligned(configuration.get(TARGET)));
  }

  private IdxImages images(Configuration configuration) {
    DataFile folder = configuration.get(DATA_FILE);
    Optional<ImageShape> image = configuration.get(IMAGE);
    return images.get(
        new ImagesKey(folder.contentHash(), image), key -> IdxImages.read(folder, image));
  }
}
