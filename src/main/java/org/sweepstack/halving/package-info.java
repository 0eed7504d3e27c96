/**
 * Which trials of a grid go on at a rung, and which have stopped. Enter by {@link
 * org.sweepstack.halving.Ladder}. Must not know how, where or in what order trials are trained: it
 * decides by what the journal holds.
 */
package org.sweepstack.halving;
