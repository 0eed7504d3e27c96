package org.sweepstack.trial;

import java.util.List;

/**
 * How a grid is trained where not all of its trials train to their end: all train to the first
 * rung, the best of them go on to the next, and so on. How the grid is run, never part of a trial's
 * identity.
 *
 * @param keep the share that goes on from each rung
 * @param rungs the epochs at which trials are compared, growing, all below the last epoch
 * @param epochs the last epoch, the same of every trial
 */
public record Halving(Share keep, List<Integer> rungs, int epochs) {

  /**
   * A part of a whole, exact: a third of 2001 is 667.
   *
   * @param part at least 1, and below the whole
   * @param whole at most 10^9
   */
  public record Share(long part, long whole) {
    /** Checks the numbers. */
    public Share {
      if (part < 1 || part >= whole || whole > 1_000_000_000) {
        throw new IllegalArgumentException("no share of a whole: " + part + "/" + whole);
      }
    }

    /** Returns how many of some are kept: rounded up, and so at least one of any. */
    public int of(int count) {
      return Math.toIntExact((count * part + whole - 1) / whole);
    }

    @Override
    public String toString() {
      return part + "/" + whole;
    }
  }

  /** Copies and checks the rungs. */
  public Halving {
    rungs = List.copyOf(rungs);
    int before = 0;
    for (int rung : rungs) {
      if (rung <= before || rung >= epochs) {
        throw new IllegalArgumentException("no rungs of " + epochs + " epochs: " + rungs);
      }
      before = rung;
    }
    if (rungs.isEmpty()) {
      throw new IllegalArgumentException("no rung");
    }
  }

  /** Returns such as {@code the best 1/3 at epochs 100, 300}. */
  @Override
  public String toString() {
    return "the best "
        + keep
        + " at "
        + (rungs.size() == 1 ? "epoch " : "epochs ")
        + String.join(", ", rungs.stream().map(String::valueOf).toList());
  }
}
