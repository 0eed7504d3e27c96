package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.EPOCHS;
import static org.sweepstack.trial.Parameters.LOG_EVERY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sweepstack.data.Datasets;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialResult;

/**
 * The training of one stack, from the first weights or a checkpoint to the last result.
 *
 * <p>Trials are looked at before the first epoch, at every logged epoch and after the last. One
 * that is found not finite there, or has trained enough, leaves the stack, which goes on without
 * it.
 */
final class StackTraining {
  private static final long TELL_NANOS = 200_000_000;

  private final TrainingListener listener;
  private final boolean isObserved;
  private final int epochs;
  private final int logEvery;
  private final List<RunningTrial> running = new ArrayList<>();
  private RunningStack stack;
  private int epoch;

  /** The epoch, or part of one, up to which the listener has been told, and when it was. */
  private double toldEpoch;

  private long toldNanos;

  /** Draws the initial weights. */
  StackTraining(
      List<Configuration> trials,
      Set<Artefact> save,
      Datasets datasets,
      EngineChoice engines,
      TrainingListener listener) {
    this.listener = listener;
    isObserved = save.contains(Artefact.STATISTICS) || save.contains(Artefact.HISTOGRAMS);
    epochs = trials.get(0).get(EPOCHS);
    logEvery = trials.get(0).get(LOG_EVERY);
    stack = RunningStack.start(trials, datasets, engines);
    trials.forEach(trial -> running.add(new RunningTrial(trial, save)));
  }

  /** Trains from the first epoch. */
  void run() {
    try {
      begin();
      look();
      train();
    } finally {
      stack.close();
    }
  }

  /** Trains on from where a checkpoint that holds these trials, and perhaps others, was made. */
  void resume(Checkpoint checkpoint) {
    try {
      begin();
      SavedStack saved = SavedStack.of(checkpoint);
      List<double[]> networks = new ArrayList<>();
      for (RunningTrial trial : running) {
        int place = checkpoint.trials().indexOf(trial.configuration().id());
        trial.restore(saved.trials().get(place));
        networks.add(saved.trials().get(place).network());
      }
      stack.network().restore(saved.steps(), networks);
      epoch = saved.epoch();
      toldEpoch = epoch;
      train();
    } finally {
      stack.close();
    }
  }

  private void begin() {
    for (int position = 0; position < running.size(); position++) {
      running.get(position).begin(stack, position);
    }
  }

  private void train() {
    while (epoch < epochs && !running.isEmpty()) {
      epoch++;
      stack.trainEpoch(epoch, this::tell);
      if (epoch % logEvery == 0 || epoch == epochs) {
        look();
      }
      if (running.isEmpty()) {
        return;
      }
      Order order = listener.afterEpoch();
      switch (order.kind()) {
        case CONTINUE -> {}
        case CHECKPOINT -> listener.checkpoint(this::checkpoint);
        case STOP -> {
          listener.checkpoint(this::checkpoint);
          return;
        }
        case TIME_OUT -> {
          timeOut(order.reason());
          return;
        }
        default -> throw new IllegalStateException("unknown order " + order);
      }
    }
  }

  /** Tells now and then of the part of an epoch that is done, as one of many samples takes long. */
  private void tell(double share) {
    if (System.nanoTime() - toldNanos > TELL_NANOS) {
      advance(epoch - 1 + share);
    }
  }

  private void advance(double reached) {
    toldNanos = System.nanoTime();
    if (reached > toldEpoch) {
      listener.advanced((reached - toldEpoch) * running.size());
      toldEpoch = reached;
    }
  }

  private Checkpoint checkpoint() {
    List<SavedStack.SavedTrial> saved =
        IntStream.range(0, running.size())
            .mapToObj(position -> running.get(position).save(stack, position))
            .toList();
    return new SavedStack(epoch, stack.network().steps(), saved)
        .checkpoint(running.stream().map(trial -> trial.configuration().id()).toList());
  }

  private void timeOut(String limit) {
    leave(running.stream().map(trial -> Optional.of(trial.timedOut(epoch, limit))).toList());
  }

  /** Measures every running trial; those that end here get their result and leave. */
  private void look() {
    stack.evaluate();
    List<Optional<TrialResult>> endings = new ArrayList<>();
    for (int position = 0; position < running.size(); position++) {
      endings.add(running.get(position).look(stack, position, epoch, epoch == epochs));
    }
    // Only now: the gradients overwrite the outputs.
    if (isObserved) {
      stack.computeGradients();
      for (int position = 0; position < running.size(); position++) {
        running.get(position).observe(stack, position, epoch);
      }
    }
    leave(endings);
  }

  /** Lets go the trials that have a result, and tells of the progress. */
  private void leave(List<Optional<TrialResult>> endings) {
    advance(epoch);
    List<RunningTrial> staying = new ArrayList<>();
    int[] chosen = new int[running.size()];
    for (int position = 0; position < endings.size(); position++) {
      RunningTrial trial = running.get(position);
      if (endings.get(position).isPresent()) {
        listener.ended(endings.get(position).get(), trial.end(stack, position));
      } else {
        chosen[staying.size()] = position;
        staying.add(trial);
      }
    }
    int leaving = running.size() - staying.size();
    if (leaving > 0) {
      running.clear();
      running.addAll(staying);
      if (epochs > epoch) {
        listener.advanced((double) (epochs - epoch) * leaving);
      }
    }
    if (leaving > 0 && !running.isEmpty()) {
      stack = stack.select(Arrays.copyOf(chosen, staying.size()));
    }
  }
}
