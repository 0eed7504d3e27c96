package org.sweepstack.training;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.sweepstack.network.ForwardPass;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.network.StackTrainer;

/** Epochs of one step over all training samples. */
final class FullEpochs implements EpochTrainer {
  private final ForwardPass train;
  private final StackTrainer trainer;
  private final IntFunction<List<SampleMatrix>> samplesOfEpoch;
  private final boolean isResampled;

  /**
   * Binds the step.
   *
   * @param train the pass over the training samples, which holds those of the epoch afterwards
   * @param samplesOfEpoch the training samples of every trial at an epoch, asked for when they are
   *     drawn afresh
   */
  FullEpochs(
      ForwardPass train,
      StackTrainer trainer,
      IntFunction<List<SampleMatrix>> samplesOfEpoch,
      boolean isResampled) {
    this.train = train;
    this.trainer = trainer;
    this.samplesOfEpoch = samplesOfEpoch;
    this.isResampled = isResampled;
  }

  @Override
  public int steps() {
    return 1;
  }

  @Override
  public void step(int epoch, int step, LongConsumer between) {
    if (isResampled) {
      train.load(samplesOfEpoch.apply(epoch));
    }
    trainer.step(between);
  }

  @Override
  public void close() {
    // Pass and trainer are the caller's.
  }
}
