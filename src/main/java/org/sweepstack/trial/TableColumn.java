package org.sweepstack.trial;

import java.util.List;

/**
 * A column of a table that is learned from. In memory a number is itself, a word its place among
 * the column's words, and a missing cell NaN.
 *
 * @param name as the file has it
 * @param words the different words of its cells, by text; none where its cells are numbers
 */
public record TableColumn(String name, List<String> words) {

  /** Copies the words. */
  public TableColumn {
    words = List.copyOf(words);
  }

  /** Returns whether its cells are words. */
  public boolean isCategory() {
    return !words.isEmpty();
  }
}
