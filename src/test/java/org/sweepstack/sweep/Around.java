package org.sweepstack.sweep;

import java.util.function.UnaryOperator;
import org.sweepstack.data.Datasets;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.StackRunner;
import org.sweepstack.execution.Workplace;

/**
 * This process, with something around the training of a stack.
 *
 * @param around puts it there
 */
record Around(UnaryOperator<StackRunner> around) implements Workplace {

  @Override
  public int workers() {
    return HERE.workers();
  }

  @Override
  public StackRunner runner(Datasets datasets, ExecutionOptions options) {
    return around.apply(HERE.runner(datasets, options));
  }

  @Override
  public boolean continuesCheckpoints() {
    return HERE.continuesCheckpoints();
  }

  @Override
  public long mostBytes() {
    return HERE.mostBytes();
  }

  @Override
  public long availableBytes() {
    return HERE.availableBytes();
  }
}
