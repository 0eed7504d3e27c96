package org.sweepstack.cli;

import java.util.List;

/** Names trials in a line, of many the first. */
final class SomeTrials {
  private static final int MOST = 5;

  private SomeTrials() {}

  /** Returns their ids, with {@code ...} where there are more. */
  static String list(List<String> ids) {
    return String.join(" ", ids.subList(0, Math.min(MOST, ids.size())))
        + (ids.size() > MOST ? " ..." : "");
  }
}
