package org.sweepstack.network;

import java.util.List;
import org.sweepstack.trial.Configuration;

/**
 * A way to compute networks. Which one computes a trial depends on its network's shape alone, or is
 * the same for a whole sweep, so that its numbers never depend on how many trials train beside it.
 *
 * <p>An engine makes a {@link NetworkStack} of K trials; that binds itself to samples ({@link
 * ForwardPass}) and trains on them ({@link StackTrainer}). How a stack lies in memory nobody else
 * knows.
 */
public interface Engine {
  /** Loops over rows of trials: the same bits everywhere. */
  Engine ROWS = new RowEngine();

  /** One call of BLAS a product, trial by trial. */
  Engine PRODUCTS = new ProductEngine();

  /** ND4J's own operations as a textbook writes them; asked for by name, whatever the shape. */
  Engine TEXTBOOK = new TextbookEngine();

  /** Returns the engine for networks of a shape. */
  static Engine of(NetworkShape shape) {
    return RowEngine.isFor(shape) ? ROWS : PRODUCTS;
  }

  /**
   * Draws the initial weights of every trial.
   *
   * @param trials at least one; they may differ only in parameters that are free within a stack
   */
  NetworkStack initialize(List<Configuration> trials, NetworkShape shape);

  /**
   * Estimates what training one trial takes, by a model fitted to one core; good for comparing
   * trials, rough in absolute terms. Loads no native code.
   *
   * @param samples how many samples each set of the trial has
   */
  EngineCost cost(Configuration trial, NetworkShape shape, SampleCounts samples);

  /**
   * Returns whether every number is the same to the bit on every processor and Java version, so
   * that a machine's kernels do not matter; not where native code adds up.
   */
  default boolean hasPortableBits() {
    return false;
  }

  /**
   * Returns a word for what decides on the last bits of this engine's numbers here: the same word,
   * the same bits. Starts ND4J if need be.
   */
  default String kernels() {
    return NumericKernels.fingerprint();
  }
}
