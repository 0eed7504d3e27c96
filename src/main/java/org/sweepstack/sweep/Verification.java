package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.ExecutionListener;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.Past;
import org.sweepstack.execution.StackStore;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.results.FinishedTrial;
import org.sweepstack.results.FinishedTrials;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialStatus;

/**
 * Trains a sample of a sweep's trials again, each alone, and compares every number that was kept.
 * Writes nothing.
 */
public final class Verification {
  private final FinishedTrials finished;
  private final List<Configuration> sample;
  private final SweepExecution execution;
  private final String kernels;
  private final Set<Artefact> saved;

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

  private Verification(ResultsFolder folder, int size, OptionalInt threads) {
    Sweep sweep = Sweep.recorded(folder);
    finished = folder.finished();
    List<Configuration> comparable =
        sweep.expansion().configurations().stream()
            .filter(trial -> finished.of(trial).filter(Verification::isComparable).isPresent())
            .toList();
    if (comparable.isEmpty()) {
      throw new InvalidInputException(
          folder.path() + ": no trial has completed or diverged, so that there is none to verify");
    }
    sample = evenly(comparable, Math.min(size, comparable.size()));
    ExecutionOptions options =
        sweep.options(RunLimits.of(threads)).with(Optional.empty(), Halt.NEVER).alone();
    saved = options.save();
    execution = SweepExecution.of(sample, options, Past.NONE);
    kernels = SweepExecution.kernels().get("numeric_kernels");
  }

  /**
   * Chooses the sample: so many trials, evenly over the grid.
   *
   * @param size at least 1; all trials when there are fewer
   * @param threads workers; empty for as many as the sweep has
   * @throws InvalidInputException when there is none to verify, or its data have changed
   */
  public static Verification prepare(ResultsFolder folder, int size, OptionalInt threads) {
    return new Verification(folder, size, threads);
  }

  private static boolean isComparable(FinishedTrial trial) {
    return trial.result().status() == TrialStatus.COMPLETED
        || trial.result().status() == TrialStatus.DIVERGED;
  }

  private static List<Configuration> evenly(List<Configuration> trials, int size) {
    List<Configuration> chosen = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      chosen.add(trials.get(Math.toIntExact((long) i * trials.size() / size)));
    }
    return chosen;
  }

  /** Returns the trials that are trained again. */
  public List<Configuration> sample() {
    return sample;
  }

  /** Returns the estimated work. */
  public SweepExecution execution() {
    return execution;
  }

  /** Trains and compares. */
  public Outcome run(ExecutionListener listener) {
    Comparing comparing = new Comparing();
    Ending ending = execution.run(comparing, listener);
    return new Outcome(comparing.verified, comparing.onOtherKernels, comparing.differences, ending);
  }

  /** Compares what comes instead of keeping it. */
  private final class Comparing implements StackStore {
    private final List<Difference> differences = Collections.synchronizedList(new ArrayList<>());
    private int verified;
    private int onOtherKernels;

    @Override
    public int begin(List<TrialId> trials, boolean isAlone) {
      return 0;
    }

    @Override
    public synchronized void finished(List<Attempt> attempts) {
      for (Attempt attempt : attempts) {
        FinishedTrial kept = finished.of(attempt.result().configuration()).orElseThrow();
        boolean isSameCode = kept.run().context().numericKernels().equals(kernels);
        Optional<Difference> difference =
            TrialComparison.of(kept, attempt, saved, isSameCode).first();
        difference.ifPresent(differences::add);
        verified++;
        onOtherKernels += isSameCode ? 0 : 1;
      }
    }

    @Override
    public void checkpoint(int stack, Checkpoint checkpoint) {
      // A verification that is stopped starts again.
    }

    @Override
    public void paused(int stack) {
      // Nothing was kept.
    }

    @Override
    public void ended(int stack) {
      // Nothing was kept.
    }
  }
}
