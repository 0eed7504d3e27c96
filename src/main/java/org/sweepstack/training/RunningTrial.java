package org.sweepstack.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/** A trial that still trains: its curve so far, what it waits for, and what is kept of it. */
final class RunningTrial {
  private final Configuration configuration;
  private final List<CurvePoint> points = new ArrayList<>();
  private final EarlyStop earlyStop;
  private final ArtefactRecorder artefacts;
  private final boolean isThorough;

  RunningTrial(Configuration configuration, Set<Artefact> save) {
    this.configuration = configuration;
    earlyStop = new EarlyStop(configuration);
    artefacts = new ArtefactRecorder(save);
    isThorough = save.contains(Artefact.MEASURES);
  }

  Configuration configuration() {
    return configuration;
  }

  /** Takes what there is to keep before the first step. */
  void begin(RunningStack stack, int position) {
    artefacts.begin(stack, position);
  }

  /** Goes through the points that it had passed when it was saved. */
  void restore(SavedStack.SavedTrial saved) {
    for (CurvePoint point : saved.points()) {
      points.add(point);
      earlyStop.isReached(point.metrics());
    }
    artefacts.restore(saved.statistics(), saved.histograms());
  }

  /** Returns what its further training depends on. */
  SavedStack.SavedTrial save(RunningStack stack, int position) {
    return new SavedStack.SavedTrial(
        List.copyOf(points),
        artefacts.statistics(),
        artefacts.histograms(),
        stack.network().state(position));
  }

  /**
   * Measures the trial after an evaluation of the stack, and returns its result if it ends here.
   */
  Optional<TrialResult> look(RunningStack stack, int position, Moment at, boolean isLast) {
    Metrics metrics = stack.metrics(position, isThorough);
    if (!stack.isFinite(position, metrics)) {
      return Optional.of(TrialResult.diverged(configuration, curve(), at.epoch()));
    }
    points.add(new CurvePoint(at, metrics));
    boolean isEnough = earlyStop.isReached(metrics);
    if (!isLast && !isEnough) {
      return Optional.empty();
    }
    artefacts.predict(stack, position);
    return Optional.of(TrialResult.completed(configuration, curve()));
  }

  /** Returns whether its curve has come to a moment. */
  boolean hasBeenSeen(Moment at) {
    return !points.isEmpty() && points.get(points.size() - 1).at().equals(at);
  }

  /** Returns how its layers spread, after gradients were computed, and takes nothing yet. */
  ArtefactRecorder.Observation observe(RunningStack stack, int position, Moment at) {
    return artefacts.observe(stack, position, at);
  }

  /** Takes how its layers spread. */
  void take(ArtefactRecorder.Observation observation) {
    artefacts.take(observation);
  }

  /**
   * Returns the result of a trial that stops at a rung, after an evaluation of the stack where it
   * has not been looked at there.
   */
  TrialResult stop(RunningStack stack, int position, Moment at) {
    if (hasBeenSeen(at)) {
      Metrics last = points.get(points.size() - 1).metrics();
      return TrialResult.stopped(configuration, curve(), at.epoch(), last);
    }
    Metrics metrics = stack.metrics(position, isThorough);
    if (!stack.isFinite(position, metrics)) {
      // Whether it diverged is found at the next logged moment, as of a trial that does not stop.
      return TrialResult.stopped(configuration, curve(), at.epoch(), Metrics.NONE);
    }
    points.add(new CurvePoint(at, metrics));
    return TrialResult.stopped(configuration, curve(), at.epoch(), metrics);
  }

  /** Returns the result of a trial that is not to go on. */
  TrialResult timedOut(int epoch, String limit) {
    return TrialResult.timedOut(configuration, curve(), epoch, limit);
  }

  /** Returns everything kept of a trial that ends here. */
  TrialArtefacts end(RunningStack stack, int position) {
    return artefacts.end(curve(), stack, position);
  }

  private LearningCurve curve() {
    return new LearningCurve(points);
  }
}
