package org.sweepstack.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for people: columns as wide as their widest cell, two spaces apart. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(List<String> header) {
    rows.add(List.copyOf(header));
  }

  public void add(List<String> row) {
    rows.add(List.copyOf(row));
  }

  public void print(PrintWriter out) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        line.append(row.get(column))
            .append(" ".repeat(widths[column] - row.get(column).length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
