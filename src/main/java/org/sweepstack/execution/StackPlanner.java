package org.sweepstack.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * Groups trials into stacks. A stack is as large as the cache likes, but no larger than leaves
 * every worker something to do until the end. How trials are stacked never changes their numbers.
 */
final class StackPlanner {
  /** What a core's second-level cache holds, roughly. */
  private static final long CACHE_BYTES = 2L << 20;

  /** From here on a larger stack gains nothing. */
  private static final int LARGEST_STACK = 256;

  /**
   * Rounds of stacks a worker has at the least, so that one long stack does not keep the others
   * waiting.
   */
  private static final int ROUNDS = 2;

  private StackPlanner() {}

  /** Returns stacks that hold every trial once, the longest first. */
  static List<StackPlan> plan(
      List<Configuration> trials, Function<Configuration, TrialCost> cost, int threads) {
    List<StackPlan> groups = new ArrayList<>();
    for (List<Configuration> group : group(trials).values()) {
      groups.add(new StackPlan(group, cost.apply(group.get(0))));
    }
    double seconds = groups.stream().mapToDouble(StackPlan::seconds).sum();
    double longest = seconds / (threads * ROUNDS);
    return groups.stream()
        .flatMap(group -> cut(group, longest).stream())
        .sorted(Comparator.comparingDouble(StackPlan::seconds).reversed())
        .toList();
  }

  private static Map<List<Optional<String>>, List<Configuration>> group(
      List<Configuration> trials) {
    List<Parameter<?>> equal =
        Parameters.ALL.stream().filter(parameter -> !parameter.isFreeWithinStack()).toList();
    Map<List<Optional<String>>, List<Configuration>> groups = new LinkedHashMap<>();
    for (Configuration trial : trials) {
      List<Optional<String>> key = new ArrayList<>();
      equal.forEach(parameter -> key.add(trial.text(parameter)));
      groups.computeIfAbsent(key, unseen -> new ArrayList<>()).add(trial);
    }
    return groups;
  }

  /** Cuts a group into stacks of nearly equal size. */
  private static List<StackPlan> cut(StackPlan group, double longestSeconds) {
    int trials = group.trials().size();
    long fitsCache = Math.max(1, CACHE_BYTES / group.cost().bytes());
    long size = Math.min(LARGEST_STACK, fitsCache);
    int forSize = Math.toIntExact((trials + size - 1) / size);
    int forBalance = (int) Math.min(trials, Math.floor(group.seconds() / longestSeconds));
    int stacks = Math.max(1, Math.max(forSize, forBalance));
    List<StackPlan> plans = new ArrayList<>();
    for (int stack = 0; stack < stacks; stack++) {
      int from = Math.toIntExact((long) trials * stack / stacks);
      int to = Math.toIntExact((long) trials * (stack + 1) / stacks);
      plans.add(new StackPlan(group.trials().subList(from, to), group.cost()));
    }
    return plans;
  }
}
