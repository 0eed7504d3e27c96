package org.sweepstack.network;

/**
 * What training takes on an engine.
 *
 * @param stackSeconds time of an epoch of a stack beyond its trials
 * @param trialSeconds time of an epoch of each trial of a stack
 * @param stackTrials how many trials a stack gains from; more train in another one
 * @param trialBytes memory that the trial takes up in a stack
 * @param sampleBytes memory that its samples take up, once for all trials of a stack with the same
 */
public record EngineCost(
    double stackSeconds, double trialSeconds, int stackTrials, long trialBytes, long sampleBytes) {}
