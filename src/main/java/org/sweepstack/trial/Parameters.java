package org.sweepstack.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every parameter of a trial, in the order users read them. Names, defaults and "matters when"
 * enter the identity of trials: changing one renames results that exist.
 */
public final class Parameters {
  public static final Parameter<DatasetKind> DATASET = DataParameters.DATASET;
  public static final Parameter<Integer> TRAIN_POINTS = DataParameters.TRAIN_POINTS;
  public static final Parameter<Integer> TEST_POINTS = DataParameters.TEST_POINTS;
  public static final Parameter<Double> NOISE = DataParameters.NOISE;
  public static final Parameter<Double> FACTOR = DataParameters.FACTOR;
  public static final Parameter<Integer> CENTERS = DataParameters.CENTERS;
  public static final Parameter<DataFile> DATA_FILE = DataParameters.DATA_FILE;
  public static final Parameter<Optional<DataFile>> TEST_FILE = DataParameters.TEST_FILE;
  public static final Parameter<Optional<DataFile>> VALIDATION_FILE =
      DataParameters.VALIDATION_FILE;
  public static final Parameter<String> TARGET = DataParameters.TARGET;
  public static final Parameter<Optional<ImageShape>> IMAGE = DataParameters.IMAGE;
  public static final Parameter<Task> TASK = DataParameters.TASK;
  public static final Parameter<Optional<ColumnChoice>> COLUMNS = TableParameters.COLUMNS;
  public static final Parameter<MissingCells> MISSING = TableParameters.MISSING;
  public static final Parameter<Double> TEST_FRACTION = DataParameters.TEST_FRACTION;
  public static final Parameter<SplitKind> SPLIT = TableParameters.SPLIT;
  public static final Parameter<Optional<String>> SPLIT_COLUMN = TableParameters.SPLIT_COLUMN;
  public static final Parameter<Toggle> STANDARDIZE = DataParameters.STANDARDIZE;
  public static final Parameter<Double> VALIDATION_FRACTION = DataParameters.VALIDATION_FRACTION;
  public static final Parameter<Optional<Integer>> FOLDS = TableParameters.FOLDS;
  public static final Parameter<Integer> FOLD = TableParameters.FOLD;
  public static final Parameter<Resample> RESAMPLE = DataParameters.RESAMPLE;
  public static final Parameter<Long> DATA_SEED = DataParameters.DATA_SEED;

  public static final Parameter<Convolution> CONVOLUTION = NetworkParameters.CONVOLUTION;
  public static final Parameter<HiddenLayers> HIDDEN = NetworkParameters.HIDDEN;
  public static final Parameter<Activation> ACTIVATION = NetworkParameters.ACTIVATION;
  public static final Parameter<Double> LEAK = NetworkParameters.LEAK;
  public static final Parameter<Double> DROPOUT = NetworkParameters.DROPOUT;
  public static final Parameter<LossKind> LOSS = NetworkParameters.LOSS;
  public static final Parameter<Double> HUBER_DELTA = NetworkParameters.HUBER_DELTA;
  public static final Parameter<LossReduction> LOSS_REDUCTION = NetworkParameters.LOSS_REDUCTION;
  public static final Parameter<ClassWeighting> CLASS_WEIGHT = NetworkParameters.CLASS_WEIGHT;
  public static final Parameter<Activation> OUTPUT_ACTIVATION = NetworkParameters.OUTPUT_ACTIVATION;
  public static final Parameter<Optional<DataFile>> INITIAL_WEIGHTS =
      NetworkParameters.INITIAL_WEIGHTS;
  public static final Parameter<WeightsMoment> INITIAL_WEIGHTS_AT =
      NetworkParameters.INITIAL_WEIGHTS_AT;
  public static final Parameter<InitializerKind> INITIALIZER = NetworkParameters.INITIALIZER;
  public static final Parameter<Double> INIT_STD = NetworkParameters.INIT_STD;
  public static final Parameter<Double> INIT_LOW = NetworkParameters.INIT_LOW;
  public static final Parameter<Double> INIT_HIGH = NetworkParameters.INIT_HIGH;
  public static final Parameter<Optional<Double>> INIT_BIAS = NetworkParameters.INIT_BIAS;
  public static final Parameter<Toggle> BIAS = NetworkParameters.BIAS;
  public static final Parameter<BiasGradient> BIAS_GRADIENT = NetworkParameters.BIAS_GRADIENT;

  public static final Parameter<OptimizerKind> OPTIMIZER = TrainingParameters.OPTIMIZER;
  public static final Parameter<Double> LEARNING_RATE = TrainingParameters.LEARNING_RATE;
  public static final Parameter<Double> MOMENTUM = TrainingParameters.MOMENTUM;
  public static final Parameter<Double> DECAY = TrainingParameters.DECAY;
  public static final Parameter<Double> BETA1 = TrainingParameters.BETA1;
  public static final Parameter<Double> BETA2 = TrainingParameters.BETA2;
  public static final Parameter<Double> EPSILON = TrainingParameters.EPSILON;
  public static final Parameter<Optional<Double>> GRADIENT_CLIP = TrainingParameters.GRADIENT_CLIP;
  public static final Parameter<Double> GRADIENT_CLIP_LOW = TrainingParameters.GRADIENT_CLIP_LOW;
  public static final Parameter<Double> L2 = TrainingParameters.L2;
  public static final Parameter<Optional<Integer>> BATCH_SIZE = TrainingParameters.BATCH_SIZE;
  public static final Parameter<Toggle> SHUFFLE = TrainingParameters.SHUFFLE;
  public static final Parameter<Integer> EPOCHS = TrainingParameters.EPOCHS;
  public static final Parameter<LogInterval> LOG_EVERY = TrainingParameters.LOG_EVERY;
  public static final Parameter<Optional<Double>> STOP_AT_LOSS = TrainingParameters.STOP_AT_LOSS;
  public static final Parameter<Optional<Double>> STOP_AT_ACCURACY =
      TrainingParameters.STOP_AT_ACCURACY;
  public static final Parameter<Optional<Integer>> PATIENCE = TrainingParameters.PATIENCE;
  public static final Parameter<Precision> PRECISION = TrainingParameters.PRECISION;
  public static final Parameter<Long> SEED = TrainingParameters.SEED;

  /** The parameters that say which samples a trial sees. */
  public static final List<Parameter<?>> DATA = DataParameters.ALL;

  /** All parameters, in the order users read them. */
  public static final List<Parameter<?>> ALL =
      Stream.of(DATA, NetworkParameters.ALL, TrainingParameters.ALL).flatMap(List::stream).toList();

  /** The parameters whose values name files, which are a part of a trial's identity. */
  public static final List<Parameter<?>> OF_FILES =
      ALL.stream()
          .filter(parameter -> parameter.type().content().isPresent())
          .<Parameter<?>>map(parameter -> parameter)
          .toList();

  private static final Map<String, Parameter<?>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Parameter::name, Function.identity()));

  private Parameters() {}

  /** Returns the parameter of a name. */
  public static Optional<Parameter<?>> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns all names, in the order users read them. */
  public static List<String> names() {
    return ALL.stream().map(Parameter::name).toList();
  }
}
