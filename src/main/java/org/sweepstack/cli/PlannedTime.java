package org.sweepstack.cli;

import java.util.List;
import org.sweepstack.execution.StackPlan;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.sweep.Plan;
import org.sweepstack.terminal.Durations;
import org.sweepstack.trial.Configuration;

/**
 * How long a run will take.
 *
 * @param trainingSeconds of it, the training
 * @param otherSeconds of it, the start of the program, which is slow at first, and the tables
 * @param threads how many train
 */
record PlannedTime(double trainingSeconds, double otherSeconds, int threads) {
  /** Of a program that has just begun, until its loops are compiled. */
  private static final double START_SECONDS = 4;

  private static final double SHORTEST = 0.1;

  static PlannedTime of(Plan plan) {
    SweepExecution execution = plan.execution();
    List<Configuration> chosen =
        execution.stacks().stream().map(StackPlan::trials).flatMap(List::stream).toList();
    int others = plan.launch().expansion().configurations().size() - chosen.size();
    TablesPace tables = new TablesPace(plan.launch().save(), chosen, others);
    return new PlannedTime(
        execution.seconds() / execution.threads(),
        START_SECONDS + tables.secondsLeft(0, 1),
        execution.threads());
  }

  /**
   * Returns such as {@code about 0:12: 7.5 s of training on 1 thread, and the start and the
   * tables}.
   */
  @Override
  public String toString() {
    return trainingSeconds == 0
        ? "nothing to train"
        : "about "
            + Durations.ofSeconds(trainingSeconds + otherSeconds)
            + ": "
            + (trainingSeconds < SHORTEST
                ? "less than 0.1 s"
                : Durations.ofSeconds(trainingSeconds))
            + " of training on "
            + Counted.of(threads, "thread")
            + ", and the start and the tables";
  }
}
