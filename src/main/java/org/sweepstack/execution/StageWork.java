package org.sweepstack.execution;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/** Trains the stacks of one stage after another on pools of workers. */
record StageWork(ExecutionOptions options, StackRunner runner, Workplace place, RunState state) {

  /**
   * Trains a stage until all of its trials have ended, or the run is to end.
   *
   * @param scale what estimated seconds are multiplied by, where they are told
   */
  void train(PlannedStage stage, double scale, StackStore store, ExecutionListener listener) {
    state.expect(stage.trials());
    try {
      stage.refused().fail(state, store, listener);
    } catch (RuntimeException | Error e) {
      throw new CompletionException(e);
    }
    if (stage.stacks().isEmpty()) {
      return;
    }
    MemoryBudget memory = new MemoryBudget(place.availableBytes());
    Function<StackPlan, StackRun> begin =
        stack -> new StackRun(stack, scale, options, state, store, listener);
    Queue<StackPlan> suspects = new ConcurrentLinkedQueue<>();
    run(stage.stacks().stream().filter(StackPlan::isAlone), 1, memory, begin, suspects);
    run(
        stage.stacks().stream().filter(stack -> !stack.isAlone()),
        options.threads(),
        memory,
        begin,
        suspects);
    if (!suspects.isEmpty()) {
      run(List.copyOf(suspects).stream(), 1, memory, begin, suspects);
    }
  }

  private void run(
      Stream<StackPlan> chosen,
      int threads,
      MemoryBudget memory,
      Function<StackPlan, StackRun> begin,
      Queue<StackPlan> suspects) {
    WorkerPool pool = new WorkerPool(threads, runner, state, memory, begin, suspects::add);
    chosen.forEach(pool::submit);
    pool.await();
  }
}
