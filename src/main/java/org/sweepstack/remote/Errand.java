package org.sweepstack.remote;

import java.time.Duration;
import java.util.Optional;

/** A stack that was sent away. For the thread that sent it. */
public interface Errand {

  /**
   * Waits for what {@link StackWork} makes of the stack; empty when the time is over before.
   *
   * @throws org.sweepstack.execution.WorkerLostException when the process that trained it ended,
   *     too often to be tried again
   * @throws org.sweepstack.execution.WorkplaceLostException when no stack can be trained any more
   * @throws RuntimeException when it cannot be trained
   */
  Optional<byte[]> await(Duration time);

  /** Has nobody train it any more. */
  void cancel();
}
