package org.sweepstack.definition;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.sweepstack.trial.Remedy;

/**
 * Counts what a grid comes to without expanding it.
 *
 * @param blocks the sizes of the axes of each block, of which those of zip are axes too
 * @param included how many configurations are added
 */
record TrialCount(List<List<AxisSize>> blocks, BigInteger included) {
  private static final int MOST_BLOCKS_SHOWN = 3;

  /** Counts a grid whose values are made. */
  static TrialCount of(Grid grid) {
    Inclusion inclusion = Inclusion.of(grid);
    BigInteger included =
        grid.include().stream()
            .map(rule -> BigInteger.valueOf(inclusion.count(rule)))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return new TrialCount(grid.blocks().stream().map(GridBlock::sizes).toList(), included);
  }

  /**
   * Returns whether there are more trials than allowed; adds a problem then, with the exact count
   * and the axes.
   */
  boolean exceeds(long maxTrials, Position file, Problems problems) {
    BigInteger trials = blocks.stream().map(TrialCount::cells).reduce(included, BigInteger::add);
    if (trials.compareTo(BigInteger.valueOf(maxTrials)) <= 0) {
      return false;
    }
    problems.add(
        file,
        "expected at most "
            + maxTrials
            + (maxTrials == 1 ? " trial" : " trials")
            + ", got "
            + trials
            + " ("
            + axes()
            + ")",
        Remedy.Choice.SHORTEN_AXIS,
        Remedy.Choice.ALLOW_MORE_TRIALS);
    return true;
  }

  private static BigInteger cells(List<AxisSize> axes) {
    return axes.stream()
        .map(axis -> BigInteger.valueOf(axis.values()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private String axes() {
    String shown =
        blocks.stream()
            .limit(MOST_BLOCKS_SHOWN)
            .map(TrialCount::shown)
            .map(axes -> axes.isEmpty() ? "1" : axes)
            .collect(Collectors.joining(" + "));
    return shown
        + (blocks.size() > MOST_BLOCKS_SHOWN ? " + ..." : "")
        + (included.signum() > 0 ? " + " + included + " included" : "");
  }

  /** Returns the axes with several values, such as {@code 4 learning_rate x 5 seed}. */
  private static String shown(List<AxisSize> axes) {
    return axes.stream()
        .filter(axis -> axis.values() > 1)
        .map(AxisSize::toString)
        .collect(Collectors.joining(" x "));
  }
}
