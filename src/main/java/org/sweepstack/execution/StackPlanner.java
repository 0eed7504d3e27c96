package org.sweepstack.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.sweepstack.training.Stretch;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialTooLargeException;

/**
 * Groups trials into stacks. A stack is as large as the cache likes, but no larger than leaves
 * every worker something to do until the end. How trials are stacked never changes their numbers.
 */
final class StackPlanner {
  /**
   * Rounds of stacks a worker has at the least, so that one long stack does not keep the others
   * waiting.
   */
  private static final int ROUNDS = 2;

  private static final List<Parameter<?>> EQUAL_WITHIN_STACK =
      Parameters.ALL.stream().filter(parameter -> !parameter.isFreeWithinStack()).toList();

  private final Function<Configuration, TrialCost> cost;
  private final Function<Configuration, List<Integer>> dataShape;
  private final int largestStack;
  private final Stage stage;

  /** What trials of one stack have in common. */
  private record Key(
      List<Optional<String>> shape,
      List<Integer> dataShape,
      OptionalLong steps,
      OptionalInt until,
      boolean isSuspect,
      int largestStack) {}

  private StackPlanner(
      Function<Configuration, TrialCost> cost,
      Function<Configuration, List<Integer>> dataShape,
      int largestStack,
      Stage stage) {
    this.cost = cost;
    this.dataShape = dataShape;
    this.largestStack = largestStack;
    this.stage = stage;
  }

  /**
   * Returns stacks that hold every trial once: first those that were begun before, so that they get
   * done, then a few short ones that tell how long each kind takes, then the longest; of a ranked
   * stage first those with the most promising trials.
   *
   * @param dataShape tells the data apart whose trials cannot share a stack though their
   *     configurations could
   * @param refused takes the trials that cannot be planned as they do not fit into memory, which
   *     are in no stack then, with the reason
   */
  static List<StackPlan> plan(
      Stage stage,
      Function<Configuration, TrialCost> cost,
      Function<Configuration, List<Integer>> dataShape,
      ExecutionOptions options,
      Map<Configuration, TrialTooLargeException> refused) {
    return new StackPlanner(cost, dataShape, options.largestStack(), stage)
        .plan(options.threads(), refused);
  }

  private List<StackPlan> plan(int threads, Map<Configuration, TrialTooLargeException> refused) {
    Map<Key, List<Configuration>> groups = new LinkedHashMap<>();
    for (Configuration trial : stage.trials()) {
      try {
        groups.computeIfAbsent(key(trial), unseen -> new ArrayList<>()).add(trial);
      } catch (TrialTooLargeException e) {
        refused.put(trial, e);
      }
    }
    Map<Key, StackPlan> whole = new LinkedHashMap<>();
    groups.forEach(
        (key, group) -> {
          try {
            whole.put(
                key,
                new StackPlan(
                    neighbours(group),
                    cost.apply(group.get(0)),
                    new Stretch(from(group), key.until()),
                    key.isSuspect()));
          } catch (TrialTooLargeException e) {
            group.forEach(trial -> refused.put(trial, e));
          }
        });
    double seconds = whole.values().stream().mapToDouble(StackPlan::seconds).sum();
    double longest = seconds / (threads * ROUNDS);
    List<StackPlan> stacks =
        whole.entrySet().stream()
            .flatMap(
                group -> cut(group.getValue(), group.getKey().largestStack(), longest).stream())
            .toList();
    return stage.isRanked() ? bestFirst(stacks) : longestFirst(stacks);
  }

  /** Returns what trials go on from; nothing where they train from their first step. */
  private Map<TrialId, Checkpoint> from(List<Configuration> trials) {
    Map<TrialId, Checkpoint> from = new HashMap<>();
    trials.forEach(
        trial -> stage.from(trial.id()).ifPresent(checkpoint -> from.put(trial.id(), checkpoint)));
    return from;
  }

  /** Puts the trials of a checkpoint side by side, so that few stacks have to read it. */
  private List<Configuration> neighbours(List<Configuration> trials) {
    Map<Checkpoint, Integer> places = new IdentityHashMap<>();
    trials.forEach(
        trial ->
            stage
                .from(trial.id())
                .ifPresent(checkpoint -> places.putIfAbsent(checkpoint, places.size())));
    return places.size() < 2
        ? trials
        : trials.stream()
            .sorted(Comparator.comparing(trial -> places.get(stage.from(trial.id()).orElseThrow())))
            .toList();
  }

  private static List<StackPlan> longestFirst(List<StackPlan> stacks) {
    Set<StackPlan> tasters = Tasters.of(stacks);
    return stacks.stream()
        .sorted(
            Comparator.comparing(StackPlan::goesOn)
                .thenComparing(tasters::contains)
                .thenComparing(StackPlan::seconds)
                .reversed())
        .toList();
  }

  /** Returns first those whose best trial comes first in the stage. */
  private List<StackPlan> bestFirst(List<StackPlan> stacks) {
    Map<Configuration, Integer> places = new HashMap<>();
    stage.trials().forEach(trial -> places.put(trial, places.size()));
    return stacks.stream()
        .sorted(
            Comparator.comparing(
                stack -> stack.trials().stream().mapToInt(places::get).min().orElseThrow()))
        .toList();
  }

  /** Returns what trials that can share a stack have in common. */
  static List<Optional<String>> shape(Configuration trial) {
    List<Optional<String>> shape = new ArrayList<>(EQUAL_WITHIN_STACK.size());
    EQUAL_WITHIN_STACK.forEach(parameter -> shape.add(trial.text(parameter)));
    return shape;
  }

  private Key key(Configuration trial) {
    List<Optional<String>> shape = shape(trial);
    List<Integer> data = dataShape.apply(trial);
    if (stage.isPlain()) {
      return new Key(shape, data, OptionalLong.empty(), OptionalInt.empty(), false, largestStack);
    }
    TrialId id = trial.id();
    Past past = stage.past();
    return new Key(
        shape,
        data,
        stage.from(id).stream().mapToLong(Stretch::steps).findAny(),
        stage.end(id).stream().mapToInt(Integer::intValue).findAny(),
        past.suspects().contains(id),
        Math.min(largestStack, past.largestStacks().getOrDefault(id, largestStack)));
  }

  /** Cuts a group into stacks of nearly equal size. */
  private static List<StackPlan> cut(StackPlan group, int largest, double longestSeconds) {
    int trials = group.trials().size();
    int size = Math.min(largest, group.cost().stackTrials());
    int forSize = (trials + size - 1) / size;
    int forBalance = (int) Math.min(trials, Math.floor(group.seconds() / longestSeconds));
    return group.parts(Math.max(1, Math.max(forSize, forBalance)));
  }
}
