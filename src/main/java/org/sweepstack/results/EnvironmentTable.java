package org.sweepstack.results;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweepstack.csv.SpreadsheetText;
import org.sweepstack.csv.Table;

/** One row per fact about what the sweep ran on, in the order of the map. */
record EnvironmentTable(Map<String, String> environment) implements Table {
  static final String FILE = "environment.csv";

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    return List.of("key", "value");
  }

  @Override
  public Stream<List<String>> rows() {
    return environment.entrySet().stream()
        .map(fact -> List.of(fact.getKey(), SpreadsheetText.of(fact.getValue())));
  }
}
