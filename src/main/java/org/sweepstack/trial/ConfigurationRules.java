package org.sweepstack.trial;

import static org.sweepstack.trial.Parameters.CLASS_WEIGHT;
import static org.sweepstack.trial.Parameters.COLUMNS;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.FOLD;
import static org.sweepstack.trial.Parameters.FOLDS;
import static org.sweepstack.trial.Parameters.GRADIENT_CLIP;
import static org.sweepstack.trial.Parameters.GRADIENT_CLIP_LOW;
import static org.sweepstack.trial.Parameters.IMAGE;
import static org.sweepstack.trial.Parameters.INIT_HIGH;
import static org.sweepstack.trial.Parameters.INIT_LOW;
import static org.sweepstack.trial.Parameters.LOSS;
import static org.sweepstack.trial.Parameters.MOMENTUM;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.OUTPUT_ACTIVATION;
import static org.sweepstack.trial.Parameters.PATIENCE;
import static org.sweepstack.trial.Parameters.PRECISION;
import static org.sweepstack.trial.Parameters.SPLIT;
import static org.sweepstack.trial.Parameters.SPLIT_COLUMN;
import static org.sweepstack.trial.Parameters.STOP_AT_ACCURACY;
import static org.sweepstack.trial.Parameters.TARGET;
import static org.sweepstack.trial.Parameters.TEST_FILE;
import static org.sweepstack.trial.Parameters.VALIDATION_FILE;
import static org.sweepstack.trial.Parameters.VALIDATION_FRACTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What values must be like together, where each alone is allowed. */
public final class ConfigurationRules {
  private static final List<Parameter<?>> ROUNDED =
      Parameters.ALL.stream().filter(Parameter::isRounded).<Parameter<?>>map(p -> p).toList();

  private ConfigurationRules() {}

  /**
   * What is wrong with a configuration.
   *
   * @param parameters those that do not go together, the one to change first
   * @param text one line that begins with the name of the first
   */
  public record Problem(List<Parameter<?>> parameters, String text) {

    /** Copies the list. */
    public Problem {
      parameters = List.copyOf(parameters);
    }
  }

  /** Returns what is wrong with a configuration; empty when it is sound. */
  public static List<Problem> problems(Configuration configuration) {
    List<Problem> problems = new ArrayList<>();
    checkOutput(configuration, problems);
    checkTask(configuration, problems);
    checkRange(configuration, problems);
    checkClip(configuration, problems);
    if (configuration.get(OPTIMIZER) == OptimizerKind.NESTEROV
        && configuration.get(MOMENTUM) == 0) {
      problems.add(
          new Problem(
              List.of(MOMENTUM, OPTIMIZER),
              "momentum: expected a number above 0 with optimizer nesterov, got 0"));
    }
    if (configuration.get(PATIENCE).isPresent() && !hasValidation(configuration)) {
      problems.add(
          new Problem(
              List.of(PATIENCE, VALIDATION_FRACTION),
              "patience: needs validation samples; set validation_fraction"));
    }
    checkData(configuration, problems);
    checkFiles(configuration, problems);
    checkSplit(configuration, problems);
    for (Parameter<?> parameter : ROUNDED) {
      checkRounding(parameter, configuration, problems);
    }
    return problems;
  }

  private static void checkData(Configuration configuration, List<Problem> problems) {
    if (IMAGE.matters(configuration)
        && configuration.get(DATASET) == DatasetKind.NOISE_IMAGES
        && configuration.get(IMAGE).isEmpty()) {
      problems.add(
          new Problem(
              List.of(IMAGE, DATASET),
              "image: expected a shape such as 3x28x28 with dataset noise_images, got none"));
    }
    for (Parameter<?> required : List.of(DATA_FILE, TARGET)) {
      if (required.matters(configuration) && configuration.find(required).isEmpty()) {
        problems.add(
            new Problem(
                List.of(required, DATASET),
                required
                    + ": required with dataset "
                    + configuration.get(DATASET).word()
                    + ": "
                    + required.type().allowed()));
      }
    }
  }

  /** What a file of its own says, neither folds nor a column can say again. */
  private static void checkFiles(Configuration configuration, List<Problem> problems) {
    if (configuration.file(VALIDATION_FILE).isPresent() && configuration.get(FOLDS).isPresent()) {
      problems.add(
          new Problem(
              List.of(FOLDS, VALIDATION_FILE),
              "folds: expected none with validation_file, whose rows validate, got "
                  + configuration.get(FOLDS).orElseThrow()));
    }
    for (Parameter<Optional<DataFile>> file : List.of(TEST_FILE, VALIDATION_FILE)) {
      if (configuration.file(file).isPresent() && configuration.get(SPLIT) == SplitKind.COLUMN) {
        problems.add(
            new Problem(
                List.of(SPLIT, file),
                "split: expected another than column with " + file + ", which says it, too"));
      }
    }
  }

  private static void checkSplit(Configuration configuration, List<Problem> problems) {
    if (SPLIT_COLUMN.matters(configuration)
        && configuration.get(SPLIT).needsColumn()
        && configuration.get(SPLIT_COLUMN).isEmpty()) {
      problems.add(
          new Problem(
              List.of(SPLIT_COLUMN, SPLIT),
              "split_column: required with split "
                  + configuration.get(SPLIT).word()
                  + ": a column's name"));
    }
    if (FOLD.matters(configuration)
        && configuration.get(FOLD) > configuration.get(FOLDS).orElseThrow()) {
      problems.add(
          new Problem(
              List.of(FOLD, FOLDS),
              "fold: expected at most "
                  + configuration.get(FOLDS).orElseThrow()
                  + ", as many as there are folds, got "
                  + configuration.get(FOLD)));
    }
    boolean isImage = IMAGE.matters(configuration) && configuration.get(IMAGE).isPresent();
    boolean hasKinds = configuration.get(COLUMNS).filter(ColumnChoice::saysKinds).isPresent();
    if (COLUMNS.matters(configuration) && isImage && hasKinds) {
      problems.add(
          new Problem(
              List.of(COLUMNS, IMAGE),
              "columns: expected names alone with image, whose columns are pixels, got "
                  + configuration.get(COLUMNS).orElseThrow()));
    }
  }

  private static void checkRange(Configuration configuration, List<Problem> problems) {
    if (!INIT_LOW.matters(configuration)) {
      return;
    }
    Precision precision = configuration.get(PRECISION);
    double low = configuration.get(INIT_LOW);
    double high = configuration.get(INIT_HIGH);
    if (precision.round(low) >= precision.round(high)) {
      problems.add(
          new Problem(
              List.of(INIT_LOW, INIT_HIGH),
              "init_low: expected a number below init_high ("
                  + Numbers.format(high)
                  + "), got "
                  + Numbers.format(low)
                  + (low < high ? ", which is the same in " + precision.word() : "")));
    }
  }

  private static void checkClip(Configuration configuration, List<Problem> problems) {
    if (!GRADIENT_CLIP_LOW.matters(configuration)) {
      return;
    }
    double low = configuration.get(GRADIENT_CLIP_LOW);
    double high = configuration.get(GRADIENT_CLIP).orElseThrow();
    if (low > high) {
      problems.add(
          new Problem(
              List.of(GRADIENT_CLIP_LOW, GRADIENT_CLIP),
              "gradient_clip_low: expected a number of at most gradient_clip ("
                  + Numbers.format(high)
                  + "), got "
                  + Numbers.format(low)));
    }
  }

  private static <T> void checkRounding(
      Parameter<T> parameter, Configuration configuration, List<Problem> problems) {
    Precision precision = configuration.get(PRECISION);
    T value = configuration.get(parameter);
    // A default that is made of another value is told of with that.
    if (parameter.type().survives(value, precision) || !configuration.isChanged(parameter)) {
      return;
    }
    String text = parameter.type().format(value);
    double rounded = precision.round(Numbers.parse(text).orElseThrow());
    String becomes =
        Double.isInfinite(rounded)
            ? "is infinite"
            : precision.holds(rounded) ? "is " + Numbers.format(rounded) : "loses its digits";
    problems.add(
        new Problem(
            List.of(parameter, PRECISION),
            parameter
                + ": expected "
                + parameter.type().allowed()
                + " that "
                + precision.word()
                + " holds, got "
                + text
                + ", which "
                + becomes
                + " there"
                + (precision == Precision.FLOAT ? "; precision double holds more" : "")));
  }

  private static void checkTask(Configuration configuration, List<Problem> problems) {
    if (!Task.isRegression(configuration)) {
      return;
    }
    LossKind loss = configuration.get(LOSS);
    if (!loss.isOfDifferences()) {
      problems.add(
          new Problem(
              List.of(LOSS, DATASET),
              "loss: expected mse, mae or huber to predict a quantity, got " + loss.word()));
    }
    if (configuration.get(STOP_AT_ACCURACY).isPresent()) {
      problems.add(
          new Problem(
              List.of(STOP_AT_ACCURACY, DATASET),
              "stop_at_accuracy: a quantity has no accuracy; set stop_at_loss"));
    }
    if (configuration.get(CLASS_WEIGHT) != ClassWeighting.NONE) {
      problems.add(
          new Problem(
              List.of(CLASS_WEIGHT, DATASET),
              "class_weight: expected none to predict a quantity, which has no classes, got "
                  + configuration.get(CLASS_WEIGHT).word()));
    }
    if (SPLIT.matters(configuration) && configuration.get(SPLIT) == SplitKind.STRATIFIED) {
      problems.add(
          new Problem(
              List.of(SPLIT, DATASET),
              "split: expected random, time, group or column to predict a quantity, got"
                  + " stratified"));
    }
  }

  private static boolean hasValidation(Configuration configuration) {
    return !VALIDATION_FRACTION.matters(configuration)
        || configuration.get(VALIDATION_FRACTION) > 0;
  }

  private static void checkOutput(Configuration configuration, List<Problem> problems) {
    Activation output = configuration.get(OUTPUT_ACTIVATION);
    LossKind loss = configuration.get(LOSS);
    boolean fits =
        switch (loss) {
          case MSE, MAE, HUBER -> output != Activation.SOFTMAX;
          case BINARY_CROSS_ENTROPY -> output == Activation.SIGMOID;
          case CROSS_ENTROPY -> output == Activation.SOFTMAX;
        };
    if (!fits) {
      String allowed =
          switch (loss) {
            case MSE, MAE, HUBER -> "sigmoid, tanh, relu, leaky_relu or none";
            case BINARY_CROSS_ENTROPY -> "sigmoid";
            case CROSS_ENTROPY -> "softmax";
          };
      problems.add(
          new Problem(
              List.of(OUTPUT_ACTIVATION, LOSS),
              "output_activation: expected "
                  + allowed
                  + " with loss "
                  + loss.word()
                  + ", got "
                  + output.word()));
    }
  }
}
