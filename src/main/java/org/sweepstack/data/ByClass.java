package org.sweepstack.data;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Parts rows in a random order so that each class has its share in every part.
 *
 * @param samples the classes of all rows
 */
record ByClass(Samples samples) implements Parting {

  @Override
  public Parts test(int[] rows, IntUnaryOperator wanted) {
    int[] shares = shares(rows, wanted.applyAsInt(rows.length));
    boolean[] isChosen = new boolean[rows.length];
    for (int at = 0; at < rows.length; at++) {
      isChosen[at] = shares[samples.classOf(rows[at])]-- > 0;
    }
    return Parts.of(rows, isChosen);
  }

  @Override
  public Parts validation(int[] rows, IntUnaryOperator wanted) {
    int[] shares = shares(rows, wanted.applyAsInt(rows.length));
    boolean[] isChosen = new boolean[rows.length];
    for (int at = rows.length - 1; at >= 0; at--) {
      isChosen[at] = shares[samples.classOf(rows[at])]-- > 0;
    }
    return Parts.of(rows, isChosen);
  }

  /**
   * Returns how many rows of each class a part has: its share, rounded down, and one more of the
   * classes that lose most by that.
   */
  private int[] shares(int[] rows, int wanted) {
    int[] counts = counts(rows);
    int[] shares = new int[counts.length];
    int left = wanted;
    for (int label = 0; label < counts.length; label++) {
      shares[label] = (int) ((long) counts[label] * wanted / rows.length);
      left -= shares[label];
    }
    IntStream.range(0, counts.length)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer label) -> (long) counts[label] * wanted % rows.length)
                .reversed())
        .limit(left)
        .forEach(label -> shares[label]++);
    return shares;
  }

  private int[] counts(int[] rows) {
    int classes = IntStream.of(rows).map(samples::classOf).max().orElse(0) + 1;
    int[] counts = new int[classes];
    IntStream.of(rows).forEach(row -> counts[samples.classOf(row)]++);
    return counts;
  }

  /**
   * Deals the rows out to the folds, class after class in the order in which they come up, as
   * scikit-learn's StratifiedKFold does.
   */
  @Override
  public Parts fold(int[] rows, int fold, int folds) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    IntStream.of(rows).forEach(row -> counts.merge(samples.classOf(row), 1, Integer::sum));
    int[] first = new int[counts(rows).length];
    int[] last = new int[first.length];
    int dealt = 0;
    for (Map.Entry<Integer, Integer> of : counts.entrySet()) {
      for (int one = 0; one < of.getValue(); one++, dealt++) {
        int to = dealt % folds;
        first[of.getKey()] += to < fold ? 1 : 0;
        last[of.getKey()] += to <= fold ? 1 : 0;
      }
    }
    int[] seen = new int[first.length];
    boolean[] isChosen = new boolean[rows.length];
    for (int at = 0; at < rows.length; at++) {
      int label = samples.classOf(rows[at]);
      isChosen[at] = seen[label] >= first[label] && seen[label] < last[label];
      seen[label]++;
    }
    return Parts.of(rows, isChosen);
  }

  @Override
  public int[] first(int[] rows, int count) {
    return test(rows, all -> count).chosen();
  }

  @Override
  public int mostFolds(int[] rows) {
    return rows.length;
  }
}
