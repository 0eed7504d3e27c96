package org.sweepstack.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.Parameters;

class StackPlannerTest {
  private static final Function<Configuration, TrialCost> SMALL =
      trial -> new TrialCost(1000, 1, 4e-6, 10_000);

  private static List<Configuration> replicates(Configuration configuration, int count) {
    List<Configuration> trials = new ArrayList<>();
    for (long seed = 1; seed <= count; seed++) {
      trials.add(configuration.with(Parameters.SEED, seed));
    }
    return trials;
  }

  @Test
  void stacksTrialsThatDifferInNumbersOnly() {
    List<Configuration> trials = new ArrayList<>();
    for (double rate : new double[] {0.1, 0.2}) {
      trials.addAll(replicates(Configuration.defaults().with(Parameters.LEARNING_RATE, rate), 3));
    }
    assertThat(StackPlanner.plan(trials, SMALL, 1))
        .flatExtracting(StackPlan::trials)
        .containsExactlyInAnyOrderElementsOf(trials);
    assertThat(StackPlanner.plan(trials, SMALL, 1).get(0).trials())
        .extracting(trial -> trial.get(Parameters.LEARNING_RATE))
        .contains(0.1);
  }

  @Test
  void partsTrialsOfDifferentShape() {
    List<Configuration> trials = new ArrayList<>(replicates(Configuration.defaults(), 2));
    trials.addAll(
        replicates(Configuration.defaults().with(Parameters.HIDDEN, HiddenLayers.of(5)), 2));
    trials.addAll(
        replicates(Configuration.defaults().with(Parameters.ACTIVATION, Activation.TANH), 2));
    for (StackPlan stack : StackPlanner.plan(trials, SMALL, 1)) {
      assertThat(stack.trials())
          .allMatch(
              t -> t.text(Parameters.HIDDEN).equals(stack.trials().get(0).text(Parameters.HIDDEN)))
          .allMatch(
              t ->
                  t.text(Parameters.ACTIVATION)
                      .equals(stack.trials().get(0).text(Parameters.ACTIVATION)));
    }
  }

  @Test
  void keepsAStackInTheCache() {
    List<Configuration> trials = replicates(Configuration.defaults(), 100);
    assertThat(StackPlanner.plan(trials, trial -> new TrialCost(10, 1, 4e-6, 300_000), 1))
        .allMatch(stack -> stack.trials().size() <= 7);
    assertThat(StackPlanner.plan(trials, trial -> new TrialCost(10, 1, 4e-6, 30_000_000), 1))
        .hasSize(100);
  }

  @Test
  void givesEveryWorkerSomethingToDo() {
    List<Configuration> trials = replicates(Configuration.defaults(), 240);
    for (int threads : new int[] {1, 2, 8}) {
      List<StackPlan> stacks = StackPlanner.plan(trials, SMALL, threads);
      assertThat(stacks).hasSizeGreaterThanOrEqualTo(threads);
      assertThat(stacks).flatExtracting(StackPlan::trials).hasSize(240).doesNotHaveDuplicates();
    }
    assertThat(StackPlanner.plan(trials.subList(0, 3), SMALL, 8)).hasSize(3);
  }

  @Test
  void putsTheLongestFirst() {
    List<Configuration> trials = new ArrayList<>();
    for (int epochs : new int[] {10, 1000, 100}) {
      trials.addAll(replicates(Configuration.defaults().with(Parameters.EPOCHS, epochs), 4));
    }
    List<StackPlan> stacks =
        StackPlanner.plan(
            trials, trial -> new TrialCost(trial.get(Parameters.EPOCHS), 1, 4e-6, 10_000), 2);
    assertThat(stacks).isSortedAccordingTo((a, b) -> Double.compare(b.seconds(), a.seconds()));
  }
}
