package org.sweepstack.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.TrialId;

/** Keeps in memory what workers hand on. */
class MemoryStore implements StackStore {
  final List<Attempt> attempts = new ArrayList<>();
  final List<RunContext> elsewhere = new ArrayList<>();
  final List<Checkpoint> checkpoints = new ArrayList<>();
  final Map<Integer, List<TrialId>> inFlight = new TreeMap<>();
  final List<Integer> sizes = new ArrayList<>();
  final Set<TrialId> begunAlone = new HashSet<>();
  final List<Integer> paused = new ArrayList<>();
  int mostInFlight;

  @Override
  public synchronized int begin(List<TrialId> trials, boolean isAlone) {
    sizes.add(trials.size());
    begunAlone.addAll(isAlone ? trials : List.of());
    inFlight.put(sizes.size(), trials);
    mostInFlight = Math.max(mostInFlight, inFlight.size());
    return sizes.size();
  }

  @Override
  public synchronized void finished(List<Attempt> finished, Optional<RunContext> where) {
    elsewhere.addAll(where.stream().toList());
    attempts.addAll(finished);
  }

  @Override
  public synchronized void checkpoint(int stack, Checkpoint checkpoint) {
    checkpoints.add(checkpoint);
  }

  /** Returns the last checkpoint of every trial that has one. */
  Map<TrialId, Checkpoint> latest() {
    Map<TrialId, Checkpoint> latest = new HashMap<>();
    checkpoints.forEach(made -> made.trials().forEach(trial -> latest.put(trial, made)));
    return latest;
  }

  @Override
  public synchronized void paused(int stack) {
    paused.add(stack);
    inFlight.remove(stack);
  }

  @Override
  public synchronized void ended(int stack) {
    inFlight.remove(stack);
  }
}
