package org.sweepstack.csv;

import java.util.List;

/** How the rows of a table become the text of a file. */
@FunctionalInterface
public interface TableText {
  /** As results folders hold them: RFC 4180, but for the line feed that ends a row. */
  TableText PLAIN = CsvRow::append;

  /** Adds a row, with what ends it. */
  void append(List<String> cells, StringBuilder text);

  /** Returns what stands before the first row. */
  default String start() {
    return "";
  }
}
