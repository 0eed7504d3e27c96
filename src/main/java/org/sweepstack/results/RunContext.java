package org.sweepstack.results;

/**
 * What a sweep ran on, for the record only: no number of a trial depends on it.
 *
 * @param threads the threads that trained, at least 1
 * @param host the machine's name
 */
public record RunContext(int threads, String host) {

  /** Checks the threads. */
  public RunContext {
    if (threads < 1) {
      throw new IllegalArgumentException("expected at least 1 thread, got " + threads);
    }
  }
}
