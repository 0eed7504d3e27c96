package org.sweepstack.remote;

import org.sweepstack.trial.DataFile;

/** Brings stacks to processes that train them by {@link StackWork}. For any thread. */
public interface Carrier {

  /** Returns how many stacks those processes train at once, at least 1. */
  int workers();

  /**
   * Brings a data file to where stacks are trained; does nothing for one that was brought.
   *
   * @throws org.sweepstack.trial.InvalidInputException when it is gone
   */
  void bring(DataFile file);

  /**
   * Sends a stack.
   *
   * @param stack what {@link StackWork} is to train
   * @param description says in a few words what it is, for people
   */
  Errand send(byte[] stack, String description);
}
