/**
 * The execution of a sweep: planning stacks, the pool of workers, time limits, isolating a trial
 * that fails, and handing results on as they come.
 *
 * <p>Enter by {@link org.sweepstack.execution.SweepExecution}. Must not know sweep files, results
 * folders or how a stack is trained.
 */
package org.sweepstack.execution;
