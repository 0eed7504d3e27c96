package org.sweepstack.definition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws cells of a block: of every axis a value, and of axes that move together a row. No cell is
 * drawn twice.
 *
 * @param groups axes by themselves and, with as many words each, axes that move together
 */
record BlockSample(List<List<AxisWords>> groups) {
  /** How many draws in a row may come to cells that were drawn before until no more are tried. */
  private static final int MOST_IN_VAIN = 100_000;

  /** Copies the list. */
  BlockSample {
    groups = List.copyOf(groups);
  }

  /** Returns whether there are no more cells than are asked for, all of them told one by one. */
  boolean isCoveredBy(int number) {
    return groups.stream().flatMap(List::stream).noneMatch(axis -> axis.range().isPresent())
        && groups.stream()
                .map(group -> BigInteger.valueOf(group.get(0).words().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply)
                .compareTo(BigInteger.valueOf(number))
            <= 0;
  }

  /** Returns the words of the cells, as columns of equal length. */
  List<AxisWords> columns(Sampling sampling) {
    SamplePoints points =
        new SamplePoints(sampling, groups.stream().map(BlockSample::name).toList());
    Set<List<String>> drawn = new HashSet<>();
    List<List<Word>> cells = new ArrayList<>();
    // A Latin hypercube has so many points and no more.
    int mostDraws =
        sampling.sampler() == Sampler.LATIN_HYPERCUBE ? sampling.number() : Integer.MAX_VALUE;
    int inVain = 0;
    for (int draws = 0;
        draws < mostDraws && cells.size() < sampling.number() && inVain < MOST_IN_VAIN;
        draws++) {
      List<Word> cell = cell(points.next());
      if (drawn.add(cell.stream().map(Word::text).toList())) {
        cells.add(cell);
        inVain = 0;
      } else {
        inVain++;
      }
    }
    return columns(cells);
  }

  private List<Word> cell(double[] point) {
    List<Word> cell = new ArrayList<>();
    for (int group = 0; group < point.length; group++) {
      for (AxisWords axis : groups.get(group)) {
        cell.add(axis.drawn(point[group]));
      }
    }
    return cell;
  }

  private List<AxisWords> columns(List<List<Word>> cells) {
    List<AxisWords> axes = groups.stream().flatMap(List::stream).toList();
    List<AxisWords> columns = new ArrayList<>();
    for (int column = 0; column < axes.size(); column++) {
      int place = column;
      columns.add(axes.get(column).with(cells.stream().map(cell -> cell.get(place)).toList()));
    }
    return columns;
  }

  private static String name(List<AxisWords> group) {
    return group.stream().map(axis -> axis.parameter().name()).collect(Collectors.joining("+"));
  }
}
