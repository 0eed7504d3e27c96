package org.sweepstack.execution;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.sweepstack.data.Datasets;
import org.sweepstack.training.EngineChoice;
import org.sweepstack.training.Stretch;
import org.sweepstack.training.Training;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LayerOutline;
import org.sweepstack.trial.TrialTooLargeException;

/** Trains trials on a pool of workers, each of which trains one stack at a time. */
public final class SweepExecution {
  private final PlannedStage first;
  private final Stages later;
  private final Function<Stage, PlannedStage> planner;
  private final ExecutionOptions options;
  private final Workplace place;
  private final RunState state;
  private final StageWork work;

  /** What is left of the estimate of all stages, in seconds of one worker. */
  private double secondsLeft;

  private SweepExecution(
      Stage stage,
      Stages later,
      Function<Stage, PlannedStage> planner,
      ExecutionOptions options,
      StackRunner runner,
      Workplace place) {
    this.later = later;
    this.planner = planner;
    this.options = options;
    this.place = place;
    first = planner.apply(stage);
    secondsLeft = seconds();
    state = new RunState(options);
    work = new StageWork(options, runner, place, state);
  }

  /** Takes stacks as somebody has planned them. */
  static SweepExecution ofStacks(
      List<StackPlan> stacks, ExecutionOptions options, StackRunner runner, Workplace place) {
    List<Configuration> trials = stacks.stream().flatMap(stack -> stack.trials().stream()).toList();
    return new SweepExecution(
        Stage.whole(trials, Past.NONE),
        Stages.NO_MORE,
        stage -> new PlannedStage(stage, stacks, RefusedTrials.NONE),
        options,
        runner,
        place);
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
    return of(Stage.whole(trials, past), Stages.NO_MORE, datasets, options, place);
  }

  /**
   * Plans the stacks of a stage, as {@link #of(List, Datasets, ExecutionOptions, Past)} does, after
   * which a run goes on with others.
   *
   * @param later says what follows the first stage
   * @throws org.sweepstack.trial.InvalidInputException when a trial's data cannot be used
   */
  public static SweepExecution of(
      Stage stage, Stages later, Datasets datasets, ExecutionOptions options, Workplace place) {
    Training training = new Training(datasets, EngineChoice.of(options.engine()));
    Function<Stage, PlannedStage> planner =
        next -> {
          Map<Configuration, TrialTooLargeException> refused = new LinkedHashMap<>();
          List<StackPlan> stacks =
              StackPlanner.plan(
                  next,
                  trial -> training.cost(trial, options.save()),
                  datasets::shape,
                  options,
                  refused);
          return new PlannedStage(next, stacks, new RefusedTrials(refused));
        };
    return new SweepExecution(
        stage, later, planner, options, place.runner(datasets, options), place);
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
    return ofStacks(
        List.of(new StackPlan(trials, cost, Stretch.WHOLE, false)),
        options,
        Workplace.HERE.runner(datasets, options),
        Workplace.HERE);
  }

  /**
   * Returns the stacks of the first stage: first those that were begun before, then a few short
   * ones, then the longest.
   */
  public List<StackPlan> stacks() {
    return first.stacks();
  }

  /** Returns how many workers train at once. */
  public int threads() {
    return options.threads();
  }

  /** Estimates the work of all trials, in seconds of one worker. */
  public double seconds() {
    return secondsByKind().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Estimates the work of the stacks of each kind, in seconds of one worker. */
  public Map<String, Double> secondsByKind() {
    return first.secondsToTheEnd();
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
    Map<Configuration, TrialTooLargeException> found =
        new LinkedHashMap<>(first.refused().reasons());
    for (StackPlan stack : stacks()) {
      long bytes = stack.of(stack.trials().subList(0, 1)).bytes();
      if (!memory.isEnoughFor(bytes)) {
        stack.trials().forEach(trial -> found.put(trial, MemoryBudget.shortage(bytes)));
      }
    }
    return found;
  }

  /** Returns how many trials continue from a checkpoint. */
  public int resumedTrials() {
    return stacks().stream()
        .filter(StackPlan::goesOn)
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
    Optional<Timer> budget = options.budget().map(this::spendAfter);
    try {
      work.train(first, scale(first), store, listener);
      Optional<PlannedStage> stage = next();
      while (stage.isPresent()) {
        listener.goingOn(stage.get().stage().open());
        work.train(stage.get(), scale(stage.get()), store, listener);
        stage = next();
      }
    } finally {
      budget.ifPresent(Timer::cancel);
    }
    return state.ending();
  }

  /** Returns what follows, once all before has ended. */
  private Optional<PlannedStage> next() {
    return state.ending() == Ending.FINISHED ? later.next().map(planner) : Optional.empty();
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

  /** Returns what makes the estimates of the stages add up to that of the whole. */
  private double scale(PlannedStage stage) {
    double toTheEnd =
        stage.secondsToTheEnd().values().stream().mapToDouble(Double::doubleValue).sum();
    double scale = toTheEnd > 0 ? secondsLeft / toTheEnd : 1;
    secondsLeft -= scale * stage.seconds();
    return scale;
  }

  /**
   * Lets every stack end after the step it is in, with a checkpoint, and {@link #run} return. For
   * any thread.
   */
  public void stop() {
    state.stop();
  }
}
