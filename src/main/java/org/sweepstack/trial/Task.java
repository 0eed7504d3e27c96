package org.sweepstack.trial;

/** What a target is, and so what a trial learns to predict. */
public enum Task implements Choice {
  /** Found from the target: classes, unless it is, or may well be, a quantity. */
  AUTO,
  /** Classes, even where all of them are numbers. */
  CLASSIFICATION,
  /** A quantity, or several. */
  REGRESSION;

  /** Returns what a configuration's target is, as it says or as it was found; never AUTO. */
  public static Task of(Configuration configuration) {
    DatasetKind dataset = configuration.get(Parameters.DATASET);
    if (dataset != DatasetKind.CSV) {
      return dataset.isOfQuantities() ? REGRESSION : CLASSIFICATION;
    }
    Task said = configuration.get(Parameters.TASK);
    return said == AUTO ? found(configuration) : said;
  }

  /** Returns what the target of a CSV file was found to be. */
  static Task found(Configuration configuration) {
    boolean isQuantity =
        configuration
            .find(Parameters.DATA_FILE)
            .filter(
                file ->
                    configuration
                        .find(Parameters.TARGET)
                        .filter(file.quantities()::contains)
                        .isPresent())
            .isPresent();
    return isQuantity ? REGRESSION : CLASSIFICATION;
  }

  /** Returns whether only classes go with what else a configuration says than its target. */
  public static boolean saysClasses(Configuration configuration) {
    return !configuration.get(Parameters.LOSS).isOfDifferences()
        || configuration.get(Parameters.CLASS_WEIGHT) != ClassWeighting.NONE
        || configuration.get(Parameters.STOP_AT_ACCURACY).isPresent()
        || configuration.get(Parameters.SPLIT) == SplitKind.STRATIFIED;
  }

  /** Returns whether a configuration predicts quantities, and no classes. */
  public static boolean isRegression(Configuration configuration) {
    return of(configuration) == REGRESSION;
  }
}
