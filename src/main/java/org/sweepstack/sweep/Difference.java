package org.sweepstack.sweep;

import org.sweepstack.trial.TrialId;

/**
 * The first place where a trial trained again is not what was kept.
 *
 * @param trial which trial
 * @param place such as {@code curve, epoch 120, train_loss}
 * @param kept what the results folder has
 * @param now what came out now
 */
public record Difference(TrialId trial, String place, String kept, String now) {}
