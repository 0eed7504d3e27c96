package org.sweepstack.execution;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.sweepstack.trial.Configuration;

/**
 * Some workers of a run. A stack that throws is cut in two and submitted again, until the trial
 * that cannot be trained stands alone.
 */
final class WorkerPool {
  private final StackRunner runner;
  private final RunState state;
  private final MemoryBudget memory;
  private final Function<StackPlan, StackRun> begin;
  private final Consumer<StackPlan> suspects;
  private final ExecutorService workers;

  /** Stacks that have not ended, and one more until all have been submitted. */
  private final AtomicInteger open = new AtomicInteger(1);

  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * Starts workers.
   *
   * @param begin opens the account of a stack before its training
   * @param suspects takes single trials that have to be trained with nothing beside them, to be
   *     told from those that lose a worker to others
   */
  WorkerPool(
      int threads,
      StackRunner runner,
      RunState state,
      MemoryBudget memory,
      Function<StackPlan, StackRun> begin,
      Consumer<StackPlan> suspects) {
    this.runner = runner;
    this.state = state;
    this.memory = memory;
    this.begin = begin;
    this.suspects = suspects;
    AtomicInteger number = new AtomicInteger();
    workers =
        Executors.newFixedThreadPool(
            threads, task -> new Thread(task, "worker-" + number.incrementAndGet()));
  }

  void submit(StackPlan stack) {
    open.incrementAndGet();
    workers.execute(
        () -> {
          try {
            train(stack);
          } catch (Throwable e) {
            state.fail(e);
          } finally {
            close();
          }
        });
  }

  /** Waits until everything submitted has ended. */
  void await() {
    close();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    } finally {
      workers.shutdown();
    }
  }

  private void close() {
    if (open.decrementAndGet() == 0) {
      ended.countDown();
    }
  }

  private void train(StackPlan stack) throws InterruptedException {
    if (state.isClosing()) {
      return;
    }
    if (!memory.isEnoughFor(stack.bytes())) {
      refuse(stack);
      return;
    }
    memory.reserve(stack.bytes());
    try {
      if (!state.isClosing()) {
        trainReserved(stack);
      }
    } finally {
      memory.release(stack.bytes());
    }
  }

  /** Cuts a stack that does not fit into memory; a trial that does not fit alone has failed. */
  private void refuse(StackPlan stack) {
    if (stack.trials().size() > 1) {
      stack.parts(2).forEach(this::submit);
      return;
    }
    Configuration trial = stack.trials().get(0);
    String error = MemoryBudget.shortage(stack.bytes()).error();
    // Not worth a line each: what never fits is told of before the run, and all failures at its
    // end.
    Log.LOGGER.info("trial {} failed: {}; {} are free", trial.id(), error, memory);
    StackRun run = begin.apply(stack);
    run.failed(trial, error, error);
    run.takeBack();
    run.close();
  }

  private void trainReserved(StackPlan stack) {
    StackRun run = begin.apply(stack);
    try {
      runner.run(stack.trials(), stack.stretch(), run);
    } catch (StackRun.LostException e) {
      // The state of the run has the cause, and ends it.
      return;
    } catch (WorkplaceLostException e) {
      state.fail(e);
      run.close();
      return;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      isolate(stack, run, e);
      run.close();
      return;
    }
    run.closeTrained();
  }

  private void isolate(StackPlan stack, StackRun run, Throwable cause) {
    List<Configuration> left = run.left();
    if (left.isEmpty()) {
      Log.LOGGER.warn("a stack ended with an error after all its trials had ended", cause);
      return;
    }
    boolean isSuspect = cause instanceof WorkerLostException && !stack.isAlone();
    if (left.size() == 1 && isSuspect) {
      run.takeBack();
      suspects.accept(stack.of(left).alone());
      return;
    }
    if (left.size() == 1 && !stack.goesOn()) {
      Configuration trial = left.get(0);
      String error = ErrorText.of(cause);
      Log.LOGGER.warn("trial {} failed: {}", trial.id(), error);
      run.failed(trial, error, trace(trial, cause));
    }
    run.takeBack();
    // From the start: what was gone on from may be what cannot be trained.
    StackPlan again = stack.of(run.left()).fromTheStart();
    if (left.size() > 1) {
      again.parts(2).forEach(this::submit);
    } else if (!again.trials().isEmpty()) {
      submit(again);
    }
  }

  private static String trace(Configuration trial, Throwable cause) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    writer.println(trial.id() + ": " + trial);
    cause.printStackTrace(writer);
    return text.toString();
  }

  /** Started with the first failure: a sweep that only plans need not wait for the logging. */
  private static final class Log {
    static final Logger LOGGER = LogManager.getLogger(WorkerPool.class);
  }
}
