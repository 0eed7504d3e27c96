package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sweepstack.execution.StackStore;
import org.sweepstack.journal.Journal;
import org.sweepstack.journal.RunningStacks;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.TrialId;

/** Keeps what workers hand on in a results folder. */
final class FolderStore implements StackStore {
  private final Journal journal;
  private final RunningStacks running;
  private final Set<Artefact> save;
  private final RunContext context;
  private final String engine;
  private final Path crashFile = CrashFile.ofThisProcess();
  private final Set<TrialId> ended = ConcurrentHashMap.newKeySet();

  /**
   * Prepares the keeping.
   *
   * @param engine what a checkpoint can be gone on with, and nothing else
   */
  FolderStore(
      Journal journal,
      RunningStacks running,
      Set<Artefact> save,
      RunContext context,
      String engine) {
    this.journal = journal;
    this.running = running;
    this.save = save;
    this.context = context;
    this.engine = engine;
  }

  @Override
  public int begin(List<TrialId> trials, boolean isAlone) {
    return running.begin(trials, isAlone, crashFile);
  }

  @Override
  public void finished(List<Attempt> attempts, Optional<RunContext> elsewhere) {
    journal.append(attempts, save, elsewhere.orElse(context));
    attempts.forEach(attempt -> ended.add(attempt.result().configuration().id()));
  }

  /** Returns the trials that have ended since this was made. */
  Set<TrialId> ended() {
    return Set.copyOf(ended);
  }

  @Override
  public void checkpoint(int stack, Checkpoint checkpoint) {
    running.checkpoint(stack, checkpoint, engine);
  }

  @Override
  public void paused(int stack) {
    running.pause(stack);
  }

  @Override
  public void ended(int stack) {
    running.end(stack);
  }
}
