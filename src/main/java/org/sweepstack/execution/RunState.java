package org.sweepstack.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.Timeout;
import org.sweepstack.trial.TrialStatus;

/**
 * What the workers of a run have in common: how it goes, and whether it goes on. For any thread.
 */
final class RunState {
  private static final int MANY_STACKS = 100;

  private final Optional<Timeout> timeout;
  private final Halt halt;
  private final List<Duration> endedStacks = new ArrayList<>();
  private final AtomicReference<Throwable> bug = new AtomicReference<>();
  private long trials;
  private long ended;
  private long failed;

  /** No further stack is started. */
  private volatile boolean isClosing;

  /** Stacks end where they stand. */
  private volatile boolean isStopping;

  private volatile Ending ending = Ending.FINISHED;
  private volatile long limitNanos;

  /** Begins a run. */
  RunState(ExecutionOptions options) {
    timeout = options.timeout();
    halt = options.halt();
    limitNanos = limitNanos();
  }

  /** Takes how many more trials are to end. */
  synchronized void expect(long more) {
    trials += more;
  }

  /** Ends the run as soon as stacks can be left. */
  void stop() {
    end(Ending.STOPPED, true);
  }

  /** Ends the run, as its time is over, as soon as stacks can be left. */
  void spend() {
    end(Ending.SPENT, true);
  }

  /** Ends the run for a mistake of ours, or because results cannot be kept. */
  void fail(Throwable cause) {
    bug.compareAndSet(null, cause);
    end(Ending.STOPPED, true);
  }

  private synchronized void end(Ending why, boolean isNow) {
    // Who asks for the end gets it, whatever else ended the run.
    if (ending != Ending.STOPPED) {
      ending = why;
    }
    isClosing = true;
    isStopping |= isNow;
  }

  boolean isClosing() {
    return isClosing;
  }

  boolean isStopping() {
    return isStopping;
  }

  /** Counts trials that have ended, and halts the run if too many failed. */
  synchronized void count(List<Attempt> attempts) {
    ended += attempts.size();
    failed +=
        attempts.stream()
            .map(attempt -> attempt.result().status())
            .filter(TrialStatus::isFailure)
            .count();
    if (halt.isReached(failed, ended)) {
      end(Ending.HALTED, halt.isNow());
    }
  }

  /** Counts a stack that was trained to its end: a timeout can be relative to them. */
  synchronized void count(Duration stack) {
    endedStacks.add(stack);
    // The median of many hardly moves.
    if (endedStacks.size() <= MANY_STACKS || endedStacks.size() % MANY_STACKS == 0) {
      limitNanos = limitNanos();
    }
  }

  private long limitNanos() {
    return timeout
        .flatMap(limit -> limit.limit(endedStacks))
        .map(Duration::toNanos)
        .orElse(Long.MAX_VALUE);
  }

  /** Returns how long a stack may run, as far as that can be told yet. */
  long allowedNanos() {
    return limitNanos;
  }

  /** Returns what the results of trials that ran too long say. */
  String timeLimit() {
    return timeout.map(limit -> "timeout: " + limit).orElse("");
  }

  /**
   * Returns why the run has ended.
   *
   * @throws CompletionException with what ended it if that was not meant to happen
   */
  synchronized Ending ending() {
    if (bug.get() != null) {
      throw new CompletionException(bug.get());
    }
    return ended == trials ? Ending.FINISHED : ending;
  }
}
