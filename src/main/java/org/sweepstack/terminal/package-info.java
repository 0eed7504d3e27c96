/**
 * What a terminal shows: the live block of a run, tables, curves in characters, short numbers.
 *
 * <p>Enter by {@link org.sweepstack.terminal.Screen}, {@link
 * org.sweepstack.terminal.ProgressDisplay} and {@link org.sweepstack.terminal.TextTable}. Must not
 * know which command prints, nor what trains.
 */
package org.sweepstack.terminal;
