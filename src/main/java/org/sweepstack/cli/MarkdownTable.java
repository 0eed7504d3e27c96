package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A table for documents in Markdown, printed row by row. */
final class MarkdownTable {
  private final PrintWriter out;

  /** Prints the header. */
  MarkdownTable(PrintWriter out, List<String> header) {
    this.out = out;
    print(header);
    out.println("|" + "---|".repeat(header.size()));
  }

  /** Prints a row of single lines. */
  void print(List<String> row) {
    out.println(
        row.stream()
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }
}
