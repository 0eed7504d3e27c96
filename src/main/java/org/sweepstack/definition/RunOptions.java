package org.sweepstack.definition;

import java.util.OptionalInt;

/**
 * How a sweep is to be run; never part of a trial's identity.
 *
 * @param threads from 1 to 1024; empty to leave the choice to the machine
 */
public record RunOptions(OptionalInt threads) {
  /** What holds when the file says nothing. */
  static final RunOptions DEFAULT = new RunOptions(OptionalInt.empty());
}
