package org.sweepstack.results;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.sweepstack.csv.Table;

/**
 * A table that tells how far its writing is.
 *
 * @param wrote is told of so many cells more
 */
record CountedTable(Table table, LongConsumer wrote) implements Table {

  @Override
  public String fileName() {
    return table.fileName();
  }

  @Override
  public List<String> header() {
    return table.header();
  }

  @Override
  public Stream<List<String>> rows() {
    return table.rows().peek(row -> wrote.accept(row.size()));
  }

  @Override
  public String remedyForLength() {
    return table.remedyForLength();
  }
}
