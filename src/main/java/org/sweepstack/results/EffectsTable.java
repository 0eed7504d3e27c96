package org.sweepstack.results;

import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.csv.Table;
import org.sweepstack.summary.Effects;

/** One row per value of each axis, within what compares. */
record EffectsTable(Effects effects) implements Table {
  static final String FILE = "effects.csv";

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    return effects.header();
  }

  @Override
  public Stream<List<String>> rows() {
    return effects.axes().stream().flatMap(effects::rowsWithinGroups);
  }
}
