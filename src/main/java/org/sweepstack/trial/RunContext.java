package org.sweepstack.trial;

/**
 * What a sweep ran on, for the record only: no number of a trial depends on it, but on the kernels
 * by the last bits.
 *
 * @param threads the threads that trained, at least 1
 * @param host the machine's name
 * @param numericKernels which code computes for this kind of processor
 */
public record RunContext(int threads, String host, String numericKernels) {

  /** Checks the threads. */
  public RunContext {
    if (threads < 1) {
      throw new IllegalArgumentException("expected at least 1 thread, got " + threads);
    }
  }
}
