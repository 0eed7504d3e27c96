package org.sweepstack.sweep;

import org.sweepstack.execution.ExecutionListener;

/** Hears how far a run is, from its training to the tables at its end. */
public interface RunListener extends ExecutionListener {

  /** Is told that so many cells more of the tables at the end are written, by one thread. */
  void wrote(long cells);
}
