package org.sweepstack.comparison;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameter;

/** The finished trials of a sweep, as its files show them. */
public final class ComparedSweep {
  private final String name;
  private final List<ComparedTrial> trials;
  private final Set<Parameter<?>> parameters;

  /**
   * Takes what was read.
   *
   * @param name what the user calls it
   * @param parameters those that the files name
   */
  ComparedSweep(String name, List<ComparedTrial> trials, Set<Parameter<?>> parameters) {
    this.name = name;
    this.trials = List.copyOf(trials);
    this.parameters = parameters;
  }

  /**
   * Reads a {@code trials.csv}, as the program wrote it or a spreadsheet saved it, and with it the
   * {@code parameters.csv} beside it, if there is one.
   *
   * @param name what the user calls the sweep
   * @throws org.sweepstack.trial.InvalidInputException when they cannot be used
   */
  public static ComparedSweep read(String name, Path trials) {
    return new TrialsReader(trials).read(name);
  }

  /** Returns whether every completed trial has a metric. */
  public boolean measures(Metric metric) {
    return trials.stream()
        .filter(ComparedTrial::isCompleted)
        .noneMatch(trial -> Double.isNaN(trial.metrics().get(metric)));
  }

  /** Returns what the user calls it. */
  public String name() {
    return name;
  }

  /** Returns how many trials have ended. */
  public int size() {
    return trials.size();
  }

  List<ComparedTrial> trials() {
    return trials;
  }

  /** Returns the parameters that the files name, in the order of their columns. */
  Set<Parameter<?>> parameters() {
    return parameters;
  }
}
