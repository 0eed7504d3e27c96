package org.sweepstack.trial;

import static org.sweepstack.trial.Parameter.named;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every parameter of a trial, in the order users read them. Names, defaults and "matters when"
 * enter the identity of trials: changing one renames results that exist.
 */
public final class Parameters {
  private static final int MOST_POINTS = 100_000_000;

  public static final Parameter<DatasetKind> DATASET =
      named("dataset", ChoiceType.of(DatasetKind.values()), "where the samples come from")
          .byDefault(DatasetKind.LINEAR)
          .describe();

  public static final Parameter<Integer> TRAIN_POINTS =
      named(
              "train_points",
              new IntegerType(2, MOST_POINTS),
              "training points, validation included; for xor: points per side, which train,"
                  + " validate and test")
          .byDefault("100 (xor: 11)", c -> isXor(c) ? 11 : 100)
          .mattersWhen("the data are generated", Parameters::isGenerated)
          .describe();

  public static final Parameter<Integer> TEST_POINTS =
      named("test_points", new IntegerType(1, MOST_POINTS), "test points")
          .byDefault(100)
          .mattersWhen("the data are generated, except for xor", Parameters::isDrawn)
          .describe();

  public static final Parameter<Double> NOISE =
      named("noise", NumberType.atLeast(0), "standard deviation of the noise added to the points")
          .byDefault("0.2 (blobs: 1, circles: 0.1)", Parameters::defaultNoise)
          .mattersWhen(
              "dataset is moons, blobs or circles",
              c -> has(c, DatasetKind.MOONS, DatasetKind.BLOBS, DatasetKind.CIRCLES))
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Double> FACTOR =
      named("factor", NumberType.open(0, 1), "radius of the inner circle relative to the outer")
          .byDefault(0.5)
          .mattersWhen("dataset is circles", c -> has(c, DatasetKind.CIRCLES))
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Integer> CENTERS =
      named("centers", new IntegerType(2, 100), "number of clusters, one class each")
          .byDefault(2)
          .mattersWhen("dataset is blobs", c -> has(c, DatasetKind.BLOBS))
          .describe();

  public static final Parameter<DataFile> DATA_FILE =
      named(
              "data_file",
              new DataFileType(),
              "the samples: a CSV file with a header, its path relative to the sweep file's folder")
          .mattersWhen("dataset is csv", c -> has(c, DatasetKind.CSV))
          .describe();

  public static final Parameter<String> TARGET =
      named(
              "target",
              new TextType("a column's name"),
              "the column of the CSV file to predict: a class")
          .mattersWhen("dataset is csv", c -> has(c, DatasetKind.CSV))
          .describe();

  public static final Parameter<Task> TASK =
      named(
              "task",
              ChoiceType.of(Task.values()),
              "what the target is; auto refuses more than 20 classes that are all numbers, as they"
                  + " may be a quantity")
          .byDefault(Task.AUTO)
          // Only where it was said: tables of sweeps that are older stay as they are.
          .mattersWhen(
              "dataset is csv", c -> has(c, DatasetKind.CSV) && c.get(Parameters.TASK) != Task.AUTO)
          .sameTrialWith(Task.CLASSIFICATION)
          .freeWithinStack()
          .describe();

  public static final Parameter<Double> TEST_FRACTION =
      named(
              "test_fraction",
              NumberType.open(0, 1),
              "share of the rows used for testing, drawn with data_seed")
          .byDefault(0.2)
          .mattersWhen("dataset is csv", c -> has(c, DatasetKind.CSV))
          .describe();

  public static final Parameter<Toggle> STANDARDIZE =
      named(
              "standardize",
              ChoiceType.of(Toggle.values()),
              "bring every input to mean 0 and deviation 1, fitted on the training rows")
          .byDefault("false (csv: true)", c -> Toggle.of(has(c, DatasetKind.CSV)))
          .freeWithinStack()
          .describe();

  public static final Parameter<Double> VALIDATION_FRACTION =
      named(
              "validation_fraction",
              NumberType.halfOpen(0, 1),
              "share of the training data used for validation: its last part, rounded down")
          .byDefault(0.0)
          .mattersWhen("dataset is not xor", c -> !isXor(c))
          .describe();

  public static final Parameter<Resample> RESAMPLE =
      named("resample", ChoiceType.of(Resample.values()), "when training points are drawn afresh")
          .byDefault(Resample.NEVER)
          .mattersWhen("the data are generated, except for xor", Parameters::isDrawn)
          .describe();

  public static final Parameter<Long> DATA_SEED =
      named("data_seed", new SeedType(), "seed of the samples and their split")
          .byDefault(1L)
          .mattersWhen("dataset is not xor", c -> !isXor(c))
          .freeWithinStack()
          .describe();

  public static final Parameter<HiddenLayers> HIDDEN =
      named("hidden", new LayersType(), "widths of the hidden layers")
          .byDefault(HiddenLayers.of(4, 4))
          .describe();

  public static final Parameter<Activation> ACTIVATION =
      named(
              "activation",
              ChoiceType.of(
                  Activation.SIGMOID,
                  Activation.TANH,
                  Activation.RELU,
                  Activation.LEAKY_RELU,
                  Activation.NONE),
              "activation of the hidden layers")
          .byDefault(Activation.SIGMOID)
          .mattersWhen("hidden is not none", Parameters::hasHiddenLayer)
          .describe();

  public static final Parameter<LossKind> LOSS =
      named("loss", ChoiceType.of(LossKind.values()), "what training minimizes")
          .byDefault(LossKind.MSE)
          .describe();

  public static final Parameter<LossReduction> LOSS_REDUCTION =
      named(
              "loss_reduction",
              ChoiceType.of(LossReduction.values()),
              "mean or sum over the samples of a step: scales the gradient only")
          .byDefault(LossReduction.MEAN)
          .describe();

  public static final Parameter<Activation> OUTPUT_ACTIVATION =
      named(
              "output_activation",
              ChoiceType.of(Activation.values()),
              "activation of the output; binary_cross_entropy goes with sigmoid, cross_entropy with"
                  + " softmax")
          .byDefault("sigmoid (cross_entropy: softmax)", Parameters::defaultOutputActivation)
          .describe();

  public static final Parameter<Double> LEAK =
      named("leak", NumberType.halfOpen(0, 1), "slope of leaky_relu at and below 0")
          .byDefault(0.01)
          .mattersWhen("an activation is leaky_relu", Parameters::isLeaky)
          .rounded()
          .describe();

  public static final Parameter<InitializerKind> INITIALIZER =
      named(
              "initializer",
              ChoiceType.of(InitializerKind.values()),
              "distribution of the initial weights")
          .byDefault(InitializerKind.GLOROT_UNIFORM)
          .freeWithinStack()
          .describe();

  public static final Parameter<Double> INIT_STD =
      named("init_std", NumberType.above(0), "standard deviation of the initial weights")
          .byDefault(1.0)
          .mattersWhen("initializer is normal", c -> c.get(INITIALIZER) == InitializerKind.NORMAL)
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Double> INIT_LOW =
      named("init_low", NumberType.any(), "lower end of the initial weights")
          .byDefault(-1.0)
          .mattersWhen("initializer is uniform", c -> c.get(INITIALIZER) == InitializerKind.UNIFORM)
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Double> INIT_HIGH =
      named("init_high", NumberType.any(), "upper end of the initial weights, above init_low")
          .byDefault(1.0)
          .mattersWhen("initializer is uniform", c -> c.get(INITIALIZER) == InitializerKind.UNIFORM)
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Toggle> BIAS =
      named("bias", ChoiceType.of(Toggle.values()), "whether layers have a bias, which starts at 0")
          .byDefault(Toggle.TRUE)
          .describe();

  public static final Parameter<BiasGradient> BIAS_GRADIENT =
      named(
              "bias_gradient",
              ChoiceType.of(BiasGradient.values()),
              "sum is correct; mean divides once more by the number of samples of the step")
          .byDefault(BiasGradient.SUM)
          .mattersWhen("bias is true", c -> c.get(BIAS).isOn())
          .describe();

  public static final Parameter<OptimizerKind> OPTIMIZER =
      named("optimizer", ChoiceType.of(OptimizerKind.values()), "how a gradient becomes a step")
          .byDefault(OptimizerKind.SGD)
          .freeWithinStack()
          .describe();

  public static final Parameter<Double> LEARNING_RATE =
      named("learning_rate", NumberType.above(0), "size of a step")
          .byDefault(0.1)
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Double> MOMENTUM =
      named(
              "momentum",
              NumberType.halfOpen(0, 1),
              "share of the last step that is kept; above 0 for nesterov")
          .byDefault(0.9)
          .mattersWhen(
              "optimizer is momentum or nesterov",
              c -> uses(c, OptimizerKind.MOMENTUM, OptimizerKind.NESTEROV))
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Double> DECAY =
      named("decay", NumberType.halfOpen(0, 1), "decay of the mean of squared gradients")
          .byDefault(0.9)
          .mattersWhen("optimizer is rmsprop", c -> uses(c, OptimizerKind.RMSPROP))
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Double> BETA1 =
      named("beta1", NumberType.halfOpen(0, 1), "decay of the mean of gradients")
          .byDefault(0.9)
          .mattersWhen("optimizer is adam", c -> uses(c, OptimizerKind.ADAM))
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Double> BETA2 =
      named("beta2", NumberType.halfOpen(0, 1), "decay of the mean of squared gradients")
          .byDefault(0.999)
          .mattersWhen("optimizer is adam", c -> uses(c, OptimizerKind.ADAM))
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Double> EPSILON =
      named(
              "epsilon",
              NumberType.above(0),
              "added to a square root, so that nothing is divided by 0")
          .byDefault(1e-8)
          .mattersWhen(
              "optimizer is adagrad, rmsprop or adam",
              c -> uses(c, OptimizerKind.ADAGRAD, OptimizerKind.RMSPROP, OptimizerKind.ADAM))
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Optional<Double>> GRADIENT_CLIP =
      named(
              "gradient_clip",
              new OptionalType<>("none", NumberType.above(0)),
              "bound on each component of the loss's gradient")
          .byDefault(Optional.empty())
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Double> L2 =
      named(
              "l2",
              NumberType.atLeast(0),
              "adds l2 times the weight to the weight's gradient, not to the biases', after"
                  + " clipping")
          .byDefault(0.0)
          .freeWithinStack()
          .rounded()
          .describe();

  public static final Parameter<Optional<Integer>> BATCH_SIZE =
      named(
              "batch_size",
              new OptionalType<>("full", IntegerType.atLeast(1)),
              "samples of a step; the last batch of an epoch may be smaller")
          .byDefault(Optional.empty())
          .describe();

  public static final Parameter<Toggle> SHUFFLE =
      named(
              "shuffle",
              ChoiceType.of(Toggle.values()),
              "put the samples in a new order at each epoch")
          .byDefault(Toggle.TRUE)
          .mattersWhen("batch_size is not full", c -> c.get(BATCH_SIZE).isPresent())
          .describe();

  public static final Parameter<Integer> EPOCHS =
      named("epochs", IntegerType.atLeast(1), "passes over the training points")
          .byDefault(1000)
          .describe();

  public static final Parameter<Integer> LOG_EVERY =
      named(
              "log_every",
              IntegerType.atLeast(1),
              "epochs between points of the learning curve, where divergence and early stopping are"
                  + " looked for")
          .byDefault("1% of epochs, at least 1", c -> Math.max(1, c.get(EPOCHS) / 100))
          .describe();

  public static final Parameter<Optional<Double>> STOP_AT_LOSS =
      named(
              "stop_at_loss",
              new OptionalType<>("none", NumberType.atLeast(0)),
              "stop once the training loss is at most this")
          .byDefault(Optional.empty())
          .freeWithinStack()
          .describe();

  public static final Parameter<Optional<Double>> STOP_AT_ACCURACY =
      named(
              "stop_at_accuracy",
              new OptionalType<>("none", NumberType.closed(0, 1)),
              "stop once the training accuracy is at least this")
          .byDefault(Optional.empty())
          .freeWithinStack()
          .describe();

  public static final Parameter<Optional<Integer>> PATIENCE =
      named(
              "patience",
              new OptionalType<>("none", IntegerType.atLeast(1)),
              "stop after this many logged points without a better validation loss")
          .byDefault(Optional.empty())
          .freeWithinStack()
          .describe();

  public static final Parameter<Precision> PRECISION =
      named("precision", ChoiceType.of(Precision.values()), "floating-point type of the training")
          .byDefault(Precision.FLOAT)
          .describe();

  public static final Parameter<Long> SEED =
      named("seed", new SeedType(), "seed of the initial weights and of the order of samples")
          .byDefault(1L)
          .freeWithinStack()
          .describe();

  /** All parameters, in the order users read them. */
  public static final List<Parameter<?>> ALL =
      List.of(
          DATASET,
          TRAIN_POINTS,
          TEST_POINTS,
          NOISE,
          FACTOR,
          CENTERS,
          DATA_FILE,
          TARGET,
          TASK,
          TEST_FRACTION,
          STANDARDIZE,
          VALIDATION_FRACTION,
          RESAMPLE,
          DATA_SEED,
          HIDDEN,
          ACTIVATION,
          LEAK,
          LOSS,
          LOSS_REDUCTION,
          OUTPUT_ACTIVATION,
          INITIALIZER,
          INIT_STD,
          INIT_LOW,
          INIT_HIGH,
          BIAS,
          BIAS_GRADIENT,
          OPTIMIZER,
          LEARNING_RATE,
          MOMENTUM,
          DECAY,
          BETA1,
          BETA2,
          EPSILON,
          GRADIENT_CLIP,
          L2,
          BATCH_SIZE,
          SHUFFLE,
          EPOCHS,
          LOG_EVERY,
          STOP_AT_LOSS,
          STOP_AT_ACCURACY,
          PATIENCE,
          PRECISION,
          SEED);

  /** The parameters that say which samples a trial sees. */
  public static final List<Parameter<?>> DATA = ALL.subList(0, ALL.indexOf(DATA_SEED) + 1);

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

  private static boolean has(Configuration configuration, DatasetKind... kinds) {
    return List.of(kinds).contains(configuration.get(DATASET));
  }

  private static boolean uses(Configuration configuration, OptimizerKind... kinds) {
    return List.of(kinds).contains(configuration.get(OPTIMIZER));
  }

  private static boolean isXor(Configuration configuration) {
    return has(configuration, DatasetKind.XOR);
  }

  private static boolean isGenerated(Configuration configuration) {
    return configuration.get(DATASET).isGenerated();
  }

  /** Whether samples are drawn at random, so that there can be more of them. */
  private static boolean isDrawn(Configuration configuration) {
    return isGenerated(configuration) && !isXor(configuration);
  }

  private static boolean hasHiddenLayer(Configuration configuration) {
    return configuration.get(HIDDEN).depth() > 0;
  }

  private static boolean isLeaky(Configuration configuration) {
    boolean hiddenIsLeaky =
        hasHiddenLayer(configuration) && configuration.get(ACTIVATION) == Activation.LEAKY_RELU;
    return hiddenIsLeaky || configuration.get(OUTPUT_ACTIVATION) == Activation.LEAKY_RELU;
  }

  private static double defaultNoise(Configuration configuration) {
    return switch (configuration.get(DATASET)) {
      case BLOBS -> 1.0;
      case CIRCLES -> 0.1;
      default -> 0.2;
    };
  }

  private static Activation defaultOutputActivation(Configuration configuration) {
    return configuration.get(LOSS) == LossKind.CROSS_ENTROPY
        ? Activation.SOFTMAX
        : Activation.SIGMOID;
  }
}
