package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.BiasGradient;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ConfigurationRules;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.InitializerKind;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.LossReduction;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Toggle;

/** The fast engines compute what the textbook does, whatever is to be computed. */
class TextbookTest {
  private static final int INPUTS = 3;
  private static final int OUTPUTS = 2;

  /**
   * What a few steps make of roundings, relative to the length of all numbers of a kind: several
   * times the largest seen, 5e-5 and 1.1e-14. Adam and its kin divide each component by its own
   * size, so that the rounding of one that is nearly 0 weighs as much as another's.
   */
  private static final Map<Precision, Double> TOLERANCE =
      new EnumMap<>(Map.of(Precision.FLOAT, 2e-4, Precision.DOUBLE, 1e-13));

  /** How a network is trained: in batches, or in one step an epoch. */
  record Way(Precision precision, boolean isBatched) {
    static List<Way> all() {
      return Stream.of(false, true)
          .flatMap(
              isBatched ->
                  Stream.of(Precision.values()).map(precision -> new Way(precision, isBatched)))
          .toList();
    }
  }

  static List<Configuration> networks() {
    List<Configuration> networks = new ArrayList<>();
    for (LossKind loss : LossKind.values()) {
      for (Activation output : Activation.values()) {
        for (Activation hidden : Activation.values()) {
          Configuration network =
              Configuration.defaults()
                  .with(Parameters.LOSS, loss)
                  .with(Parameters.OUTPUT_ACTIVATION, output)
                  .with(Parameters.ACTIVATION, hidden);
          if (hidden != Activation.SOFTMAX && ConfigurationRules.problems(network).isEmpty()) {
            networks.add(network);
          }
        }
      }
    }
    return networks;
  }

  /**
   * Two optimizers for each network, in turn: not all, but each beside each activation and loss.
   */
  static List<Configuration> networksAndOptimizers() {
    OptimizerKind[] optimizers = OptimizerKind.values();
    List<Configuration> all = new ArrayList<>();
    for (Configuration network : networks()) {
      for (int each = 0; each < 2; each++) {
        OptimizerKind optimizer = optimizers[all.size() % optimizers.length];
        all.add(network.with(Parameters.OPTIMIZER, optimizer));
      }
    }
    return all;
  }

  /** Of each network one optimizer in one of the ways, the other in the opposite one; or all. */
  static List<Arguments> networksInAWay() {
    List<Configuration> trials = networksAndOptimizers();
    List<Way> ways = Way.all();
    List<Arguments> all = new ArrayList<>();
    for (int place = 0; place < trials.size(); place++) {
      int way = place / 2 % ways.size();
      Way chosen = ways.get(place % 2 == 0 ? way : ways.size() - 1 - way);
      List<Way> tried = CampaignSize.of(1, ways.size()) == 1 ? List.of(chosen) : ways;
      all.add(Arguments.of(trials.get(place), tried));
    }
    return all;
  }

  @Campaign
  @ParameterizedTest(name = "{0}")
  @MethodSource("networksInAWay")
  void computesEveryActivationLossAndOptimizer(Configuration network, List<Way> ways) {
    assertAgree(network, ways);
  }

  @Test
  void comparesEveryOptimizerBesideEveryActivationAndLoss() {
    for (Parameter<?> parameter :
        List.of(Parameters.LOSS, Parameters.ACTIVATION, Parameters.OUTPUT_ACTIVATION)) {
      long values = networks().stream().map(network -> network.get(parameter)).distinct().count();
      assertThat(
              networksAndOptimizers().stream()
                  .map(trial -> List.of(trial.get(parameter), trial.get(Parameters.OPTIMIZER)))
                  .distinct())
          .as(parameter.name())
          .hasSize((int) values * OptimizerKind.values().length);
    }
  }

  static Stream<Arguments> settings() {
    Configuration defaults = Configuration.defaults();
    Map<String, Configuration> settings = new LinkedHashMap<>();
    settings.put("sum", defaults.with(Parameters.LOSS_REDUCTION, LossReduction.SUM));
    settings.put(
        "sum of cross entropies",
        defaults
            .with(Parameters.LOSS_REDUCTION, LossReduction.SUM)
            .with(Parameters.LOSS, LossKind.CROSS_ENTROPY));
    settings.put("l2", defaults.with(Parameters.L2, 0.1));
    settings.put("clip", defaults.with(Parameters.GRADIENT_CLIP, Optional.of(0.01)));
    settings.put(
        "clip of two bounds",
        defaults
            .with(Parameters.GRADIENT_CLIP, Optional.of(0.01))
            .with(Parameters.GRADIENT_CLIP_LOW, -0.002));
    settings.put(
        "biases as weights",
        defaults
            .with(Parameters.INIT_BIAS, Optional.empty())
            .with(Parameters.INITIALIZER, InitializerKind.UNIFORM));
    settings.put("biases of a number", defaults.with(Parameters.INIT_BIAS, Optional.of(-0.3)));
    settings.put(
        "l2 after the clip",
        defaults.with(Parameters.L2, 0.1).with(Parameters.GRADIENT_CLIP, Optional.of(0.01)));
    settings.put("mean", defaults.with(Parameters.BIAS_GRADIENT, BiasGradient.MEAN));
    settings.put("no bias", defaults.with(Parameters.BIAS, Toggle.FALSE).with(Parameters.L2, 0.1));
    settings.put("no hidden layer", defaults.with(Parameters.HIDDEN, HiddenLayers.of()));
    settings.put("one unit", defaults.with(Parameters.HIDDEN, HiddenLayers.of(1, 1)));
    settings.put("deep", defaults.with(Parameters.HIDDEN, HiddenLayers.of(7, 5, 6, 4)));
    settings.put(
        "leak",
        defaults.with(Parameters.ACTIVATION, Activation.LEAKY_RELU).with(Parameters.LEAK, 0.3));
    settings.put(
        "no leak",
        defaults.with(Parameters.ACTIVATION, Activation.LEAKY_RELU).with(Parameters.LEAK, 0.0));
    return settings.entrySet().stream()
        .map(setting -> Arguments.of(Named.of(setting.getKey(), setting.getValue())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void computesEveryRule(Configuration setting) {
    for (OptimizerKind optimizer : List.of(OptimizerKind.SGD, OptimizerKind.NESTEROV)) {
      assertAgree(setting.with(Parameters.OPTIMIZER, optimizer), Way.all());
    }
  }

  private static void assertAgree(Configuration configuration, List<Way> ways) {
    for (Way way : ways) {
      Configuration trial = configuration.with(Parameters.PRECISION, way.precision());
      NetworkShape shape =
          NetworkShape.of(
              INPUTS,
              trial.get(Parameters.HIDDEN).widths(),
              OUTPUTS,
              trial.get(Parameters.BIAS).isOn());
      Trained expected = Trained.of(Engine.TEXTBOOK, List.of(trial), shape, 0, way.isBatched());
      List<Configuration> trials =
          List.of(
              trial.with(Parameters.SEED, 5L), trial, trial.with(Parameters.LEARNING_RATE, 0.5));
      for (Engine engine : Engines.FAST) {
        assertThat(Trained.of(engine, trials, shape, 1, way.isBatched()).distance(expected))
            .as("%s: %s, %s", engine, trial, way)
            .isLessThan(TOLERANCE.get(way.precision()));
      }
    }
  }
}
