package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.SEED;
import static org.sweepstack.trial.Parameters.SHUFFLE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.ArraySampler;
import org.sweepstack.network.BatchTrainer;
import org.sweepstack.network.NetworkStack;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.RandomStreams;

/**
 * Epochs in batches: each trial sees its samples in an order of its own, the last batch may be
 * smaller.
 */
final class BatchEpochs implements EpochTrainer {
  private final List<Configuration> trials;
  private final IntFunction<List<SampleMatrix>> samplesOfEpoch;
  private final List<BatchTrainer> batches = new ArrayList<>();
  private final List<BatchTrainer> trainers = new ArrayList<>();
  private final int samples;

  /**
   * Reserves the batches.
   *
   * @param samplesOfEpoch the training samples of every trial at an epoch
   * @param samples how many samples a trial trains on
   * @param batchSize samples of a step, at least 1
   */
  BatchEpochs(
      NetworkStack network,
      IntFunction<List<SampleMatrix>> samplesOfEpoch,
      int samples,
      int batchSize) {
    trials = network.trials();
    this.samplesOfEpoch = samplesOfEpoch;
    this.samples = samples;
    int size = Math.min(batchSize, samples);
    BatchTrainer whole = network.batchTrainer(size);
    trainers.add(whole);
    for (int batch = 0; batch < samples / size; batch++) {
      batches.add(whole);
    }
    if (samples % size > 0) {
      BatchTrainer rest = network.batchTrainer(samples % size);
      trainers.add(rest);
      batches.add(rest);
    }
  }

  @Override
  public void train(int epoch) {
    List<SampleMatrix> sources = samplesOfEpoch.apply(epoch);
    List<int[]> orders = trials.stream().map(trial -> order(trial, epoch)).toList();
    int from = 0;
    for (BatchTrainer batch : batches) {
      for (int trial = 0; trial < orders.size(); trial++) {
        batch.load(trial, sources.get(trial), orders.get(trial), from);
      }
      batch.step();
      from += batch.samples();
    }
  }

  private int[] order(Configuration trial, int epoch) {
    int[] order = IntStream.range(0, samples).toArray();
    return trial.get(SHUFFLE).isOn()
        ? ArraySampler.shuffle(
            RandomStreams.of(trial.get(SEED), RandomStreams.Purpose.SHUFFLE, epoch), order)
        : order;
  }

  @Override
  public void close() {
    trainers.forEach(BatchTrainer::close);
  }
}
