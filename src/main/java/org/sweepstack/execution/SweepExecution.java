package org.sweepstack.execution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sweepstack.data.Datasets;
import org.sweepstack.training.EngineChoice;
import org.sweepstack.training.Training;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LayerOutline;
import org.sweepstack.trial.TrialTooLargeException;

/** Trains trials on a pool of workers, each of which trains one stack at a time. */
public final class SweepExecution {
  private final List<StackPlan> stacks;
  private final ExecutionOptions options;
  private final StackRunner runner;
  private final Workplace place;
  private final RefusedTrials refused;
  private final RunState state;

  SweepExecution(
      List<StackPlan> stacks, ExecutionOptions options, StackRunner runner, Workplace place) {
    this(stacks, options, runner, place, RefusedTrials.NONE);
  }

  private SweepExecution(
      List<StackPlan> stacks,
      ExecutionOptions options,
      StackRunner runner,
      Workplace place,
      RefusedTrials refused) {
    this.stacks = List.copyOf(stacks);
    this.refused = refused;
    this.options = options;
    this.runner = runner;
    this.place = place;
    long trials = stacks.stream().mapToLong(stack -> stack.trials().size()).sum();
    state = new RunState(options, trials + refused.count());
  }

  /**
   * Plans the stacks of some trials and makes their data sets; trains nothing yet, and loads no
   * engine. A trial whose data set does not fit into memory will have failed.
   *
   * @param trials may be none
   * @param datasets makes their data
   * @param past what earlier runs left
   * @throws org.sweepstack.trial.InvalidInputException when a trial's data cannot be used
   */
  public static SweepExecution of(
      List<Configuration> trials, Datasets datasets, ExecutionOptions options, Past past) {
    return of(trials, datasets, options, past, Workplace.HERE);
  }

  /**
   * Plans as {@link #of(List, Datasets, ExecutionOptions, Past)} does what is trained at some
   * place.
   *
   * @throws org.sweepstack.trial.InvalidInputException when a trial's data cannot be used
   */
  public static SweepExecution of(
      List<Configuration> trials,
      Datasets datasets,
      ExecutionOptions options,
      Past past,
      Workplace place) {
    Training training = new Training(datasets, EngineChoice.of(options.engine()));
    Map<Configuration, TrialTooLargeException> refused = new LinkedHashMap<>();
    List<StackPlan> stacks =
        StackPlanner.plan(
            trials,
            trial -> training.cost(trial, options.save()),
            datasets::shape,
            options,
            past,
            refused);
    return new SweepExecution(
        stacks, options, place.runner(datasets, options), place, new RefusedTrials(refused));
  }

  /**
   * Takes trials that somebody else has planned as one stack, to be trained in this process.
   *
   * @param trials at least one, of one shape
   * @throws org.sweepstack.trial.InvalidInputException when their data cannot be used
   */
  public static SweepExecution ofStack(
      List<Configuration> trials, Datasets datasets, ExecutionOptions options) {
    TrialCost cost =
        new Training(datasets, EngineChoice.of(options.engine()))
            .cost(trials.get(0), options.save());
    return new SweepExecution(
        List.of(new StackPlan(trials, cost, Optional.empty(), false)),
        options,
        Workplace.HERE.runner(datasets, options),
        Workplace.HERE);
  }

  /**
   * Returns the stacks: first those that were begun before, then a few short ones, then the
   * longest.
   */
  public List<StackPlan> stacks() {
    return stacks;
  }

  /** Returns how many workers train at once. */
  public int threads() {
    return options.threads();
  }

  /** Estimates the work of all trials, in seconds of one worker. */
  public double seconds() {
    return stacks.stream().mapToDouble(StackPlan::seconds).sum();
  }

  /** Estimates the work of the stacks of each kind, in seconds of one worker. */
  public Map<String, Double> secondsByKind() {
    return stacks.stream().collect(groupingBy(StackPlan::kind, summingDouble(StackPlan::seconds)));
  }

  /**
   * Returns the trials that do not fit into the memory where they train, whatever else it does: a
   * run trains the others, and these will have failed. Loads no engine.
   */
  public Map<Configuration, TrialTooLargeException> tooLarge() {
    return tooLarge(place.mostBytes());
  }

  Map<Configuration, TrialTooLargeException> tooLarge(long mostBytes) {
    MemoryBudget memory = new MemoryBudget(mostBytes);
    Map<Configuration, TrialTooLargeException> found = new LinkedHashMap<>(refused.reasons());
    for (StackPlan stack : stacks) {
      long bytes = stack.of(stack.trials().subList(0, 1)).bytes();
      if (!memory.isEnoughFor(bytes)) {
        stack.trials().forEach(trial -> found.put(trial, MemoryBudget.shortage(bytes)));
      }
    }
    return found;
  }

  /** Returns how many trials continue from a checkpoint. */
  public int resumedTrials() {
    return stacks.stream()
        .filter(stack -> stack.from().isPresent())
        .mapToInt(stack -> stack.trials().size())
        .sum();
  }

  /**
   * Starts the engine beside what the caller does next; that takes a fifth of a second. Whoever
   * needs the engine waits for it, and hears if it cannot start.
   *
   * @param libraries the folder to unpack its libraries into; empty to look for one
   */
  public static void startEngine(Optional<Path> libraries) {
    EngineStart.begin(libraries);
  }

  /**
   * Returns names and values that say which code computes here; starts the engine if need be.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the engine cannot start on this machine
   */
  public static Map<String, String> kernels() {
    return EngineStart.kernels();
  }

  /**
   * Returns the layers of a trial's network with their sizes; see {@link Training#network}.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the data cannot be used
   */
  public static String network(Configuration trial, Datasets datasets) {
    return new Training(datasets).network(trial);
  }

  /**
   * Returns the layers of a trial's network, from the input on.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the data cannot be used
   */
  public static List<LayerOutline> layers(Configuration trial, Datasets datasets) {
    return new Training(datasets).layers(trial);
  }

  /**
   * Trains every trial and returns when all have ended, or when the run was told to stop, has to
   * halt or has spent its time. A stack that throws is halved until the trial that cannot be
   * trained stands alone; that one has failed, the others go on.
   *
   * @param store keeps the results; what it throws ends the run and is thrown on as the cause of a
   *     {@link CompletionException}
   */
  public Ending run(StackStore store, ExecutionListener listener) {
    try {
      refused.fail(state, store, listener);
    } catch (RuntimeException | Error e) {
      throw new CompletionException(e);
    }
    if (stacks.isEmpty()) {
      return state.ending();
    }
    Optional<Timer> budget = options.budget().map(this::spendAfter);
    try {
      train(store, listener);
    } finally {
      budget.ifPresent(Timer::cancel);
    }
    return state.ending();
  }

  private Timer spendAfter(Duration time) {
    Timer timer = new Timer("budget", true);
    TimerTask spending =
        new TimerTask() {
          @Override
          public void run() {
            state.spend();
          }
        };
    timer.schedule(spending, time.toMillis());
    return timer;
  }

  private void train(StackStore store, ExecutionListener listener) {
    MemoryBudget memory = new MemoryBudget(place.availableBytes());
    Function<StackPlan, StackRun> begin =
        stack -> new StackRun(stack, options, state, store, listener);
    Queue<StackPlan> suspects = new ConcurrentLinkedQueue<>();
    run(stacks.stream().filter(StackPlan::isAlone), 1, memory, begin, suspects);
    run(
        stacks.stream().filter(stack -> !stack.isAlone()),
        options.threads(),
        memory,
        begin,
        suspects);
    if (!suspects.isEmpty()) {
      run(List.copyOf(suspects).stream(), 1, memory, begin, suspects);
    }
  }

  private void run(
      Stream<StackPlan> chosen,
      int threads,
      MemoryBudget memory,
      Function<StackPlan, StackRun> begin,
      Queue<StackPlan> suspects) {
    WorkerPool pool = new WorkerPool(threads, runner, state, memory, begin, suspects::add);
    chosen.forEach(pool::submit);
    pool.await();
  }

  /**
   * Lets every stack end after the step it is in, with a checkpoint, and {@link #run} return. For
   * any thread.
   */
  public void stop() {
    state.stop();
  }
}
