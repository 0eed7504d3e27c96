package org.sweepstack.remote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sweepstack.data.Datasets;
import org.sweepstack.execution.Advance;
import org.sweepstack.execution.ExecutionListener;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.PassedOn;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.files.Host;
import org.sweepstack.journal.SentAttempts;
import org.sweepstack.journal.SentStack;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.RunContext;

/** Trains stacks for another process. For any thread: each trains its own. */
public final class StackWork {
  /** All stacks of this process share what they are made of. */
  private static final Datasets DATASETS = new Datasets();

  private StackWork() {}

  /** Tells nobody of the progress: what a stack came to travels whole. */
  private record Unheard() implements ExecutionListener {

    @Override
    public void advanced(Advance advance) {
      // Nobody is there.
    }

    @Override
    public void finished(Attempt attempt) {
      // It is kept until the stack has ended.
    }
  }

  /**
   * Trains a stack, and isolates trials that cannot be trained.
   *
   * @param stack what a {@link Carrier} was given
   * @param places tells where a file is here; its content is checked
   * @return what an {@link Errand} hands back
   * @throws IllegalArgumentException when that is no stack, or one of another version
   * @throws org.sweepstack.trial.InvalidInputException when its data are not here, or the engine
   *     cannot start on this machine
   */
  public static byte[] train(byte[] stack, Function<DataFile, List<String>> places) {
    SentStack sent = SentStack.of(stack);
    ExecutionOptions options = ExecutionOptions.of(sent.save(), 1).with(sent.engine());
    RunContext where =
        new RunContext(1, Host.name(), SweepExecution.kernels().get("numeric_kernels"));
    List<Attempt> attempts = new ArrayList<>();
    SweepExecution.ofStack(here(sent.trials(), places), DATASETS, options)
        .run(new PassedOn(attempts::add), new Unheard());
    return new SentAttempts(attempts, sent.save(), where).bytes();
  }

  private static List<Configuration> here(
      List<Configuration> trials, Function<DataFile, List<String>> places) {
    Map<DataFile, DataFile> found = new HashMap<>();
    return trials.stream()
        .map(
            trial ->
                trial.withFiles(
                    file -> found.computeIfAbsent(file, any -> any.at(places.apply(any)))))
        .toList();
  }
}
