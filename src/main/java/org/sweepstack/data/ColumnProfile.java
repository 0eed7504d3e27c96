package org.sweepstack.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a column of a file holds.
 *
 * @param name as the file has it
 * @param numbers how many of its cells are numbers, where it is a column of numbers
 * @param missing how many of its cells are missing
 * @param least the smallest number; NaN without one
 * @param most the largest number
 * @param isCounter whether every number is one more than that of the row before
 * @param words how often each word occurs, in order of appearance, where it is one of words
 * @param refusal why it cannot be learned from as it is, in a line; empty where it can
 */
public record ColumnProfile(
    String name,
    long numbers,
    long missing,
    double least,
    double most,
    boolean isCounter,
    Map<String, Long> words,
    Optional<String> refusal) {

  /** Copies the map. */
  public ColumnProfile {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** Returns whether there is nothing in it. */
  public boolean isEmpty() {
    return numbers == 0 && words.isEmpty() && refusal.isEmpty();
  }

  /** Returns whether it has another word in every row, as names have. */
  boolean areNames(long rows) {
    return words.size() > 2 && words.size() == rows - missing;
  }
}
