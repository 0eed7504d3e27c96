package org.sweepstack.data;

import java.util.List;

/**
 * A column of a table that is learned from. In memory a number is itself, a word its place among
 * the column's words, and a missing cell NaN.
 *
 * @param name as the file has it
 * @param words the different words of its cells, by text; none where its cells are numbers
 */
record TableColumn(String name, List<String> words) {

  /** Copies the words. */
  TableColumn {
    words = List.copyOf(words);
  }

  boolean isCategory() {
    return !words.isEmpty();
  }
}
