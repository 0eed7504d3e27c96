package org.sweepstack.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How long trials were trained: what comes before, between and after the training is no part. */
public final class TrainingTime {
  private static final double NANOSECONDS = 1e9;

  private TrainingTime() {}

  /** A time in which a stack was trained. */
  private record Span(Instant start, Instant end) {

    /** A trial's seconds are its share of its stack's. */
    static Span of(Timing timing) {
      double seconds = timing.seconds() * timing.stackSize();
      return new Span(
          timing.started(), timing.started().plusNanos(Math.round(seconds * NANOSECONDS)));
    }
  }

  /** Returns how long at least one stack was trained: a pause between two runs does not count. */
  public static Duration of(Collection<Timing> trials) {
    List<Span> spans =
        trials.stream().map(Span::of).sorted(Comparator.comparing(Span::start)).toList();
    Duration trained = Duration.ZERO;
    Instant until = Instant.MIN;
    for (Span span : spans) {
      Instant from = span.start().isAfter(until) ? span.start() : until;
      if (span.end().isAfter(from)) {
        trained = trained.plus(Duration.between(from, span.end()));
        until = span.end();
      }
    }
    return trained;
  }
}
