package org.sweepstack.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.sweepstack.training.Order;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/** One stack on its way through a worker: hands on its results, and says when it has to stop. */
final class StackRun implements StackListener {
  private final StackPlan plan;
  private final RunState state;
  private final StackStore store;
  private final ExecutionListener listener;
  private final long checkpointNanos;
  private final int number;
  private final Instant started;
  private final long startNanos = System.nanoTime();
  private final double secondsPerTrialEpoch;
  private final Set<Configuration> endedTrials = new HashSet<>();
  private final List<Attempt> unsaved = new ArrayList<>();
  private long savedNanos = startNanos;
  private double toldSeconds;
  private long toldNanos = startNanos;
  private boolean isPaused;
  private boolean isAtRung;
  private boolean hasTimedOut;
  private boolean isWithoutCheckpoints;

  /** Says that what must not be lost could not be kept; the state of the run knows why. */
  static final class LostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostException(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Begins a stack.
   *
   * @param scale what its estimated seconds are multiplied by, where they are told
   */
  StackRun(
      StackPlan plan,
      double scale,
      ExecutionOptions options,
      RunState state,
      StackStore store,
      ExecutionListener listener) {
    this.plan = plan;
    this.state = state;
    this.store = store;
    this.listener = listener;
    checkpointNanos = options.checkpointEvery().toNanos();
    secondsPerTrialEpoch = scale * plan.secondsPerEpoch() / plan.trials().size();
    number = store.begin(plan.trials().stream().map(Configuration::id).toList(), plan.isAlone());
    // After the record of its beginning: what has started later has ended since.
    started = Instant.now();
  }

  @Override
  public void advanced(double trialEpochs) {
    tell(trialEpochs * secondsPerTrialEpoch);
  }

  private void tell(double seconds) {
    toldSeconds += seconds;
    long now = System.nanoTime();
    Advance advance = new Advance(plan.kind(), seconds, (now - toldNanos) / 1e9);
    toldNanos = now;
    synchronized (listener) {
      listener.advanced(advance);
    }
  }

  @Override
  public void ended(TrialResult result, TrialArtefacts artefacts) {
    isAtRung |= result.status() == TrialStatus.STOPPED;
    add(result, artefacts, "");
  }

  private void add(TrialResult result, TrialArtefacts artefacts, String log) {
    int size = plan.trials().size();
    double seconds = elapsed().toNanos() / 1e9 / size;
    unsaved.add(new Attempt(result, artefacts, log, new Timing(started, seconds, size)));
    endedTrials.add(result.configuration());
  }

  /** Takes the result of a trial that cannot be trained, with the stack trace. */
  void failed(Configuration trial, String error, String log) {
    add(TrialResult.failed(trial, error), TrialArtefacts.NONE, log);
  }

  @Override
  public Order order() {
    long now = System.nanoTime();
    if (state.isStopping()) {
      isPaused = true;
      return Order.STOP;
    }
    if (now - startNanos > state.allowedNanos()) {
      hasTimedOut = true;
      return Order.timeOut(state.timeLimit());
    }
    return now - savedNanos > checkpointNanos ? Order.CHECKPOINT : Order.CONTINUE;
  }

  @Override
  public void checkpoint(Supplier<Checkpoint> checkpoint) {
    save();
    make(checkpoint).ifPresent(made -> keep(() -> store.checkpoint(number, made)));
    savedNanos = System.nanoTime();
  }

  /** Makes a checkpoint; a stack that is too large for one trains on without. */
  private Optional<Checkpoint> make(Supplier<Checkpoint> checkpoint) {
    try {
      return Optional.of(checkpoint.get());
    } catch (OutOfMemoryError | ArithmeticException e) {
      if (!isWithoutCheckpoints) {
        Log.LOGGER.warn(
            "no memory for a checkpoint of {} trials: what they train is lost if the program ends;"
                + " more memory: SWEEPSTACK_JAVA_OPTIONS=-Xmx8g",
            plan.trials().size());
      }
      isWithoutCheckpoints = true;
      return Optional.empty();
    }
  }

  @Override
  public void endedElsewhere(List<Attempt> attempts, RunContext where) {
    attempts.forEach(attempt -> endedTrials.add(attempt.result().configuration()));
    save(attempts, Optional.of(where));
  }

  /** Hands on the trials that have ended since the last time. */
  private void save() {
    if (!unsaved.isEmpty()) {
      save(List.copyOf(unsaved), Optional.empty());
      unsaved.clear();
    }
  }

  private void save(List<Attempt> attempts, Optional<RunContext> elsewhere) {
    keep(() -> store.finished(attempts, elsewhere));
    state.count(attempts);
    synchronized (listener) {
      attempts.forEach(listener::finished);
    }
  }

  /** Parts what goes wrong with the keeping of results from what goes wrong with a trial. */
  private void keep(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException | Error e) {
      state.fail(e);
      throw new LostException(e);
    }
  }

  /** Returns the trials that have not ended. */
  List<Configuration> left() {
    return plan.trials().stream().filter(trial -> !endedTrials.contains(trial)).toList();
  }

  /** Takes back the progress of trials that have to be trained again. */
  void takeBack() {
    double ended = secondsPerTrialEpoch * plan.trialEpochs() / plan.trials().size();
    tell(ended * endedTrials.size() - toldSeconds);
  }

  /** Hands on what is left and closes the stack's account. */
  void close() {
    save();
    keep(this::closeAccount);
  }

  /** Closes the account of a stack that was trained as it was planned. */
  void closeTrained() {
    close();
    if (!isPaused && !hasTimedOut) {
      state.count(elapsed());
    }
  }

  private void closeAccount() {
    if (isPaused || isAtRung) {
      store.paused(number);
    } else {
      store.ended(number);
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /** Started with the first warning: a sweep that only plans need not wait for the logging. */
  private static final class Log {
    static final Logger LOGGER = LogManager.getLogger(StackRun.class);
  }
}
