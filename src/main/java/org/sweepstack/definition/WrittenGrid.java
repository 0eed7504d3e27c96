package org.sweepstack.definition;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.trial.Parameter;

/**
 * What was written for a grid, counted but not yet made into values.
 *
 * @param blocks the axes of each
 * @param together groups of axes that move together, as many words each; every block is multiplied
 *     with every group
 */
record WrittenGrid(List<List<AxisWords>> blocks, List<List<AxisWords>> together) {

  /** Copies the lists. */
  WrittenGrid {
    blocks = List.copyOf(blocks);
    together = List.copyOf(together);
  }

  /** Returns the same with a setting of the command line applied. */
  WrittenGrid with(Setting setting) {
    return new WrittenGrid(setting.applyTo(blocks), together);
  }

  /** Returns how many cells there are, without included ones. */
  TrialCount count() {
    List<AxisSize> zipped =
        together.stream().map(group -> size(group, group.get(0).words().size())).toList();
    return new TrialCount(
        blocks.stream()
            .map(block -> Stream.concat(block.stream().map(AxisWords::size), zipped.stream()))
            .map(Stream::toList)
            .toList(),
        BigInteger.ZERO);
  }

  /** Returns the size of axes that move together. */
  static AxisSize size(List<AxisWords> group, int values) {
    return new AxisSize(group.stream().<Parameter<?>>map(AxisWords::parameter).toList(), values);
  }
}
