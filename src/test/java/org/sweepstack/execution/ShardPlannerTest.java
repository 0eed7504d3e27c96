package org.sweepstack.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialTooLargeException;

class ShardPlannerTest {
  private static final Function<Configuration, TrialCost> BY_EPOCHS =
      trial -> new TrialCost(trial.get(Parameters.EPOCHS), 0, 1, 50, 1, 1);

  private static Configuration trial(int epochs, int width, long seed) {
    return Configuration.defaults()
        .with(Parameters.EPOCHS, epochs)
        .with(Parameters.HIDDEN, HiddenLayers.of(width))
        .with(Parameters.SEED, seed);
  }

  private static List<Configuration> ofEpochs(int... epochs) {
    List<Configuration> trials = new ArrayList<>();
    for (int count : epochs) {
      trials.add(trial(count, 4, trials.size()));
    }
    return trials;
  }

  /** Returns trials of some shapes, each with some replicates, in the order of a grid. */
  private static List<Configuration> grid(int shapes, int replicates) {
    List<Configuration> trials = new ArrayList<>();
    for (int seed = 1; seed <= replicates; seed++) {
      for (int width = 1; width <= shapes; width++) {
        trials.add(trial(10 + 7 * (width % 5), width, seed));
      }
    }
    return trials;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "9, 9", "60, 1", "60, 7", "60, 60", "2400, 16", "2400, 1000"})
  void givesEveryTrialToOnePart(int trials, int parts) {
    List<Configuration> grid = grid(Math.min(trials, 12), (trials + 11) / 12).subList(0, trials);
    List<ShardPlan> cut = ShardPlanner.cut(grid, BY_EPOCHS, parts);
    assertThat(cut).hasSize(parts).noneMatch(part -> part.trials().isEmpty());
    assertThat(cut)
        .flatExtracting(ShardPlan::trials)
        .containsExactlyInAnyOrderElementsOf(grid)
        .doesNotHaveDuplicates();
    assertThat(cut.get(0).trials())
        .isSortedAccordingTo((a, b) -> grid.indexOf(a) - grid.indexOf(b));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 7, 16})
  void endsAllPartsTogether(int parts) {
    List<ShardPlan> cut = ShardPlanner.cut(grid(23, 40), BY_EPOCHS, parts);
    double longest = cut.stream().mapToDouble(ShardPlan::seconds).max().orElseThrow();
    double shortest = cut.stream().mapToDouble(ShardPlan::seconds).min().orElseThrow();
    assertThat(longest / shortest).isLessThan(1.07);
    for (ShardPlan part : cut) {
      assertThat(part.seconds())
          .isEqualTo(part.trials().stream().mapToDouble(t -> t.get(Parameters.EPOCHS)).sum());
    }
  }

  @Test
  void givesTheLongestFirstToThePartWithLeastToDo() {
    List<ShardPlan> cut = ShardPlanner.cut(ofEpochs(1, 5, 2, 4, 3, 6), BY_EPOCHS, 3);
    assertThat(cut).extracting(ShardPlan::seconds).containsExactly(7.0, 7.0, 7.0);
    assertThat(ShardPlanner.cut(ofEpochs(4, 4, 4, 4), BY_EPOCHS, 2))
        .extracting(part -> part.trials().get(0).get(Parameters.SEED))
        .containsExactly(0L, 1L);
  }

  @Test
  void givesNoMoreToThePartWithALongTrial() {
    int[] epochs = new int[401];
    Arrays.fill(epochs, 1);
    epochs[200] = 1000;
    List<ShardPlan> cut = ShardPlanner.cut(ofEpochs(epochs), BY_EPOCHS, 5);
    assertThat(cut.get(0).trials()).hasSize(1);
    assertThat(cut.subList(1, 5)).allMatch(part -> Math.abs(part.seconds() - 100) < 18);
  }

  /** A shape in two parts would cost one more stack. */
  @Test
  void keepsTogetherWhatCanShareAStack() {
    List<HiddenLayers> shapes = new ArrayList<>();
    for (ShardPlan part : ShardPlanner.cut(grid(100, 48), BY_EPOCHS, 3)) {
      Set<HiddenLayers> ofPart = new HashSet<>();
      part.trials().forEach(trial -> ofPart.add(trial.get(Parameters.HIDDEN)));
      shapes.addAll(ofPart);
    }
    assertThat(shapes).hasSize(100).doesNotHaveDuplicates();
  }

  /** What is wrong with the estimate of a kind then delays all machines alike. */
  @Test
  void dealsOutWhatIsAlike() {
    for (ShardPlan part : ShardPlanner.cut(grid(100, 48), BY_EPOCHS, 4)) {
      assertThat(part.trials().stream().map(trial -> trial.get(Parameters.EPOCHS)).distinct())
          .hasSize(5);
    }
  }

  @Test
  void coversAnyTrials() {
    Random random = new Random(19);
    for (int round = 0; round < 200; round++) {
      int[] epochs = random.ints(1 + random.nextInt(40), 1, 2 + random.nextInt(300)).toArray();
      List<Configuration> trials = ofEpochs(epochs);
      Collections.shuffle(trials, random);
      List<ShardPlan> cut = ShardPlanner.cut(trials, BY_EPOCHS, 1 + random.nextInt(trials.size()));
      assertThat(cut).noneMatch(part -> part.trials().isEmpty());
      assertThat(cut).flatExtracting(ShardPlan::trials).containsExactlyInAnyOrderElementsOf(trials);
    }
  }

  @Test
  void refusesMorePartsThanTrials() {
    assertThatThrownBy(() -> ShardPlanner.cut(ofEpochs(1, 1), BY_EPOCHS, 3))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("cannot cut 2 trials into 3 shards; give at most as many as there are trials");
  }

  @Test
  void refusesWhatItCannotWeigh() {
    Function<Configuration, TrialCost> tooLarge =
        trial -> {
          throw new TrialTooLargeException("needs about 54 GiB", Parameters.TRAIN_POINTS);
        };
    assertThatThrownBy(() -> ShardPlanner.cut(ofEpochs(1, 1), tooLarge, 2))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("needs about 54 GiB");
  }
}
