package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.SEED;
import static org.sweepstack.trial.Parameters.SHUFFLE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.ArraySampler;
import org.sweepstack.network.ClassWeights;
import org.sweepstack.network.ForwardPass;
import org.sweepstack.network.NetworkStack;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.network.StackTrainer;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.RandomStreams;

/**
 * Epochs in batches: each trial sees its samples in an order of its own, the last batch may be
 * smaller.
 */
final class BatchEpochs implements EpochTrainer {
  private final List<Configuration> trials;
  private final IntFunction<List<SampleMatrix>> samplesOfEpoch;
  private final List<Batch> batches = new ArrayList<>();
  private final List<Batch> sizes = new ArrayList<>();
  private final int samples;
  private final int batchSize;

  /** The epoch whose samples and orders are at hand; 0 before any. */
  private int epoch;

  private List<SampleMatrix> sources = List.of();
  private List<int[]> orders = List.of();

  /** Steps on batches of one size, which are loaded one after the other. */
  private record Batch(ForwardPass pass, StackTrainer trainer) {
    static Batch of(NetworkStack network, ClassWeights weights, int samples) {
      ForwardPass pass = network.forward(samples);
      return new Batch(pass, network.trainer(pass, weights));
    }

    void close() {
      trainer.close();
      pass.close();
    }
  }

  /**
   * Reserves the batches.
   *
   * @param weights how much samples count
   * @param samplesOfEpoch the training samples of every trial at an epoch
   * @param samples how many samples a trial trains on
   * @param batchSize samples of a step, at least 1
   */
  BatchEpochs(
      NetworkStack network,
      ClassWeights weights,
      IntFunction<List<SampleMatrix>> samplesOfEpoch,
      int samples,
      int batchSize) {
    trials = network.trials();
    this.samplesOfEpoch = samplesOfEpoch;
    this.samples = samples;
    this.batchSize = Math.min(batchSize, samples);
    Batch whole = Batch.of(network, weights, this.batchSize);
    sizes.add(whole);
    for (int batch = 0; batch < samples / this.batchSize; batch++) {
      batches.add(whole);
    }
    if (samples % this.batchSize > 0) {
      Batch rest = Batch.of(network, weights, samples % this.batchSize);
      sizes.add(rest);
      batches.add(rest);
    }
  }

  @Override
  public int steps() {
    return batches.size();
  }

  @Override
  public void step(int ofEpoch, int step, LongConsumer between) {
    if (epoch != ofEpoch) {
      epoch = ofEpoch;
      sources = samplesOfEpoch.apply(epoch);
      orders = trials.stream().map(this::order).toList();
    }
    Batch batch = batches.get(step);
    for (int trial = 0; trial < orders.size(); trial++) {
      batch.pass().gather(trial, sources.get(trial), orders.get(trial), step * batchSize);
    }
    batch.trainer().step(between);
  }

  private int[] order(Configuration trial) {
    int[] order = IntStream.range(0, samples).toArray();
    return trial.get(SHUFFLE).isOn()
        ? ArraySampler.shuffle(
            RandomStreams.of(trial.get(SEED), RandomStreams.Purpose.SHUFFLE, epoch), order)
        : order;
  }

  @Override
  public void close() {
    sizes.forEach(Batch::close);
  }
}
