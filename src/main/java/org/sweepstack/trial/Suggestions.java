package org.sweepstack.trial;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a misspelt word may have meant. */
public final class Suggestions {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Suggestions() {}

  /**
   * Returns {@code ", did you mean 'x'?"} for the known word nearest to {@code word}, or an empty
   * string when none is near: within a third of the word's letters, and at least two.
   */
  public static String didYouMean(String word, Collection<String> known) {
    int limit = Math.max(2, word.length() / 3);
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= Math.min(limit, candidate.length() - 1))
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .map(candidate -> ", did you mean '" + candidate + "'?")
        .orElse("");
  }

  private static int distance(String word, String candidate) {
    return DISTANCE.apply(word, candidate);
  }
}
