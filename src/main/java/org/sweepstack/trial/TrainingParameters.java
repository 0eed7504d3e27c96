package org.sweepstack.trial;

import static org.sweepstack.trial.Parameter.named;

import java.util.List;
import java.util.Optional;

/**
 * The parameters of the training: steps, epochs, when it stops, and its seed. Names, defaults and
 * conditions enter the identity of trials.
 */
final class TrainingParameters {
  static final Parameter<OptimizerKind> OPTIMIZER =
      named("optimizer", ChoiceType.of(OptimizerKind.values()), "how a gradient becomes a step")
          .byDefault(OptimizerKind.SGD)
          .freeWithinStack()
          .describe();

  static final Parameter<Double> LEARNING_RATE =
      named("learning_rate", NumberType.above(0), "size of a step")
          .byDefault(0.1)
          .freeWithinStack()
          .rounded()
          .describe();

  static final Parameter<Double> MOMENTUM =
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

  static final Parameter<Double> DECAY =
      named("decay", NumberType.halfOpen(0, 1), "decay of the mean of squared gradients")
          .byDefault(0.9)
          .mattersWhen("optimizer is rmsprop", c -> uses(c, OptimizerKind.RMSPROP))
          .freeWithinStack()
          .rounded()
          .describe();

  static final Parameter<Double> BETA1 =
      named("beta1", NumberType.halfOpen(0, 1), "decay of the mean of gradients")
          .byDefault(0.9)
          .mattersWhen("optimizer is adam", c -> uses(c, OptimizerKind.ADAM))
          .freeWithinStack()
          .rounded()
          .describe();

  static final Parameter<Double> BETA2 =
      named("beta2", NumberType.halfOpen(0, 1), "decay of the mean of squared gradients")
          .byDefault(0.999)
          .mattersWhen("optimizer is adam", c -> uses(c, OptimizerKind.ADAM))
          .freeWithinStack()
          .rounded()
          .describe();

  static final Parameter<Double> EPSILON =
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

  static final Parameter<Optional<Double>> GRADIENT_CLIP =
      named(
              "gradient_clip",
              new OptionalType<>("none", NumberType.above(0)),
              "bound on each component of the loss's gradient, and minus it the lower one")
          .byDefault(Optional.empty())
          .freeWithinStack()
          .rounded()
          .describe();

  static final Parameter<Double> GRADIENT_CLIP_LOW =
      named(
              "gradient_clip_low",
              NumberType.any(),
              "lower bound on each component, where it is not minus the upper one")
          .byDefault(
              "minus gradient_clip",
              // Without one there is nothing to bound.
              c -> -c.get(GRADIENT_CLIP).orElse(1.0))
          .mattersWhen("gradient_clip is not none", c -> c.get(GRADIENT_CLIP).isPresent())
          .freeWithinStack()
          .shownWhereChanged()
          .rounded()
          .describe();

  static final Parameter<Double> L2 =
      named(
              "l2",
              NumberType.atLeast(0),
              "adds l2 times the weight to the weight's gradient, not to the biases', after"
                  + " clipping")
          .byDefault(0.0)
          .freeWithinStack()
          .rounded()
          .describe();

  static final Parameter<Optional<Integer>> BATCH_SIZE =
      named(
              "batch_size",
              new OptionalType<>("full", IntegerType.atLeast(1)),
              "samples of a step; the last batch of an epoch may be smaller")
          .byDefault(Optional.empty())
          .describe();

  static final Parameter<Toggle> SHUFFLE =
      named(
              "shuffle",
              ChoiceType.of(Toggle.values()),
              "put the samples in a new order at each epoch")
          .byDefault(Toggle.TRUE)
          .mattersWhen("batch_size is not full", c -> c.get(BATCH_SIZE).isPresent())
          .describe();

  static final Parameter<Integer> EPOCHS =
      named("epochs", IntegerType.atLeast(1), "passes over the training points")
          .byDefault(1000)
          .describe();

  static final Parameter<LogInterval> LOG_EVERY =
      named(
              "log_every",
              new LogIntervalType(),
              "epochs, or steps, between points of the learning curve, where divergence and early"
                  + " stopping are looked for")
          .byDefault(
              "1% of epochs, at least 1",
              c -> LogInterval.ofEpochs(Math.max(1, c.get(EPOCHS) / 100)))
          .describe();

  static final Parameter<Optional<Double>> STOP_AT_LOSS =
      named(
              "stop_at_loss",
              new OptionalType<>("none", NumberType.atLeast(0)),
              "stop once the training loss is at most this")
          .byDefault(Optional.empty())
          .freeWithinStack()
          .describe();

  static final Parameter<Optional<Double>> STOP_AT_ACCURACY =
      named(
              "stop_at_accuracy",
              new OptionalType<>("none", NumberType.closed(0, 1)),
              "stop once the training accuracy is at least this")
          .byDefault(Optional.empty())
          .freeWithinStack()
          .describe();

  static final Parameter<Optional<Integer>> PATIENCE =
      named(
              "patience",
              new OptionalType<>("none", IntegerType.atLeast(1)),
              "stop after this many logged points without a better validation loss")
          .byDefault(Optional.empty())
          .freeWithinStack()
          .describe();

  static final Parameter<Precision> PRECISION =
      named("precision", ChoiceType.of(Precision.values()), "floating-point type of the training")
          .byDefault(Precision.FLOAT)
          .describe();

  static final Parameter<Long> SEED =
      named("seed", new SeedType(), "seed of the initial weights and of the order of samples")
          .byDefault(1L)
          .freeWithinStack()
          .describe();

  /** All of them, in the order users read them. */
  static final List<Parameter<?>> ALL =
      List.of(
          OPTIMIZER,
          LEARNING_RATE,
          MOMENTUM,
          DECAY,
          BETA1,
          BETA2,
          EPSILON,
          GRADIENT_CLIP,
          GRADIENT_CLIP_LOW,
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

  private TrainingParameters() {}

  private static boolean uses(Configuration configuration, OptimizerKind... kinds) {
    return List.of(kinds).contains(configuration.get(OPTIMIZER));
  }
}
