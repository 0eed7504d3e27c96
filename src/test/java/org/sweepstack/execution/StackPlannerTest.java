package org.sweepstack.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialId;

class StackPlannerTest {
  private static final Function<Configuration, TrialCost> SMALL =
      trial -> new TrialCost(1000, 5e-7, 4e-6, 52, 20_000, 1_000);

  private static List<StackPlan> plan(
      List<Configuration> trials, Function<Configuration, TrialCost> cost, int threads) {
    return StackPlanner.plan(
        Stage.whole(trials, Past.NONE),
        cost,
        trial -> List.of(),
        ExecutionOptions.of(Set.of(), threads),
        new HashMap<>());
  }

  private static List<StackPlan> plan(List<Configuration> trials, Past past) {
    return StackPlanner.plan(
        Stage.whole(trials, past),
        SMALL,
        trial -> List.of(),
        ExecutionOptions.of(Set.of(), 1),
        new HashMap<>());
  }

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
    assertThat(plan(trials, SMALL, 1))
        .flatExtracting(StackPlan::trials)
        .containsExactlyInAnyOrderElementsOf(trials);
    assertThat(plan(trials, SMALL, 1).get(0).trials())
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
    for (StackPlan stack : plan(trials, SMALL, 1)) {
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
  void partsTrialsOfDataOfOtherSizes() {
    List<Configuration> trials = new ArrayList<>();
    for (long seed = 1; seed <= 4; seed++) {
      trials.add(Configuration.defaults().with(Parameters.DATA_SEED, seed));
    }
    List<StackPlan> stacks =
        StackPlanner.plan(
            Stage.whole(trials, Past.NONE),
            SMALL,
            trial -> List.of((int) (trial.get(Parameters.DATA_SEED) % 2)),
            ExecutionOptions.of(Set.of(), 1),
            new HashMap<>());

    assertThat(stacks)
        .isNotEmpty()
        .allMatch(
            stack ->
                stack.trials().stream()
                        .map(trial -> trial.get(Parameters.DATA_SEED) % 2)
                        .distinct()
                        .count()
                    == 1);
    assertThat(stacks).flatExtracting(StackPlan::trials).hasSameElementsAs(trials);
  }

  @Test
  void keepsAStackInTheCache() {
    List<Configuration> trials = replicates(Configuration.defaults(), 100);
    assertThat(plan(trials, trial -> new TrialCost(10, 5e-7, 4e-6, 7, 20_000, 1_000), 1))
        .allMatch(stack -> stack.trials().size() <= 7);
    assertThat(plan(trials, trial -> new TrialCost(10, 5e-7, 4e-6, 1, 20_000, 1_000), 1))
        .hasSize(100);
  }

  @Test
  void givesEveryWorkerSomethingToDo() {
    List<Configuration> trials = replicates(Configuration.defaults(), 240);
    for (int threads : new int[] {1, 2, 8}) {
      List<StackPlan> stacks = plan(trials, SMALL, threads);
      assertThat(stacks).hasSizeGreaterThanOrEqualTo(threads);
      assertThat(stacks).flatExtracting(StackPlan::trials).hasSize(240).doesNotHaveDuplicates();
    }
    assertThat(plan(trials.subList(0, 3), SMALL, 8)).hasSize(3);
  }

  @Test
  void putsTheLongestFirst() {
    List<Configuration> trials = new ArrayList<>();
    for (int epochs : new int[] {10, 1000, 100}) {
      trials.addAll(replicates(Configuration.defaults().with(Parameters.EPOCHS, epochs), 4));
    }
    List<StackPlan> stacks =
        plan(
            trials,
            trial -> new TrialCost(trial.get(Parameters.EPOCHS), 5e-7, 4e-6, 52, 20_000, 1_000),
            2);
    assertThat(stacks).isSortedAccordingTo((a, b) -> Double.compare(b.seconds(), a.seconds()));
  }

  @Test
  void tastesEachKindBeforeTheLongest() {
    List<Configuration> trials = new ArrayList<>();
    for (int width : new int[] {4, 8, 100}) {
      Configuration kind = Configuration.defaults().with(Parameters.HIDDEN, HiddenLayers.of(width));
      trials.addAll(replicates(kind, 1000));
      trials.addAll(replicates(kind.with(Parameters.EPOCHS, 10), 4));
    }
    List<StackPlan> stacks =
        plan(
            trials,
            trial -> new TrialCost(trial.get(Parameters.EPOCHS), 5e-7, 4e-6, 52, 20_000, 1_000),
            2);
    assertThat(stacks.subList(0, 3)).extracting(StackPlan::kind).doesNotHaveDuplicates();
    assertThat(stacks.subList(0, 3)).allMatch(stack -> stack.seconds() < 0.001);
    assertThat(stacks.subList(3, stacks.size()))
        .isSortedAccordingTo((a, b) -> Double.compare(b.seconds(), a.seconds()));
  }

  @Test
  void goesOnFromCheckpointsFirst() {
    List<Configuration> trials = replicates(Configuration.defaults(), 6);
    List<TrialId> ids = trials.stream().map(Configuration::id).toList();
    Checkpoint early = checkpoint(ids.subList(0, 4), 100);
    Checkpoint late = checkpoint(ids.subList(2, 4), 900);
    Map<TrialId, Checkpoint> checkpoints =
        Map.of(ids.get(0), early, ids.get(1), early, ids.get(2), late, ids.get(3), late);
    List<StackPlan> stacks = plan(trials, new Past(checkpoints, Map.of(), Set.of()));
    assertThat(stacks)
        .flatExtracting(StackPlan::trials)
        .containsExactlyInAnyOrderElementsOf(trials);
    for (StackPlan stack : stacks) {
      for (Configuration trial : stack.trials()) {
        assertThat(stack.stretch().from().get(trial.id())).isSameAs(checkpoints.get(trial.id()));
        assertThat(stack.goesOn()).isEqualTo(checkpoints.containsKey(trial.id()));
      }
    }
    assertThat(stacks).extracting(StackPlan::goesOn).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(stacks.stream().filter(stack -> stack.stretch().epoch() == 900).findFirst())
        .hasValueSatisfying(
            stack -> assertThat(stack.trialEpochs()).isEqualTo(100L * stack.trials().size()));
  }

  private static Checkpoint checkpoint(List<TrialId> trials, long steps) {
    byte[] state = ByteBuffer.allocate(Long.BYTES).putLong(steps).array();
    return new Checkpoint(trials, Math.toIntExact(steps), state);
  }

  /** Few of each stack are left after a rung; those of a checkpoint stay side by side. */
  @Test
  void joinsWhatCheckpointsLeftAfterAsManySteps() {
    List<Configuration> trials = replicates(Configuration.defaults(), 30);
    Map<TrialId, Checkpoint> checkpoints = new HashMap<>();
    for (int first = 0; first < 10; first++) {
      List<TrialId> ids =
          Stream.of(first, first + 10, first + 20).map(trials::get).map(Configuration::id).toList();
      Checkpoint checkpoint = checkpoint(ids, first == 9 ? 70 : 100);
      ids.forEach(id -> checkpoints.put(id, checkpoint));
    }
    List<StackPlan> stacks = plan(trials, new Past(checkpoints, Map.of(), Set.of()));
    assertThat(stacks).hasSize(2);
    for (StackPlan stack : stacks) {
      List<Checkpoint> from =
          stack.trials().stream().map(trial -> checkpoints.get(trial.id())).toList();
      assertThat(from).extracting(Checkpoint::epoch).containsOnly(stack.stretch().epoch());
      for (int i = 1; i < from.size(); i++) {
        if (from.get(i) != from.get(i - 1)) {
          assertThat(from.subList(0, i)).doesNotContain(from.get(i));
        }
      }
    }
  }

  @Test
  void keepsSuspectsApartAndInSmallStacks() {
    List<Configuration> trials = replicates(Configuration.defaults(), 40);
    Map<TrialId, Integer> largest = new HashMap<>();
    trials.subList(0, 16).forEach(trial -> largest.put(trial.id(), 4));
    Set<TrialId> suspects = Set.of(trials.get(0).id(), trials.get(1).id());
    List<StackPlan> stacks = plan(trials, new Past(Map.of(), largest, suspects));
    assertThat(stacks)
        .flatExtracting(StackPlan::trials)
        .containsExactlyInAnyOrderElementsOf(trials);
    assertThat(stacks)
        .filteredOn(StackPlan::isAlone)
        .flatExtracting(StackPlan::trials)
        .containsExactlyInAnyOrder(trials.get(0), trials.get(1));
    assertThat(stacks)
        .filteredOn(stack -> stack.trials().stream().anyMatch(t -> largest.containsKey(t.id())))
        .allMatch(stack -> stack.trials().size() <= 4);
  }
}
