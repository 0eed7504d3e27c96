package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.EPOCHS;
import static org.sweepstack.trial.Parameters.LOG_EVERY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.sweepstack.data.Datasets;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;

/**
 * The training of one stack, from the first weights or a checkpoint to the last result.
 *
 * <p>Trials are looked at before the first step, at every logged epoch or step and after the last.
 * One that is found not finite there, or has trained enough, leaves the stack, which goes on
 * without it.
 */
final class StackTraining {
  /** So long a step may still take when the training is to end. */
  private static final long PATIENCE_NANOS = 2_000_000_000;

  private final TrainingListener listener;
  private final boolean isObserved;
  private final TrainingClock clock;
  private final StackProgress progress;
  private final List<RunningTrial> running = new ArrayList<>();
  private RunningStack stack;

  /** Since when the training is to end, within a step. */
  private OptionalLong endingNanos = OptionalLong.empty();

  /** Gives up what is being computed, as the training is to end. */
  private static final class GivenUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Order order;
    private final boolean isBetweenSteps;

    GivenUpException(Order order, boolean isBetweenSteps) {
      super(order.kind().name(), null, false, false);
      this.order = order;
      this.isBetweenSteps = isBetweenSteps;
    }
  }

  /**
   * Draws the initial weights.
   *
   * @param until the epoch at which trials stop that still train; empty for their last
   */
  StackTraining(
      List<Configuration> trials,
      OptionalInt until,
      Set<Artefact> save,
      Datasets datasets,
      EngineChoice engines,
      TrainingListener listener) {
    this.listener = listener;
    isObserved = ArtefactRecorder.isObserving(save);
    stack = RunningStack.start(trials, datasets, engines);
    int epochs = trials.get(0).get(EPOCHS);
    int last = Math.min(epochs, until.orElse(epochs));
    clock = new TrainingClock(epochs, last, stack.stepsOfEpoch(), trials.get(0).get(LOG_EVERY));
    progress =
        new StackProgress(
            clock,
            last,
            stack.samples(0).train().samples(),
            stack.samplesOfEvaluation(),
            isObserved,
            listener);
    trials.forEach(trial -> running.add(new RunningTrial(trial, save)));
  }

  /** Trains from the first step. */
  void run() {
    try {
      begin();
      train();
    } finally {
      stack.close();
    }
  }

  /**
   * Trains on from checkpoints that hold these trials, and perhaps others.
   *
   * @param checkpoints that of each trial, all after as many steps
   */
  void resume(Map<TrialId, Checkpoint> checkpoints) {
    try {
      begin();
      Map<TrialId, SavedStack.SavedTrial> saved = SavedStack.trials(checkpoints);
      List<double[]> networks = new ArrayList<>();
      for (RunningTrial trial : running) {
        SavedStack.SavedTrial own = saved.get(trial.configuration().id());
        trial.restore(own);
        networks.add(own.network());
      }
      long steps = SavedStack.steps(checkpoints.values().iterator().next());
      stack.network().restore(steps, networks);
      clock.set(steps);
      stack.resumeAt(clock.moment().epoch());
      progress.resume(!isLookDue());
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
    try {
      if (isLookDue()) {
        look();
      }
      boolean goesOn = true;
      while (goesOn && !running.isEmpty() && !clock.isAtRung()) {
        step();
        if (isLookDue()) {
          look();
        }
        goesOn = running.isEmpty() || follow(listener.order());
      }
      if (goesOn && !running.isEmpty()) {
        stopAtRung();
      }
    } catch (GivenUpException e) {
      // Within a step, some trials have taken it: the next run goes on from the last checkpoint.
      if (e.isBetweenSteps || e.order.kind() == Order.Kind.TIME_OUT) {
        follow(e.order);
      }
    }
  }

  /** Returns whether the trials are to be looked at now, and have not been. */
  private boolean isLookDue() {
    return clock.isLogged() && !running.get(0).hasBeenSeen(clock.moment());
  }

  /**
   * Ends the trials here, with a checkpoint that lacks what only this end adds: a point of a curve
   * between two logged ones.
   */
  private void stopAtRung() {
    if (!running.get(0).hasBeenSeen(clock.moment())) {
      stack.evaluate(this::looking);
    }
    listener.checkpoint(this::checkpoint);
    leave(
        IntStream.range(0, running.size())
            .mapToObj(at -> Optional.of(running.get(at).stop(stack, at, clock.moment())))
            .toList());
  }

  private void step() {
    endingNanos = OptionalLong.empty();
    stack.step(clock.nextEpoch(), clock.nextStep(), done -> stepping());
    clock.count();
    progress.stepped(running.size());
  }

  /** Does what the listener wants, and returns whether the training goes on. */
  private boolean follow(Order order) {
    return switch (order.kind()) {
      case CONTINUE -> true;
      case CHECKPOINT -> {
        listener.checkpoint(this::checkpoint);
        yield true;
      }
      case STOP -> {
        // Before the first step there is nothing that would be lost.
        if (clock.steps() > 0) {
          listener.checkpoint(this::checkpoint);
        }
        yield false;
      }
      case TIME_OUT -> {
        timeOut(order.reason());
        yield false;
      }
    };
  }

  private Checkpoint checkpoint() {
    List<SavedStack.SavedTrial> saved =
        IntStream.range(0, running.size())
            .mapToObj(position -> running.get(position).save(stack, position))
            .toList();
    return new SavedStack(clock.wholeEpochs(), clock.steps(), saved)
        .checkpoint(running.stream().map(trial -> trial.configuration().id()).toList());
  }

  private void timeOut(String limit) {
    int epoch = clock.moment().epoch();
    leave(running.stream().map(trial -> Optional.of(trial.timedOut(epoch, limit))).toList());
  }

  /** Measures every running trial; those that end here get their result and leave. */
  private void look() {
    // Both first, as they may be given up; gradients before, as they overwrite the outputs.
    List<ArtefactRecorder.Observation> observations = observe();
    stack.evaluate(this::looking);
    List<Optional<TrialResult>> endings = new ArrayList<>();
    for (int position = 0; position < running.size(); position++) {
      RunningTrial trial = running.get(position);
      endings.add(trial.look(stack, position, clock.moment(), clock.isOver()));
      if (isObserved) {
        trial.take(observations.get(position));
      }
    }
    progress.looked(running.size());
    leave(endings);
  }

  /** Returns how the layers of every trial spread; nothing where that is not kept. */
  private List<ArtefactRecorder.Observation> observe() {
    if (!isObserved) {
      return List.of();
    }
    stack.computeGradients(done -> looking(StackProgress.WORK_OF_STEP * done));
    return IntStream.range(0, running.size())
        .mapToObj(position -> running.get(position).observe(stack, position, clock.moment()))
        .toList();
  }

  /** Goes on with a look, or gives it up where the training is to end. */
  private void looking(long work) {
    progress.looking((double) work / running.size(), running.size());
    Order order = listener.order();
    if (isEnding(order)) {
      throw new GivenUpException(order, true);
    }
  }

  /** Gives up a step that takes long where the training is to end: what it has changed is lost. */
  private void stepping() {
    Order order = listener.order();
    if (isEnding(order)) {
      long now = System.nanoTime();
      endingNanos = OptionalLong.of(endingNanos.orElse(now));
      if (now - endingNanos.orElseThrow() > PATIENCE_NANOS) {
        throw new GivenUpException(order, false);
      }
    }
  }

  private static boolean isEnding(Order order) {
    return order.kind() == Order.Kind.STOP || order.kind() == Order.Kind.TIME_OUT;
  }

  /** Lets go the trials that have a result, and tells of the progress. */
  private void leave(List<Optional<TrialResult>> endings) {
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
      progress.left(leaving);
    }
    if (leaving > 0 && !running.isEmpty()) {
      stack = stack.select(Arrays.copyOf(chosen, staying.size()));
    }
  }
}
