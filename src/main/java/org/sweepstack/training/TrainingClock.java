package org.sweepstack.training;

import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.Moment;

/** Where the training of a stack stands, and at which of its moments it is looked at. */
final class TrainingClock {
  private final int epochs;
  private final int lastEpoch;
  private final int stepsOfEpoch;
  private final LogInterval logEvery;
  private long steps;

  /**
   * Starts before the first step.
   *
   * @param epochs those of the trials
   * @param lastEpoch the one at which they stop, at most {@code epochs}
   */
  TrainingClock(int epochs, int lastEpoch, int stepsOfEpoch, LogInterval logEvery) {
    this.epochs = epochs;
    this.lastEpoch = lastEpoch;
    this.stepsOfEpoch = stepsOfEpoch;
    this.logEvery = logEvery;
  }

  /** Goes to the moment after so many steps. */
  void set(long taken) {
    steps = taken;
  }

  /** Counts a step. */
  void count() {
    steps++;
  }

  /** Returns how many steps have been taken. */
  long steps() {
    return steps;
  }

  /** Returns how many epochs have been trained, with the part of the last. */
  double reached() {
    return (double) steps / stepsOfEpoch;
  }

  /** Returns how many whole epochs have been trained. */
  int wholeEpochs() {
    return Math.toIntExact(steps / stepsOfEpoch);
  }

  /** Returns which epoch the next step belongs to, from 1. */
  int nextEpoch() {
    return wholeEpochs() + 1;
  }

  /** Returns which step of its epoch the next one is, from 0. */
  int nextStep() {
    return Math.toIntExact(steps % stepsOfEpoch);
  }

  boolean isOver() {
    return steps == allSteps();
  }

  /** Returns whether the trials stop here, those that have not ended before. */
  boolean isAtRung() {
    return lastEpoch < epochs && steps == lastSteps();
  }

  private long lastSteps() {
    return (long) lastEpoch * stepsOfEpoch;
  }

  private long allSteps() {
    return (long) epochs * stepsOfEpoch;
  }

  /** Returns whether the trials are looked at now. */
  boolean isLogged() {
    return isOver() || steps % stepsBetween() == 0;
  }

  private long stepsBetween() {
    return logEvery.isInSteps() ? logEvery.count() : (long) logEvery.count() * stepsOfEpoch;
  }

  /** Returns how often trials are looked at in all. */
  long looks() {
    return 1 + (lastSteps() + stepsBetween() - 1) / stepsBetween();
  }

  /** Returns how often trials have been looked at before now. */
  long looksBefore() {
    return (steps + stepsBetween() - 1) / stepsBetween();
  }

  /** Returns the moment as points of a curve have it. */
  Moment moment() {
    int epoch = Math.toIntExact((steps + stepsOfEpoch - 1) / stepsOfEpoch);
    return logEvery.isInSteps() ? new Moment(epoch, steps) : Moment.ofEpoch(epoch);
  }
}
