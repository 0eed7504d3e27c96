package org.sweepstack.execution;

import org.sweepstack.data.Datasets;
import org.sweepstack.training.EngineChoice;
import org.sweepstack.training.Training;

/** Trains stacks by the threads that ask for it. */
record ThisProcess() implements Workplace {

  @Override
  public int workers() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public StackRunner runner(Datasets datasets, ExecutionOptions options) {
    Training training = new Training(datasets, EngineChoice.of(options.engine()));
    return (trials, stretch, listener) -> training.train(trials, stretch, options.save(), listener);
  }

  @Override
  public boolean continuesCheckpoints() {
    return true;
  }

  @Override
  public long mostBytes() {
    return Training.mostBytes();
  }

  @Override
  public long availableBytes() {
    return Training.availableBytes();
  }
}
