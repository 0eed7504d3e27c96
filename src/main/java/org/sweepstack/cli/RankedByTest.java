package org.sweepstack.cli;

/** Explains a default that a newcomer would not expect. */
final class RankedByTest {
  /** Why the test loss ranks trials, and how to have the validation loss do it. */
  static final String NOTE =
      "ranked by test_loss, as not every trial has validation samples: set validation_fraction: 0.2"
          + " to keep the test samples unseen";

  private RankedByTest() {}
}
