package org.sweepstack.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialResult;

/**
 * The workers of one run. A stack that throws is cut in two and submitted again, until the trial
 * that cannot be trained stands alone.
 */
final class WorkerPool {
  private static final int LONGEST_ERROR = 1000;

  private final StackRunner runner;
  private final ExecutionListener listener;
  private final ExecutorService workers;

  /** Stacks that have not ended, and one more until all have been submitted. */
  private final AtomicInteger open = new AtomicInteger(1);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<Throwable> bug = new AtomicReference<>();

  WorkerPool(int threads, StackRunner runner, ExecutionListener listener) {
    this.runner = runner;
    this.listener = listener;
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
            bug.compareAndSet(null, e);
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
    if (bug.get() != null) {
      throw new CompletionException(bug.get());
    }
  }

  private void close() {
    if (open.decrementAndGet() == 0) {
      ended.countDown();
    }
  }

  private void train(StackPlan stack) {
    if (bug.get() != null) {
      return;
    }
    Instant started = Instant.now();
    Advance advance = new Advance(stack);
    List<TrialResult> results;
    try {
      results = runner.run(stack.trials(), advance::byTrialEpochs);
    } catch (RuntimeException | OutOfMemoryError e) {
      advance.takeBack();
      isolate(stack, started, e);
      return;
    }
    hand(stack, started, results);
  }

  private void isolate(StackPlan stack, Instant started, Throwable cause) {
    if (stack.trials().size() > 1) {
      stack.halves().forEach(this::submit);
      return;
    }
    Configuration trial = stack.trials().get(0);
    Log.LOGGER.error("trial {} failed: {}", trial.id(), trial, cause);
    hand(stack, started, List.of(TrialResult.failed(trial, describe(cause))));
    new Advance(stack).byTrialEpochs(stack.trialEpochs());
  }

  private void hand(StackPlan stack, Instant started, List<TrialResult> results) {
    double seconds = Duration.between(started, Instant.now()).toNanos() / 1e9;
    synchronized (listener) {
      for (TrialResult result : results) {
        listener.finished(
            new Attempt(result, started, seconds / results.size(), stack.trials().size()));
      }
    }
  }

  /** Tells of a stack's progress in estimated seconds. */
  private final class Advance {
    private final double secondsPerTrialEpoch;
    private double told;

    Advance(StackPlan stack) {
      secondsPerTrialEpoch = stack.seconds() / stack.trialEpochs();
    }

    void byTrialEpochs(long trialEpochs) {
      tell(trialEpochs * secondsPerTrialEpoch);
    }

    /** A stack that is cut and trained again has not advanced. */
    void takeBack() {
      tell(-told);
    }

    private void tell(double seconds) {
      told += seconds;
      synchronized (listener) {
        listener.advanced(seconds);
      }
    }
  }

  /** Started with the first failure: a sweep that only plans need not wait for the logging. */
  private static final class Log {
    static final Logger LOGGER = LogManager.getLogger(WorkerPool.class);
  }

  private static String describe(Throwable cause) {
    String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
  }
}
