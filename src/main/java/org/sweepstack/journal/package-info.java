/**
 * What a results folder remembers: the journal of finished attempts and the parts that it names,
 * checkpoints of what trains, suspects, the definition as run, and where in the folder each is.
 *
 * <p>Enter by {@link org.sweepstack.journal.Journal}, {@link org.sweepstack.journal.FinishedTrials}
 * and {@link org.sweepstack.journal.RunningStacks}. Must not know what is made of it: tables,
 * statistics, hints.
 */
package org.sweepstack.journal;
