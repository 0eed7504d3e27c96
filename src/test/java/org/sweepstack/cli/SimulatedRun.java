package org.sweepstack.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.sweepstack.execution.Advance;

/** A run of two workers on a machine that is not as the estimates have it. */
enum SimulatedRun {
  AS_ESTIMATED(1, 1, 0, time -> 1),
  TWICE_AS_FAST(0.5, 0.5, 0, time -> 1),
  ON_A_BUSY_MACHINE(1, 1, 0, time -> 1 / 9.0),
  WIDE_IS_DEARER(1, 3.5, 0, time -> 1),
  NARROW_IS_DEARER(3.5, 1, 0, time -> 1),
  WIDE_IS_DEARER_ON_A_BUSY_MACHINE(1.3, 3.5, 0, time -> 1 / 8.0),
  SLOW_TO_WARM_UP(1, 1, 2, time -> 1),
  SLOW_TO_WARM_UP_AND_DEAR(1, 3.5, 2, time -> 1),
  HALVING_ITS_SPEED_MIDWAY(1, 1, 0, time -> time < 25 ? 1 : 0.5),
  DOUBLING_ITS_SPEED_MIDWAY(1, 1, 0, time -> time < 25 ? 0.5 : 1),
  HALVING_ITS_SPEED_EARLY(1, 1, 0, time -> time < 4 ? 1 : 0.5),
  SLOWING_EARLY_WHILE_WIDE_IS_DEARER(1, 3.5, 1, time -> time < 4 ? 1 : 0.67),
  COMING_AND_GOING(1, 2, 1, time -> time % 6 < 3 ? 1 : 0.3),
  LATE_LOAD(1, 1, 0, time -> time < 40 ? 1 : 0.33),
  LATE_LOAD_WHERE_WIDE_IS_DEARER(1, 2, 1, time -> time < 60 ? 1 : 0.33),
  LATE_HEAVY_LOAD(1, 1, 0, time -> time < 40 ? 1 : 0.2),
  LATER_LOAD(1, 1, 0, time -> time < 43 ? 1 : 0.33);

  private static final int WORKERS = 2;
  private static final double STEP_SECONDS = 0.02;
  private static final String NARROW = "10x10";
  private static final String WIDE = "100";

  private final Map<String, Double> cost;
  private final double warmUpSeconds;
  private final DoubleUnaryOperator speed;
  private final Map<String, Double> all = new HashMap<>();
  private final Map<String, Double> busySeconds = new HashMap<>();
  private final List<Told> told = new ArrayList<>();

  private record Told(double share, double seconds, double left) {}

  /** A stack with its estimated work. */
  private static final class Stack {
    private final String kind;
    private double left;

    Stack(String kind, double work) {
      this.kind = kind;
      left = work;
    }
  }

  /**
   * A machine.
   *
   * @param narrow what a second of estimated work takes for narrow networks
   * @param warmUpSeconds for so long the first stacks of a kind are five times as slow
   * @param speed of the machine at a time in seconds
   */
  SimulatedRun(double narrow, double wide, double warmUpSeconds, DoubleUnaryOperator speed) {
    cost = Map.of(NARROW, narrow, WIDE, wide);
    this.warmUpSeconds = warmUpSeconds;
    this.speed = speed;
  }

  /** Returns stacks as they are planned: a few short ones of each kind, then the longest. */
  private List<Stack> stacks() {
    List<Stack> stacks = new ArrayList<>();
    add(stacks, NARROW, 10, 0.1);
    add(stacks, WIDE, 10, 0.1);
    add(stacks, NARROW, 30, 2);
    add(stacks, WIDE, 380, 0.1);
    stacks.forEach(stack -> all.merge(stack.kind, stack.left, Double::sum));
    return stacks;
  }

  private static void add(List<Stack> stacks, String kind, int count, double work) {
    for (int stack = 0; stack < count; stack++) {
      stacks.add(new Stack(kind, work));
    }
  }

  void simulate() {
    told.clear();
    all.clear();
    busySeconds.clear();
    Pace pace = new Pace(WORKERS);
    List<Stack> stacks = new ArrayList<>(stacks());
    double total = all.values().stream().mapToDouble(Double::doubleValue).sum();
    double seconds = 0;
    while (!stacks.isEmpty()) {
      seconds += STEP_SECONDS;
      for (Stack stack : List.copyOf(stacks.subList(0, Math.min(WORKERS, stacks.size())))) {
        pace.advance(seconds, step(stack, seconds));
        if (stack.left <= 0) {
          stacks.remove(stack);
        }
      }
      told.add(new Told(pace.work() / total, seconds, pace.secondsLeft(seconds, all)));
    }
  }

  private Advance step(Stack stack, double seconds) {
    double busy = busySeconds.merge(stack.kind, STEP_SECONDS, Double::sum);
    double slower = cost.get(stack.kind) * (busy < warmUpSeconds ? 5 : 1);
    double work = Math.min(stack.left, STEP_SECONDS * speed.applyAsDouble(seconds) / slower);
    stack.left -= work + 1e-12;
    return new Advance(stack.kind, work, STEP_SECONDS);
  }

  private Told at(double share) {
    return told.stream().filter(moment -> moment.share() >= share).findFirst().orElseThrow();
  }

  /** Returns the time left that was told when a share of the work was done. */
  double toldAt(double share) {
    return at(share).left();
  }

  /** Returns the time that was left then. */
  double leftAt(double share) {
    return told.get(told.size() - 1).seconds() - at(share).seconds();
  }
}
