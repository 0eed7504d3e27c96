package org.sweepstack.csv;

import java.util.List;

/**
 * A row as people save it.
 *
 * @param cells at least one that is not empty; without blanks around them, line feeds for the line
 *     ends within
 * @param line where the row begins, from 1
 */
public record SavedRow(List<String> cells, long line) {

  /** Copies the list. */
  public SavedRow {
    cells = List.copyOf(cells);
  }
}
