package org.sweepstack.trial;

import static org.sweepstack.trial.Parameter.named;

import java.util.List;
import java.util.Optional;

/**
 * The parameters of the network: its layers, loss and initial weights. Names, defaults and
 * conditions enter the identity of trials.
 */
final class NetworkParameters {
  static final Parameter<Convolution> CONVOLUTION =
      named(
              "convolution",
              new ConvolutionType(),
              "kernels and pools over the images, before the hidden layers; a kernel without a"
                  + " padding keeps the size of its input")
          .byDefault(Convolution.NONE)
          .mattersWhen(
              "the data are images, which it needs",
              c -> DataParameters.areImages(c) || isConvolutional(c))
          .describe();

  static final Parameter<HiddenLayers> HIDDEN =
      named("hidden", new LayersType(), "widths of the hidden layers")
          .byDefault(HiddenLayers.of(4, 4))
          .describe();

  static final Parameter<Activation> ACTIVATION =
      named(
              "activation",
              ChoiceType.of(
                  Activation.SIGMOID,
                  Activation.TANH,
                  Activation.RELU,
                  Activation.LEAKY_RELU,
                  Activation.NONE),
              "activation of the hidden layers and after every kernel of the convolution")
          .byDefault(Activation.SIGMOID)
          .mattersWhen("hidden or convolution is not none", NetworkParameters::isActivated)
          .describe();

  static final Parameter<Double> DROPOUT =
      named(
              "dropout",
              NumberType.halfOpen(0, 1),
              "share of the outputs of every hidden layer that training sets to 0 at random, the"
                  + " others growing by 1 / (1 - dropout); off when measuring")
          .byDefault(0.0)
          .mattersWhen("hidden is not none", NetworkParameters::hasHiddenLayer)
          .shownWhereChanged()
          .rounded()
          .describe();

  static final Parameter<LossKind> LOSS =
      named("loss", ChoiceType.of(LossKind.values()), "what training minimizes")
          .byDefault(LossKind.MSE)
          .describe();

  static final Parameter<Double> HUBER_DELTA =
      named(
              "huber_delta",
              NumberType.above(0),
              "up to which error huber is half the squared error, a straight line beyond; of a"
                  + " quantity in its deviations")
          .byDefault(1.0)
          .mattersWhen("loss is huber", c -> c.get(LOSS) == LossKind.HUBER)
          .rounded()
          .describe();

  static final Parameter<LossReduction> LOSS_REDUCTION =
      named(
              "loss_reduction",
              ChoiceType.of(LossReduction.values()),
              "mean or sum over the samples of a step: scales the gradient only")
          .byDefault(LossReduction.MEAN)
          .describe();

  static final Parameter<ClassWeighting> CLASS_WEIGHT =
      named(
              "class_weight",
              ChoiceType.of(ClassWeighting.values()),
              "balanced: the error of a sample counts by the number of training samples / (classes"
                  + " x those of its class), in the gradient only; losses are told without it")
          .byDefault(ClassWeighting.NONE)
          .shownWhereChanged()
          .describe();

  static final Parameter<Activation> OUTPUT_ACTIVATION =
      named(
              "output_activation",
              ChoiceType.of(Activation.values()),
              "activation of the output; binary_cross_entropy goes with sigmoid, cross_entropy with"
                  + " softmax")
          .byDefault(
              "sigmoid (cross_entropy: softmax, a quantity: none)",
              NetworkParameters::defaultOutputActivation)
          .describe();

  static final Parameter<Double> LEAK =
      named("leak", NumberType.halfOpen(0, 1), "slope of leaky_relu at and below 0")
          .byDefault(0.01)
          .mattersWhen("an activation is leaky_relu", NetworkParameters::isLeaky)
          .rounded()
          .describe();

  static final Parameter<Optional<DataFile>> INITIAL_WEIGHTS =
      named(
              "initial_weights",
              new OptionalType<>("none", new DataFileType(FileContent.WEIGHTS)),
              "a file with the weights and biases to start from, of a network of the same shape:"
                  + " what 'save: [arrays]' wrote, or another program with the same names; its path"
                  + " relative to the sweep file's folder")
          .byDefault(Optional.empty())
          .shownWhereChanged()
          .describe();

  static final Parameter<WeightsMoment> INITIAL_WEIGHTS_AT =
      named(
              "initial_weights_at",
              ChoiceType.of(WeightsMoment.values()),
              "which of them: final.0.weight and so on, which a training ended with, or"
                  + " initial.0.weight, which it started from; a file that has 0.weight has only"
                  + " those")
          .byDefault(WeightsMoment.FINAL)
          .mattersWhen("initial_weights is not none", c -> !isDrawn(c))
          .shownWhereChanged()
          .describe();

  static final Parameter<InitializerKind> INITIALIZER =
      named(
              "initializer",
              ChoiceType.of(InitializerKind.values()),
              "distribution of the initial weights")
          .byDefault(InitializerKind.GLOROT_UNIFORM)
          .mattersWhen("initial_weights is none", NetworkParameters::isDrawn)
          .freeWithinStack()
          .describe();

  static final Parameter<Double> INIT_STD =
      named("init_std", NumberType.above(0), "standard deviation of the initial weights")
          .byDefault(1.0)
          .mattersWhen(
              "initializer is normal and initial_weights is none",
              c -> isDrawn(c, InitializerKind.NORMAL))
          .freeWithinStack()
          .rounded()
          .describe();

  static final Parameter<Double> INIT_LOW =
      named("init_low", NumberType.any(), "lower end of the initial weights")
          .byDefault(-1.0)
          .mattersWhen(
              "initializer is uniform and initial_weights is none",
              c -> isDrawn(c, InitializerKind.UNIFORM))
          .freeWithinStack()
          .rounded()
          .describe();

  static final Parameter<Double> INIT_HIGH =
      named("init_high", NumberType.any(), "upper end of the initial weights, above init_low")
          .byDefault(1.0)
          .mattersWhen(
              "initializer is uniform and initial_weights is none",
              c -> isDrawn(c, InitializerKind.UNIFORM))
          .freeWithinStack()
          .rounded()
          .describe();

  static final Parameter<Toggle> BIAS =
      named(
              "bias",
              ChoiceType.of(Toggle.values()),
              "whether layers have a bias, which starts at init_bias")
          .byDefault(Toggle.TRUE)
          .describe();

  static final Parameter<Optional<Double>> INIT_BIAS =
      named(
              "init_bias",
              new OptionalType<>("as_weights", NumberType.any()),
              "the biases before the first step; as_weights draws them as the weights of their"
                  + " layer")
          .byDefault(Optional.of(0.0))
          .mattersWhen(
              "bias is true and initial_weights is none", c -> c.get(BIAS).isOn() && isDrawn(c))
          .freeWithinStack()
          .shownWhereChanged()
          .rounded()
          .describe();

  static final Parameter<BiasGradient> BIAS_GRADIENT =
      named(
              "bias_gradient",
              ChoiceType.of(BiasGradient.values()),
              "sum is correct; mean divides once more by the number of samples of the step")
          .byDefault(BiasGradient.SUM)
          .mattersWhen("bias is true", c -> c.get(BIAS).isOn())
          .describe();

  /** All of them, in the order users read them. */
  static final List<Parameter<?>> ALL =
      List.of(
          CONVOLUTION,
          HIDDEN,
          ACTIVATION,
          LEAK,
          DROPOUT,
          LOSS,
          HUBER_DELTA,
          LOSS_REDUCTION,
          CLASS_WEIGHT,
          OUTPUT_ACTIVATION,
          INITIAL_WEIGHTS,
          INITIAL_WEIGHTS_AT,
          INITIALIZER,
          INIT_STD,
          INIT_LOW,
          INIT_HIGH,
          BIAS,
          INIT_BIAS,
          BIAS_GRADIENT);

  private NetworkParameters() {}

  /** Whether weights and biases are drawn, and not given. */
  private static boolean isDrawn(Configuration configuration) {
    return configuration.get(INITIAL_WEIGHTS).isEmpty();
  }

  private static boolean isDrawn(Configuration configuration, InitializerKind initializer) {
    return isDrawn(configuration) && configuration.get(INITIALIZER) == initializer;
  }

  private static boolean hasHiddenLayer(Configuration configuration) {
    return configuration.get(HIDDEN).depth() > 0;
  }

  private static boolean isConvolutional(Configuration configuration) {
    return !configuration.get(CONVOLUTION).isNone();
  }

  private static boolean isActivated(Configuration configuration) {
    return hasHiddenLayer(configuration) || isConvolutional(configuration);
  }

  private static boolean isLeaky(Configuration configuration) {
    boolean hiddenIsLeaky =
        isActivated(configuration) && configuration.get(ACTIVATION) == Activation.LEAKY_RELU;
    return hiddenIsLeaky || configuration.get(OUTPUT_ACTIVATION) == Activation.LEAKY_RELU;
  }

  private static Activation defaultOutputActivation(Configuration configuration) {
    if (configuration.get(LOSS) == LossKind.CROSS_ENTROPY) {
      return Activation.SOFTMAX;
    }
    return Task.isRegression(configuration) ? Activation.NONE : Activation.SIGMOID;
  }
}
