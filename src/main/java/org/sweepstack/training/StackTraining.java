package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.EPOCHS;
import static org.sweepstack.trial.Parameters.LOG_EVERY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.data.Datasets;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.TrialResult;

/**
 * The training of one stack, from the first weights to the last result.
 *
 * <p>Trials are looked at before the first epoch, at every logged epoch and after the last. One
 * that is found not finite there, or has trained enough, leaves the stack, which goes on without
 * it.
 */
final class StackTraining {
  private final TrainingListener listener;
  private final Set<Artefact> save;
  private final int epochs;
  private final int logEvery;
  private final TrialResult[] results;
  private final List<RunningTrial> running = new ArrayList<>();
  private RunningStack stack;

  /**
   * A trial that still trains: its place in the results, its curve so far, and what it waits for.
   */
  private record RunningTrial(
      int index,
      Configuration configuration,
      List<CurvePoint> points,
      EarlyStop earlyStop,
      ArtefactRecorder artefacts) {

    LearningCurve curve() {
      return new LearningCurve(points);
    }
  }

  StackTraining(
      List<Configuration> trials,
      Set<Artefact> save,
      Datasets datasets,
      TrainingListener listener) {
    this.listener = listener;
    this.save = save;
    epochs = trials.get(0).get(EPOCHS);
    logEvery = trials.get(0).get(LOG_EVERY);
    results = new TrialResult[trials.size()];
    stack = RunningStack.start(trials, datasets);
    for (Configuration trial : trials) {
      ArtefactRecorder artefacts = new ArtefactRecorder(save);
      artefacts.begin(stack, running.size());
      running.add(
          new RunningTrial(
              running.size(), trial, new ArrayList<>(), new EarlyStop(trial), artefacts));
    }
  }

  /** Returns the results in the order of the trials. */
  List<TrialResult> run() {
    try {
      look(0);
      int lastLook = 0;
      for (int epoch = 1; epoch <= epochs && !running.isEmpty(); epoch++) {
        stack.trainEpoch(epoch);
        if (epoch % logEvery == 0 || epoch == epochs) {
          listener.advanced((long) (epoch - lastLook) * running.size());
          look(epoch);
          lastLook = epoch;
        }
      }
      return List.of(results);
    } finally {
      stack.close();
    }
  }

  /** Measures every running trial; those that end here get their result and leave. */
  private void look(int epoch) {
    stack.evaluate();
    List<Optional<TrialResult>> endings = new ArrayList<>();
    for (int position = 0; position < running.size(); position++) {
      endings.add(ending(running.get(position), position, epoch));
    }
    // Only now: the gradients overwrite the outputs.
    if (save.contains(Artefact.STATISTICS)) {
      stack.computeGradients();
      for (int position = 0; position < running.size(); position++) {
        running.get(position).artefacts().observe(stack, position, epoch);
      }
    }
    leave(endings, epoch);
  }

  /** Returns the result of a trial that ends here; empty when it goes on. */
  private Optional<TrialResult> ending(RunningTrial trial, int position, int epoch) {
    Metrics metrics = stack.metrics(position);
    if (!stack.isFinite(position, metrics)) {
      return Optional.of(TrialResult.diverged(trial.configuration(), trial.curve(), epoch));
    }
    trial.points().add(new CurvePoint(epoch, metrics));
    boolean isEnough = trial.earlyStop().isReached(metrics);
    if (epoch < epochs && !isEnough) {
      return Optional.empty();
    }
    trial.artefacts().predict(stack, position);
    return Optional.of(TrialResult.completed(trial.configuration(), trial.curve()));
  }

  private void leave(List<Optional<TrialResult>> endings, int epoch) {
    List<RunningTrial> staying = new ArrayList<>();
    List<Integer> chosen = new ArrayList<>();
    for (int position = 0; position < endings.size(); position++) {
      RunningTrial trial = running.get(position);
      if (endings.get(position).isPresent()) {
        results[trial.index()] =
            endings.get(position).get().with(trial.artefacts().end(stack, position));
      } else {
        staying.add(trial);
        chosen.add(position);
      }
    }
    int leaving = running.size() - staying.size();
    if (leaving > 0) {
      running.clear();
      running.addAll(staying);
      listener.advanced((long) (epochs - epoch) * leaving);
    }
    if (leaving > 0 && !running.isEmpty()) {
      stack = stack.select(chosen.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
