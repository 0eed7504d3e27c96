package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.List;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.Expansion;
import org.sweepstack.execution.ExecutionListener;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.results.FolderLock;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.results.RunContext;
import org.sweepstack.results.SweepResults;
import org.sweepstack.trial.Attempt;

/** Launches a sweep: trains its whole grid and leaves the results folder. */
public final class Launch {
  private final SweepRequest request;
  private final Definition definition;
  private final Expansion expansion;
  private final ResultsFolder folder;
  private final SweepExecution execution;
  private final int threads;

  private Launch(SweepRequest request) {
    this.request = request;
    definition = request.definition();
    expansion = definition.expand(request.maxTrials());
    folder = ResultsFolder.at(request.out().resolve(definition.name()));
    threads = request.threads(definition);
    execution = SweepExecution.of(expansion.configurations(), definition.save(), threads);
  }

  /**
   * Reads and checks everything that can be checked before the training; writes nothing.
   *
   * @throws org.sweepstack.trial.InvalidInputException when something cannot be used
   */
  public static Launch prepare(SweepRequest request) {
    return new Launch(request);
  }

  /** Returns the sweep's name. */
  public String name() {
    return definition.name();
  }

  /** Returns the question the sweep is to answer; empty when the file asks none. */
  public String question() {
    return definition.question();
  }

  /** Returns what the grid came to. */
  public Expansion expansion() {
    return expansion;
  }

  /** Returns where the results go. */
  public ResultsFolder folder() {
    return folder;
  }

  /** Returns how many workers train. */
  public int threads() {
    return threads;
  }

  /** Returns the stacks and the estimated work. */
  public SweepExecution execution() {
    return execution;
  }

  /**
   * Trains every trial and writes the results folder.
   *
   * @param listener hears of the progress
   * @param commandLine what the user typed, for the record
   * @throws org.sweepstack.results.ResultsException when a file cannot be written
   */
  public LaunchOutcome run(ExecutionListener listener, String commandLine) {
    FolderLock lock = folder.lock();
    try {
      return write(train(listener), commandLine);
    } finally {
      lock.close();
    }
  }

  private List<Attempt> train(ExecutionListener listener) {
    List<Attempt> attempts = new ArrayList<>();
    execution.run(
        new ExecutionListener() {
          @Override
          public void advanced(double seconds) {
            listener.advanced(seconds);
          }

          @Override
          public void finished(Attempt attempt) {
            attempts.add(attempt);
            listener.finished(attempt);
          }
        });
    return attempts;
  }

  private LaunchOutcome write(List<Attempt> attempts, String commandLine) {
    SweepResults results =
        new SweepResults(
            definition.name(),
            expansion.configurations(),
            expansion.named(),
            expansion.hasDepthAndWidth(),
            expansion.objective(),
            attempts);
    List<String> warnings =
        folder.write(
            results,
            definition.save(),
            Environment.describe(request.file(), commandLine, threads),
            definition.text(),
            new RunContext(threads, Environment.host()));
    return new LaunchOutcome(results, warnings);
  }
}
