package org.sweepstack.execution;

import org.sweepstack.data.Datasets;

/**
 * This process with another memory.
 *
 * @param bytes how much stacks may take
 */
record RoomFor(long bytes) implements Workplace {

  @Override
  public int workers() {
    return HERE.workers();
  }

  @Override
  public StackRunner runner(Datasets datasets, ExecutionOptions options) {
    return HERE.runner(datasets, options);
  }

  @Override
  public boolean continuesCheckpoints() {
    return HERE.continuesCheckpoints();
  }

  @Override
  public long mostBytes() {
    return bytes;
  }

  @Override
  public long availableBytes() {
    return bytes;
  }
}
