package org.sweepstack.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Parts rows in a random order so that all rows of a group are in the same part.
 *
 * @param marks the group of each row of the table
 */
record ByGroup(double[] marks) implements Parting {

  @Override
  public Parts test(int[] rows, IntUnaryOperator wanted) {
    List<Double> groups = groups(rows);
    return of(rows, groups.subList(0, wanted.applyAsInt(groups.size())));
  }

  @Override
  public Parts validation(int[] rows, IntUnaryOperator wanted) {
    List<Double> groups = groups(rows);
    return of(
        rows, groups.subList(groups.size() - wanted.applyAsInt(groups.size()), groups.size()));
  }

  /** Returns the groups in the order in which they come up. */
  private List<Double> groups(int[] rows) {
    return IntStream.of(rows).mapToObj(row -> marks[row]).distinct().toList();
  }

  private Parts of(int[] rows, List<Double> groups) {
    Set<Double> chosen = new HashSet<>(groups);
    boolean[] isChosen = new boolean[rows.length];
    for (int at = 0; at < rows.length; at++) {
      isChosen[at] = chosen.contains(marks[rows[at]]);
    }
    return Parts.of(rows, isChosen);
  }

  /** Gives each group, the largest first, to the fold that has fewest rows by then. */
  @Override
  public Parts fold(int[] rows, int fold, int folds) {
    Map<Double, Integer> sizes =
        IntStream.of(rows)
            .mapToObj(row -> marks[row])
            .collect(
                Collectors.toMap(group -> group, group -> 1, Integer::sum, LinkedHashMap::new));
    long[] load = new long[folds];
    Set<Double> chosen = new HashSet<>();
    sizes.entrySet().stream()
        .sorted(Map.Entry.<Double, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            group -> {
              int least = lightest(load);
              load[least] += group.getValue();
              if (least == fold) {
                chosen.add(group.getKey());
              }
            });
    return of(rows, List.copyOf(chosen));
  }

  private static int lightest(long[] load) {
    long least = Arrays.stream(load).min().orElseThrow();
    return IntStream.range(0, load.length)
        .filter(at -> load[at] == least)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public int mostFolds(int[] rows) {
    return groups(rows).size();
  }
}
