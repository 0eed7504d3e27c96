package org.sweepstack.execution;

/** Why a run of trials has ended. */
public enum Ending {
  /** Every trial has ended. */
  FINISHED,
  /** It was told to stop; what is left can be gone on with. */
  STOPPED,
  /** As many trials have failed as end a run. */
  HALTED
}
