package org.sweepstack.trial;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of the trials of a sweep, each of which another machine can train.
 *
 * @param number which part, from 1
 * @param count how many parts there are
 */
public record Shard(int number, int count) {
  /** More parts than any cluster has machines. */
  public static final int MOST = 100_000;

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

  /** Checks the numbers. */
  public Shard {
    if (!isPart(number, count)) {
      throw new IllegalArgumentException("no such part: " + number + " of " + count);
    }
  }

  /** Reads what {@link #toString} writes; empty when a text is anything else. */
  public static Optional<Shard> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(form.group(1));
    int count = Integer.parseInt(form.group(2));
    return isPart(number, count) ? Optional.of(new Shard(number, count)) : Optional.empty();
  }

  private static boolean isPart(int number, int count) {
    return 1 <= number && number <= count && count <= MOST;
  }

  /** Returns what the name of its results folder ends with. */
  public String nameEnding() {
    return ".shard-" + number + "-of-" + count;
  }

  /** Returns the name of a results folder without that ending, if it has it. */
  public String baseName(String folder) {
    return folder.endsWith(nameEnding())
        ? folder.substring(0, folder.length() - nameEnding().length())
        : folder;
  }

  /** Returns such as {@code 3/16}. */
  @Override
  public String toString() {
    return number + "/" + count;
  }
}
