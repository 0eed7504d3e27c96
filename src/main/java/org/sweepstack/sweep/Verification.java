package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sweepstack.data.Datasets;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.ExecutionListener;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.PassedOn;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.execution.TrialBits;
import org.sweepstack.execution.Workplace;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Problem;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.TrialStatus;

/**
 * Trains a sample of a sweep's trials again, each alone, and compares every number that was kept.
 * Writes nothing.
 */
public final class Verification {
  private final FinishedTrials finished;
  private final Damage damage;
  private final List<Configuration> sample;
  private final Datasets datasets;
  private final SweepExecution execution;
  private final TrialBits bits;
  private final ExecutionOptions options;
  private final Consumer<Attempt> trained;

  /**
   * What came out.
   *
   * @param verified how many trials were compared
   * @param onOtherKernels how many of them were trained by other code than runs here, so that they
   *     were compared within a tolerance
   * @param differences what differs; of each trial the first place
   * @param ending whether the whole sample was compared
   */
  public record Outcome(
      int verified, int onOtherKernels, List<Difference> differences, Ending ending) {

    /** Copies the list. */
    public Outcome {
      differences = List.copyOf(differences);
    }
  }

  private Verification(
      ResultsFolder folder,
      int size,
      OptionalInt threads,
      Set<Artefact> more,
      Consumer<Attempt> trained) {
    this.trained = trained;
    RecordedSweep recorded = RecordedSweep.of(folder);
    Sweep sweep = recorded.sweep();
    finished = recorded.finished();
    damage = recorded.damage();
    List<Configuration> comparable =
        sweep.expansion().configurations().stream()
            .filter(trial -> finished.of(trial).filter(Verification::isComparable).isPresent())
            .toList();
    if (comparable.isEmpty()) {
      List<Problem> problems = new ArrayList<>(damage.problems());
      problems.add(
          Problem.of(
              folder.path()
                  + ": no trial has completed, diverged or stopped at a rung, so that there is none"
                  + " to verify"));
      throw InvalidInputException.of(problems);
    }
    sample = evenly(comparable, Math.min(size, comparable.size()));
    damage.refuseKept(sample);
    bits = sweep.bits();
    options =
        sweep
            .options(RunOptions.of(threads), Workplace.HERE)
            .with(Optional.empty(), Halt.NEVER)
            .alone()
            .keeping(more);
    datasets = sweep.datasets();
    execution = execution(options);
  }

  /** Plans the sample as somebody wants it trained. */
  SweepExecution execution(ExecutionOptions how) {
    return AsFar.of(
        sample.stream().map(trial -> finished.of(trial).orElseThrow()).toList(), datasets, how);
  }

  /**
   * Chooses the sample: so many trials, evenly over the grid.
   *
   * @param size at least 1; all trials when there are fewer
   * @param threads workers; empty for as many as the sweep has
   * @throws InvalidInputException when there is none to verify, or its data have changed
   */
  public static Verification prepare(ResultsFolder folder, int size, OptionalInt threads) {
    return prepare(folder, size, threads, Set.of(), attempt -> {});
  }

  /**
   * Chooses the sample as {@link #prepare(ResultsFolder, int, OptionalInt)} does.
   *
   * @param more what to keep of each trial beside what the sweep does
   * @param trained is given every trial that was trained again, one at a time
   */
  static Verification prepare(
      ResultsFolder folder,
      int size,
      OptionalInt threads,
      Set<Artefact> more,
      Consumer<Attempt> trained) {
    return new Verification(folder, size, threads, more, trained);
  }

  static boolean isComparable(FinishedTrial trial) {
    return trial.result().status() == TrialStatus.COMPLETED
        || trial.result().status() == TrialStatus.DIVERGED
        || trial.result().status() == TrialStatus.STOPPED;
  }

  private static List<Configuration> evenly(List<Configuration> trials, int size) {
    List<Configuration> chosen = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      chosen.add(trials.get(Math.toIntExact((long) i * trials.size() / size)));
    }
    return chosen;
  }

  /** Returns what the folder has lost. */
  public Damage damage() {
    return damage;
  }

  /** Returns how many of some finished trials have other last bits than they would have here. */
  static int ofOtherBits(Sweep sweep, FinishedTrials finished, Predicate<Configuration> some) {
    TrialBits bits = sweep.bits();
    return Math.toIntExact(
        sweep.expansion().configurations().stream()
            .filter(some)
            .flatMap(trial -> finished.of(trial).stream())
            .filter(Verification::isComparable)
            .filter(
                trial ->
                    !bits.areThoseOf(
                        trial.context().numericKernels(), trial.result().configuration()))
            .count());
  }

  /** Returns the trials that are trained again. */
  public List<Configuration> sample() {
    return sample;
  }

  /** Returns how they are trained. */
  ExecutionOptions options() {
    return options;
  }

  /** Returns the estimated work. */
  public SweepExecution execution() {
    return execution;
  }

  /** Trains and compares. */
  public Outcome run(ExecutionListener listener) {
    Comparing comparing = new Comparing();
    Ending ending = execution.run(new PassedOn(comparing::add), listener);
    return new Outcome(comparing.verified, comparing.onOtherKernels, comparing.differences, ending);
  }

  /** Compares what comes instead of keeping it. */
  private final class Comparing {
    private final List<Difference> differences = new ArrayList<>();
    private int verified;
    private int onOtherKernels;

    void add(Attempt attempt) {
      trained.accept(attempt);
      FinishedTrial kept = finished.of(attempt.result().configuration()).orElseThrow();
      boolean isSameCode =
          bits.areThoseOf(kept.context().numericKernels(), attempt.result().configuration());
      TrialComparison.of(kept, attempt, options.save(), isSameCode)
          .first()
          .ifPresent(differences::add);
      verified++;
      onOtherKernels += isSameCode ? 0 : 1;
    }
  }
}
