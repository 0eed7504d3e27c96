package org.sweepstack.trial;

/**
 * One point of a learning curve.
 *
 * @param epoch how many epochs had been trained; 0 is before the first step
 * @param metrics what was measured then
 */
public record CurvePoint(int epoch, Metrics metrics) {}
