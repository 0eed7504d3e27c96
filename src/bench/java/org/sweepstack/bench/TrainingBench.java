package org.sweepstack.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sweepstack.data.Datasets;
import org.sweepstack.network.Engine;
import org.sweepstack.training.EngineChoice;
import org.sweepstack.training.Order;
import org.sweepstack.training.Stretch;
import org.sweepstack.training.Training;
import org.sweepstack.training.TrainingListener;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/**
 * Measures what one epoch of one trial costs at several stack sizes: of full batches, with what it
 * allocates ({@code epoch}), or of minibatches, one round of them ({@code minibatch}). Times are
 * the training thread's on the processor, which other programs disturb least.
 */
public final class TrainingBench {
  /** The largest first, as the compiler unrolls a loop by how long it was when it was compiled. */
  private static final int[] STACKS = {512, 256, 64, 16, 4, 1};

  /** In turns, so that what else the machine does touches both alike. */
  private static final Map<String, EngineChoice> ENGINES =
      new TreeMap<>(Map.of("rows", shape -> Engine.ROWS, "products", shape -> Engine.PRODUCTS));

  private static final int POINTS = 4000;
  private static final int BATCH = 32;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private record Cost(double seconds, long allocatedBytes) {}

  private record EpochCost(double trialMicroseconds, long allocatedBytes) {}

  public static void main(String[] arguments) {
    switch (arguments.length == 1 ? arguments[0] : "") {
      case "epoch" -> fullBatches();
      case "minibatch" -> minibatches();
      default -> throw new IllegalArgumentException("expected epoch or minibatch");
    }
  }

  private static void fullBatches() {
    System.out.println(
        "engine,precision,points,hidden,stack,us_per_trial_epoch,bytes_allocated_per_epoch");
    for (Precision precision : Precision.values()) {
      for (int width : new int[] {4, 10, 100}) {
        for (int points : width == 100 ? new int[] {100} : new int[] {100, 21}) {
          Configuration trial =
              Configuration.defaults()
                  .with(Parameters.PRECISION, precision)
                  .with(Parameters.TRAIN_POINTS, points)
                  .with(Parameters.HIDDEN, HiddenLayers.of(width, width));
          for (int stack : STACKS) {
            ENGINES.forEach((name, engine) -> fullBatches(name, engine, trial, stack));
          }
        }
      }
    }
  }

  private static void fullBatches(
      String name, EngineChoice engine, Configuration trial, int stack) {
    int width = trial.get(Parameters.HIDDEN).widths().get(0);
    int few = width == 100 ? 5 : 100;
    int many = few + Math.max(10, (width == 100 ? 3_000 : 100_000) / (stack + 10));
    EpochCost cost = measure(engine, trial, stack, few, many, 5);
    System.out.printf(
        Locale.ROOT,
        "%s,%s,%d,%s,%d,%.2f,%d%n",
        name,
        trial.get(Parameters.PRECISION).word(),
        trial.get(Parameters.TRAIN_POINTS),
        trial.text(Parameters.HIDDEN).orElseThrow(),
        stack,
        cost.trialMicroseconds(),
        cost.allocatedBytes());
  }

  /**
   * Prints lines for {@code scripts/bench/minibatch}: who, stack, microseconds an epoch and a step.
   */
  private static void minibatches() {
    Configuration trial =
        Configuration.defaults()
            .with(Parameters.TRAIN_POINTS, POINTS)
            .with(Parameters.BATCH_SIZE, Optional.of(BATCH));
    for (int stack : STACKS) {
      int few = 2;
      int many = few + 2000 / (stack + 10);
      double microseconds =
          measure(EngineChoice.FAST, trial, stack, few, many, 1).trialMicroseconds();
      System.out.printf(
          Locale.ROOT,
          "sweepstack,%d,%.1f,%.3f%n",
          stack,
          microseconds,
          microseconds * BATCH / POINTS);
    }
  }

  /** Returns the median of several rounds, each the difference between few epochs and many. */
  private static EpochCost measure(
      EngineChoice engine, Configuration trial, int stack, int few, int many, int rounds) {
    train(engine, trial, stack, many);
    int epochs = many - few;
    double[] microseconds = new double[rounds];
    long bytes = 0;
    for (int round = 0; round < rounds; round++) {
      Cost base = train(engine, trial, stack, few);
      Cost cost = train(engine, trial, stack, many);
      microseconds[round] = (cost.seconds() - base.seconds()) * 1e6 / epochs / stack;
      bytes = (cost.allocatedBytes() - base.allocatedBytes()) / epochs;
    }
    Arrays.sort(microseconds);
    return new EpochCost(microseconds[rounds / 2], bytes);
  }

  /**
   * Trains a stack of replicates that are looked at only before the first epoch and after the last.
   */
  private static Cost train(EngineChoice engine, Configuration trial, int stack, int epochs) {
    List<Configuration> trials = new ArrayList<>();
    for (long seed = 1; seed <= stack; seed++) {
      trials.add(
          trial
              .with(Parameters.EPOCHS, epochs)
              .with(Parameters.LOG_EVERY, LogInterval.ofEpochs(epochs))
              .with(Parameters.SEED, seed));
    }
    long thread = Thread.currentThread().getId();
    long allocated = THREADS.getThreadAllocatedBytes(thread);
    long start = THREADS.getCurrentThreadCpuTime();
    new Training(new Datasets(), engine).train(trials, Stretch.WHOLE, Set.of(), new Deaf());
    return new Cost(
        (THREADS.getCurrentThreadCpuTime() - start) / 1e9,
        THREADS.getThreadAllocatedBytes(thread) - allocated);
  }

  /** Hears nothing and lets the stack train to its end. */
  private static final class Deaf implements TrainingListener {

    @Override
    public void advanced(double trialEpochs) {}

    @Override
    public void ended(TrialResult result, TrialArtefacts artefacts) {}

    @Override
    public Order order() {
      return Order.CONTINUE;
    }

    @Override
    public void checkpoint(Supplier<Checkpoint> checkpoint) {}
  }
}
