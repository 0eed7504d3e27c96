package org.sweepstack.network;

import java.util.List;
import org.sweepstack.trial.Configuration;

/**
 * The networks of K trials of one shape, trained together: what an {@link Engine} makes. Every
 * trial's numbers are those it would have alone, to the last bit. For one thread at a time.
 */
public interface NetworkStack extends AutoCloseable {

  /** Returns the trials, in the order of the stack. */
  List<Configuration> trials();

  /**
   * Returns a copy of a trial's P weights and biases, laid out as the {@link NetworkShape} says.
   */
  double[] parameters(int trial);

  /** Replaces a trial's P weights and biases. */
  void setParameters(int trial, double[] values);

  /** Returns a copy of the P components of a trial's last gradient, laid out as its parameters. */
  double[] gradients(int trial);

  /**
   * Binds the networks to samples: one entry a trial, all of one size; entries that are one object
   * are shared.
   */
  ForwardPass forward(List<SampleMatrix> samples);

  /**
   * Binds the networks to room for samples that every trial has of its own: a batch, filled by
   * {@link ForwardPass#gather}.
   */
  ForwardPass forward(int samples);

  /**
   * Returns the training on the samples of a pass of this stack; the pass stays the caller's and
   * can still be run.
   *
   * @param weights how much samples count by their classes
   */
  StackTrainer trainer(ForwardPass forward, ClassWeights weights);

  /** Returns how many steps every trial has taken. */
  long steps();

  /**
   * Returns a copy of all that a trial's further steps depend on: its P weights and biases, and
   * what its optimizer keeps.
   */
  double[] state(int trial);

  /**
   * Brings every trial to where another stack of the same engine left it.
   *
   * @param taken the steps that it had taken
   * @param states of each trial in the order of this stack, its {@link #state} there
   */
  void restore(long taken, List<double[]> states);

  /**
   * Returns a stack of only the chosen trials, in the given order, that continues where they stand.
   * This stack stays as it is.
   */
  NetworkStack select(int[] chosen);

  /** Returns whether all of a trial's weights and biases are finite. */
  default boolean isFinite(int trial) {
    for (double number : parameters(trial)) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  /** Frees the memory of the stack; passes and trainers have been closed before. */
  @Override
  void close();
}
