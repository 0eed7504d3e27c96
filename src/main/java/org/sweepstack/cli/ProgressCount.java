package org.sweepstack.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.sweepstack.execution.Advance;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.sweep.RunListener;
import org.sweepstack.terminal.Progress;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.TrialStatus;

/** Counts how far a sweep is. For any thread. */
final class ProgressCount implements RunListener {
  private final String name;
  private final int trials;
  private final Map<String, Double> work;
  private final Optional<BestTrial> best;
  private final LongSupplier clock;
  private final long startNanos;
  private final Pace pace;
  private final Optional<TablesPace> tables;
  private final Map<TrialStatus, Integer> ended = new EnumMap<>(TrialStatus.class);

  /**
   * Starts counting.
   *
   * @param work the estimated work of each kind of stack, in seconds of one worker
   * @param threads how many workers share it
   * @param best takes the trials that end, where one of them counts as the best
   * @param tables takes what becomes of the tables, where some are written at the end
   * @param clock tells nanoseconds
   */
  ProgressCount(
      String name,
      int trials,
      Map<String, Double> work,
      int threads,
      Optional<BestTrial> best,
      Optional<TablesPace> tables,
      LongSupplier clock) {
    this.name = name;
    this.trials = trials;
    this.work = Map.copyOf(work);
    this.best = best;
    this.tables = tables;
    this.clock = clock;
    startNanos = clock.getAsLong();
    pace = new Pace(threads);
  }

  /** Starts counting the trials of an execution. */
  static ProgressCount of(
      String name,
      int trials,
      SweepExecution execution,
      Optional<BestTrial> best,
      Optional<TablesPace> tables) {
    return new ProgressCount(
        name,
        trials,
        execution.secondsByKind(),
        execution.threads(),
        best,
        tables,
        System::nanoTime);
  }

  @Override
  public synchronized void advanced(Advance advance) {
    pace.advance(elapsedSeconds(), advance);
  }

  @Override
  public synchronized void finished(Attempt attempt) {
    if (attempt.result().status() == TrialStatus.STOPPED) {
      return; // whether it goes on is not known yet
    }
    ended.merge(attempt.result().status(), 1, Integer::sum);
    best.ifPresent(trial -> trial.offer(attempt.result()));
    tables.ifPresent(pace -> pace.ended(attempt));
  }

  @Override
  public synchronized void goingOn(int open) {
    ended.remove(TrialStatus.STOPPED);
    int others = ended.values().stream().mapToInt(Integer::intValue).sum();
    if (trials - open > others) {
      ended.put(TrialStatus.STOPPED, trials - open - others);
    }
  }

  @Override
  public synchronized void wrote(long cells) {
    tables.ifPresent(pace -> pace.wrote(elapsedSeconds(), cells));
  }

  private double elapsedSeconds() {
    return (clock.getAsLong() - startNanos) / 1e9;
  }

  /** Returns how far it is now. */
  synchronized Progress now() {
    return new Progress(
        name,
        trials,
        ended,
        share(),
        elapsedSeconds(),
        secondsLeft(),
        best.map(BestTrial::descriptions).orElse(List.of()));
  }

  private boolean isDone() {
    return ended.values().stream().mapToInt(Integer::intValue).sum() >= trials;
  }

  private double share() {
    return isDone() ? 1 : Math.max(0, Math.min(0.99, pace.work() / total()));
  }

  private double total() {
    return work.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private OptionalLong secondsLeft() {
    boolean isTraining = !isDone() && !tables.map(TablesPace::isWriting).orElse(false);
    if (!isTraining && tables.isEmpty()) {
      return OptionalLong.empty();
    }
    double now = elapsedSeconds();
    double training = isTraining ? pace.secondsLeft(now, work) : 0;
    double writing = tables.map(each -> each.secondsLeft(now, pace.slowness())).orElse(0.0);
    return OptionalLong.of((long) Math.ceil(training + writing));
  }
}
