package org.sweepstack.sweep;

import org.sweepstack.trial.Shard;

/**
 * Which part of a sweep a results folder is for.
 *
 * @param shard which part
 * @param trials how many trials the whole sweep has
 */
public record SweepPart(Shard shard, int trials) {}
