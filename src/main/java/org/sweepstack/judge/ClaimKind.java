package org.sweepstack.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.trial.Choice;

/** How much a claim says, and so what is asked of the trials that it is about. */
enum ClaimKind implements Choice {
  /** Something can be done: one trial will do. */
  EXISTENTIAL,
  /** Something is usual: the median does it. */
  TYPICAL,
  /** Something always is so: nine trials in ten do it. */
  GENERAL;

  private static final double NEARLY_ALL = 0.9;

  static final List<String> WORDS = Stream.of(values()).map(Choice::word).toList();

  /** Returns how the trials' numbers become one, of which {@link #asked} is asked. */
  Reduction reduction(Comparison each) {
    return this == TYPICAL
        ? Reduction.MEDIAN
        : new Reduction(Reduction.MEDIAN.statistic(), Optional.of(each));
  }

  /**
   * Returns what is asked of the reduced number.
   *
   * @param each what is asked of each trial
   */
  Comparison asked(Comparison each) {
    return switch (this) {
      case EXISTENTIAL -> new Comparison(">", 0);
      case TYPICAL -> each;
      case GENERAL -> new Comparison(">=", NEARLY_ALL);
    };
  }
}
