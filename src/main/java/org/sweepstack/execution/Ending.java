package org.sweepstack.execution;

/** Why a run of trials has ended. */
public enum Ending {
  /** Every trial has ended. */
  FINISHED,
  /** It was told to stop; what is left can be gone on with. */
  STOPPED,
  /** It trained for as long as it was allowed to; what is left can be gone on with. */
  SPENT,
  /** As many trials have failed as end a run. */
  HALTED
}
