package org.sweepstack.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/** Collects what a stack comes to, and stops it after some orders if that is wanted. */
final class StackRecorder implements TrainingListener {
  private final Map<Configuration, Trained> trained = new HashMap<>();
  private final Order lastOrder;
  private int ordersLeft;
  private Optional<Checkpoint> checkpoint = Optional.empty();
  double trialEpochs;

  /** A trial that has ended. */
  record Trained(TrialResult result, TrialArtefacts artefacts) {}

  private StackRecorder(int orders, Order lastOrder) {
    ordersLeft = orders;
    this.lastOrder = lastOrder;
  }

  /** Lets a stack train to its end. */
  static StackRecorder toTheEnd() {
    return new StackRecorder(Integer.MAX_VALUE, Order.CONTINUE);
  }

  /** Lets a stack go on until it has asked for so many orders, after steps or within looks. */
  static StackRecorder ordering(Order order, int orders) {
    return new StackRecorder(orders, order);
  }

  /** Returns trials trained to their ends, in the order given. */
  static List<Trained> train(Training training, List<Configuration> trials, Set<Artefact> save) {
    StackRecorder recorder = toTheEnd();
    training.train(trials, Stretch.WHOLE, save, recorder);
    return recorder.trained(trials);
  }

  /** Returns the results of trials trained to their ends, in the order given. */
  static List<TrialResult> results(Training training, List<Configuration> trials) {
    return train(training, trials, Set.of()).stream().map(Trained::result).toList();
  }

  List<Trained> trained(List<Configuration> trials) {
    return trials.stream().map(trained::get).toList();
  }

  Map<Configuration, Trained> trained() {
    return trained;
  }

  Optional<Checkpoint> checkpoint() {
    return checkpoint;
  }

  @Override
  public void advanced(double more) {
    trialEpochs += more;
  }

  @Override
  public void ended(TrialResult result, TrialArtefacts artefacts) {
    trained.put(result.configuration(), new Trained(result, artefacts));
  }

  @Override
  public Order order() {
    ordersLeft--;
    return ordersLeft <= 0 ? lastOrder : Order.CONTINUE;
  }

  @Override
  public void checkpoint(Supplier<Checkpoint> made) {
    checkpoint = Optional.of(made.get());
  }
}
