package org.sweepstack.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first of what may be many, and how many more there are. */
public final class Shortened {
  private Shortened() {}

  /** Returns such as {@code a, b and 3 more}, or all words if there are no more than are shown. */
  public static String words(Collection<String> words, int most, String separator) {
    String shown = words.stream().limit(most).collect(Collectors.joining(separator));
    return words.size() <= most ? shown : shown + " and " + (words.size() - most) + " more";
  }

  /** Returns the first lines and, if there are more, one that counts those. */
  public static List<String> lines(Collection<String> lines, int most) {
    return lines(lines.stream().limit(most).toList(), lines.size() - most, "");
  }

  /**
   * Returns the lines that are shown and, if there are more, one that counts those.
   *
   * @param more how many are not shown; none if below 1
   * @param what the end of the line that counts them, such as {@code " data sets"}
   */
  public static List<String> lines(List<String> shown, long more, String what) {
    List<String> lines = new ArrayList<>(shown);
    rest(more, what).ifPresent(lines::add);
    return lines;
  }

  /** Returns such as {@code ... and 3 more data sets}; empty if there are no more. */
  public static Optional<String> rest(long more, String what) {
    return more > 0 ? Optional.of("... and " + more + " more" + what) : Optional.empty();
  }
}
