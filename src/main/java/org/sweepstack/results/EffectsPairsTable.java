package org.sweepstack.results;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.csv.Table;
import org.sweepstack.summary.AxisValues;
import org.sweepstack.summary.Effects;

/**
 * One row per pair of axes and pair of their values that occurs among finished trials: whether the
 * effect of one axis depends on another. Each pair of axes is there once, in the order written; the
 * seed is among them where it is among the axes of {@link EffectsTable}. Of fewer than two axes the
 * header is all there is.
 */
record EffectsPairsTable(Effects effects) implements Table {
  static final String FILE = "effects-pairs.csv";

  private static final List<String> VALUES =
      List.of("parameter_1", "value_1", "parameter_2", "value_2");

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    return Stream.concat(VALUES.stream(), Effects.COLUMNS.stream()).toList();
  }

  /** Holds the groups of one pair of axes at a time. */
  @Override
  public Stream<List<String>> rows() {
    List<AxisValues> axes = effects.axes();
    return IntStream.range(0, axes.size())
        .boxed()
        .flatMap(
            first ->
                axes.subList(first + 1, axes.size()).stream()
                    .flatMap(second -> effects.rows(axes.get(first), second)));
  }
}
