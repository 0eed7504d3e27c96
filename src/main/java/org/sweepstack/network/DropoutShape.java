package org.sweepstack.network;

import org.sweepstack.trial.Numbers;

/**
 * Dropout: while training, each number is zero with some probability, and what is left grows so
 * that the mean stays; when measuring, nothing happens.
 *
 * @param inputs how many numbers go in and come out
 * @param rate the probability, from 0 to below 1
 */
public record DropoutShape(int inputs, double rate) implements LayerShape {

  @Override
  public int outputs() {
    return inputs;
  }

  @Override
  public String description() {
    return "dropout " + Numbers.format(rate);
  }

  @Override
  public String label() {
    return description() + " ";
  }
}
