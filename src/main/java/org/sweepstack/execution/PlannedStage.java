package org.sweepstack.execution;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stacks of a stage.
 *
 * @param stage what is trained
 * @param stacks in the order in which they begin
 * @param refused the trials that are in no stack
 */
record PlannedStage(Stage stage, List<StackPlan> stacks, RefusedTrials refused) {

  /** Copies the list. */
  PlannedStage {
    stacks = List.copyOf(stacks);
  }

  /** Returns how many trials end in this stage. */
  long trials() {
    return stacks.stream().mapToLong(stack -> stack.trials().size()).sum() + refused.count();
  }

  /** Estimates the work of this stage alone, in seconds of one worker. */
  double seconds() {
    return stacks.stream().mapToDouble(StackPlan::seconds).sum();
  }

  /**
   * Estimates the work of each kind of stack, in seconds of one worker, with that of the later
   * stages: as much of each kind as there are trials of it now.
   */
  Map<String, Double> secondsToTheEnd() {
    long trials = stacks.stream().mapToLong(stack -> stack.trials().size()).sum();
    Map<String, Double> seconds = new HashMap<>();
    stacks.stream()
        .collect(groupingBy(StackPlan::kind))
        .forEach(
            (kind, own) -> {
              double epoch = own.stream().mapToDouble(StackPlan::secondsPerEpoch).sum();
              double now = own.stream().mapToDouble(StackPlan::seconds).sum();
              seconds.put(kind, now + epoch * stage.laterTrialEpochs() / trials);
            });
    return seconds;
  }
}
