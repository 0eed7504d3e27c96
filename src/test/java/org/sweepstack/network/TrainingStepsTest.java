package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.network.ReferenceSteps.Case;
import org.sweepstack.network.ReferenceSteps.Step;
import org.sweepstack.trial.ClassWeighting;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ConfigurationRules;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

/** Ten steps of everything a step depends on, against PyTorch's. */
class TrainingStepsTest {
  static List<Case> cases() throws IOException {
    return ReferenceSteps.ofPoints();
  }

  /** The textbook's steps take a hundred times as long: a part has some of each optimizer. */
  static List<Case> textbookCases() throws IOException {
    int every = CampaignSize.of(8, 1);
    Map<OptimizerKind, Integer> seen = new EnumMap<>(OptimizerKind.class);
    return cases().stream()
        .filter(
            each -> {
              OptimizerKind optimizer = each.configuration().get(Parameters.OPTIMIZER);
              return seen.merge(optimizer, 1, Integer::sum) % every == 1 % every;
            })
        .toList();
  }

  static List<Case> imageCases() throws IOException {
    return ReferenceSteps.ofImages();
  }

  /**
   * Ten steps of a small network hardly amplify roundings: the 46 cases first run were off by up to
   * 1.4e-15.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void agreesWithPyTorchInDouble(Case reference) throws IOException {
    assertAgrees(Engines.FAST, reference, Precision.DOUBLE, 1e-12);
  }

  @Campaign
  @ParameterizedTest(name = "{0}")
  @MethodSource("textbookCases")
  void agreesWithPyTorchByTheTextbook(Case reference) throws IOException {
    assertAgrees(Engine.TEXTBOOK, reference, Precision.DOUBLE, 1e-12);
  }

  /**
   * In float PyTorch itself strays from its double by up to 1e-6. The textbook is compared with
   * these engines in float by {@link TextbookTest}.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void agreesWithPyTorchInFloat(Case reference) throws IOException {
    assertAgrees(Engines.FAST, reference, Precision.FLOAT, 1e-5);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("imageCases")
  void agreesWithPyTorchOnImages(Case reference) throws IOException {
    List<Engine> engines = List.of(Engine.PRODUCTS, Engine.TEXTBOOK);
    assertAgrees(engines, reference, Precision.DOUBLE, 1e-12);
    assertAgrees(engines, reference, Precision.FLOAT, 1e-5);
  }

  @Test
  void comparesEveryLossAndOptimizer() throws IOException {
    List<Configuration> configurations = cases().stream().map(Case::configuration).toList();
    assertThat(configurations).allMatch(c -> ConfigurationRules.problems(c).isEmpty());
    assertThat(configurations).extracting(c -> c.get(Parameters.LOSS)).contains(LossKind.values());
    assertThat(
            configurations.stream()
                .filter(c -> c.get(Parameters.CLASS_WEIGHT) == ClassWeighting.BALANCED))
        .extracting(c -> c.get(Parameters.LOSS))
        .contains(LossKind.values());
    assertThat(configurations)
        .extracting(c -> c.get(Parameters.OPTIMIZER))
        .contains(OptimizerKind.values());
    assertThat(textbookCases().stream().map(each -> each.configuration()))
        .extracting(c -> c.get(Parameters.OPTIMIZER))
        .contains(OptimizerKind.values());
    assertThat(textbookCases().stream().map(each -> each.configuration()))
        .extracting(c -> c.get(Parameters.LOSS))
        .contains(LossKind.values());
  }

  private static void assertAgrees(
      List<Engine> engines, Case reference, Precision precision, double tolerance)
      throws IOException {
    for (Engine engine : engines) {
      assertAgrees(engine, reference, precision, tolerance);
    }
  }

  private static void assertAgrees(
      Engine engine, Case reference, Precision precision, double tolerance) throws IOException {
    Configuration configuration = reference.configuration().with(Parameters.PRECISION, precision);
    try (SteppedStack stack = new SteppedStack(engine, reference, configuration)) {
      for (Step step : reference.steps()) {
        stack.take(step);
        assertThat(CentralDifferences.relativeError(stack.parameters(), step.parameters()))
            .as("%s: relative error of the parameters after step %d", engine, step.number())
            .isLessThan(tolerance);
        assertThat(
                CentralDifferences.relativeError(
                    new double[] {stack.loss()}, new double[] {step.loss()}))
            .as("%s: relative error of the loss after step %d", engine, step.number())
            .isLessThan(tolerance);
      }
    }
  }

  /**
   * A case between two neighbours that learn slower and faster and must not touch it; alone by the
   * textbook, whose networks share nothing.
   */
  private static final class SteppedStack implements AutoCloseable {
    private final Case reference;
    private final LossFunction loss;
    private final List<double[]> samples;
    private final SampleMatrix all;
    private final NetworkStack network;
    private final ForwardPass whole;
    private final int trial;
    private final ClassWeights weights;
    private final Map<List<Integer>, Batch> batches = new HashMap<>();

    SteppedStack(Engine engine, Case reference, Configuration configuration) throws IOException {
      this.reference = reference;
      loss = LossFunction.of(configuration);
      samples = ReferenceSteps.samples(reference);
      all = reference.select(samples, List.of());
      double rate = configuration.get(Parameters.LEARNING_RATE);
      List<Configuration> trials =
          engine == Engine.TEXTBOOK
              ? List.of(configuration)
              : List.of(
                  configuration.with(Parameters.LEARNING_RATE, rate / 2),
                  configuration,
                  configuration.with(Parameters.LEARNING_RATE, rate * 2));
      trial = trials.indexOf(configuration);
      network = engine.initialize(trials, reference.shape());
      whole = network.forward(forEachTrial(all));
      weights =
          configuration.get(Parameters.CLASS_WEIGHT) == ClassWeighting.NONE
              ? ClassWeights.NONE
              : ClassWeights.of(
                  Collections.nCopies(trials.size(), ClassWeights.balanced(all)),
                  reference.outputs());
    }

    private List<SampleMatrix> forEachTrial(SampleMatrix matrix) {
      return Collections.nCopies(network.trials().size(), matrix);
    }

    /** Takes a step on its samples; step 0 sets the parameters. */
    void take(Step step) {
      if (step.number() == 0) {
        for (int each = 0; each < network.trials().size(); each++) {
          network.setParameters(each, step.parameters());
        }
      } else {
        batches.computeIfAbsent(step.samples(), this::batch).trainer().step();
      }
    }

    private Batch batch(List<Integer> chosen) {
      ForwardPass pass = network.forward(forEachTrial(reference.select(samples, chosen)));
      return new Batch(pass, network.trainer(pass, weights));
    }

    double[] parameters() {
      return network.parameters(trial);
    }

    double loss() {
      whole.run();
      return loss.mean(whole.sums(trial), whole.outputs(trial), all.targets(), all.samples());
    }

    @Override
    public void close() {
      batches.values().forEach(Batch::close);
      whole.close();
      network.close();
    }
  }

  /** The training on some of the samples; the optimizer's state is the network's. */
  private record Batch(ForwardPass pass, StackTrainer trainer) {
    void close() {
      trainer.close();
      pass.close();
    }
  }
}
