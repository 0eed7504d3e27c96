package org.sweepstack.execution;

/**
 * Work that a worker has done.
 *
 * @param kind the kind of the stack, as in {@link StackPlan#kind}
 * @param work estimated seconds, out of {@link SweepExecution#seconds}; negative where trials have
 *     to be trained again
 * @param seconds how long the worker took, at least 0
 */
public record Advance(String kind, double work, double seconds) {}
