package org.sweepstack.cli;

/** Counts things in words. */
final class Counted {
  private Counted() {}

  /** Returns such as {@code 1 stack} or {@code 30 stacks}. */
  static String of(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
