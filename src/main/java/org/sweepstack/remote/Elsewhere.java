package org.sweepstack.remote;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sweepstack.data.Datasets;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.StackListener;
import org.sweepstack.execution.StackRunner;
import org.sweepstack.execution.Workplace;
import org.sweepstack.journal.SentAttempts;
import org.sweepstack.journal.SentStack;
import org.sweepstack.training.Order;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/**
 * Other processes as a place where stacks are trained. What a stack came to is there when the whole
 * stack has ended: nothing is gone on from.
 *
 * @param carrier brings stacks there
 */
public record Elsewhere(Carrier carrier) implements Workplace {
  /** How long it takes at most until a stack hears that it is to stop. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  @Override
  public int workers() {
    return carrier.workers();
  }

  @Override
  public boolean continuesCheckpoints() {
    return false;
  }

  /** Returns no bound: who trains there finds out. */
  @Override
  public long mostBytes() {
    return Long.MAX_VALUE;
  }

  @Override
  public long availableBytes() {
    return Long.MAX_VALUE;
  }

  @Override
  public StackRunner runner(Datasets datasets, ExecutionOptions options) {
    return (trials, stretch, listener) -> train(trials, options, listener);
  }

  private void train(List<Configuration> trials, ExecutionOptions options, StackListener listener) {
    trials.stream().flatMap(trial -> trial.files().stream()).distinct().forEach(carrier::bring);
    Errand errand =
        carrier.send(
            new SentStack(trials, options.save(), options.engine()).bytes(), description(trials));
    Optional<byte[]> answer = errand.await(PATIENCE);
    while (answer.isEmpty()) {
      Order order = listener.order();
      if (order.kind() == Order.Kind.STOP || order.kind() == Order.Kind.TIME_OUT) {
        errand.cancel();
        if (order.kind() == Order.Kind.TIME_OUT) {
          trials.forEach(trial -> timeOut(trial, order.reason(), listener));
        }
        return;
      }
      answer = errand.await(PATIENCE);
    }
    SentAttempts attempts = SentAttempts.of(answer.get(), trials);
    listener.advanced(trialEpochs(trials));
    listener.endedElsewhere(attempts.attempts(), attempts.where());
  }

  private static void timeOut(Configuration trial, String limit, StackListener listener) {
    listener.ended(TrialResult.timedOut(trial, LearningCurve.EMPTY, 0, limit), TrialArtefacts.NONE);
  }

  private static double trialEpochs(List<Configuration> trials) {
    return trials.stream().mapToDouble(trial -> trial.get(Parameters.EPOCHS)).sum();
  }

  private static String description(List<Configuration> trials) {
    Configuration first = trials.get(0);
    return trials.size() == 1
        ? first.id() + ": " + first
        : trials.size() + " trials like " + first.id() + ": " + first;
  }
}
