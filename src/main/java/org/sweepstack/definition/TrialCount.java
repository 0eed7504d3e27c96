package org.sweepstack.definition;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.sweepstack.trial.InvalidInputException;

/** Counts what a grid comes to without expanding it. */
final class TrialCount {
  private static final int MOST_BLOCKS_SHOWN = 3;

  private final Grid grid;

  TrialCount(Grid grid) {
    this.grid = grid;
  }

  /**
   * Checks that the cells and the included configurations are few enough.
   *
   * @throws InvalidInputException with the exact count and the axes
   */
  void check(String file, long maxTrials) {
    BigInteger included =
        grid.include().stream()
            .map(rule -> BigInteger.valueOf(grid.seeds(rule).size()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger trials =
        grid.blocks().stream().map(GridBlock::cells).reduce(included, BigInteger::add);
    if (trials.compareTo(BigInteger.valueOf(maxTrials)) > 0) {
      throw new InvalidInputException(
          file
              + ": expected at most "
              + maxTrials
              + " trials, got "
              + trials
              + " ("
              + axes(included)
              + "); shorten an axis or raise --max-trials");
    }
  }

  private String axes(BigInteger included) {
    List<GridBlock> blocks = grid.blocks();
    String shown =
        blocks.stream()
            .limit(MOST_BLOCKS_SHOWN)
            .map(GridBlock::toString)
            .map(axes -> axes.isEmpty() ? "1" : axes)
            .collect(Collectors.joining(" + "));
    return shown
        + (blocks.size() > MOST_BLOCKS_SHOWN ? " + ..." : "")
        + (included.signum() > 0 ? " + " + included + " included" : "");
  }
}
