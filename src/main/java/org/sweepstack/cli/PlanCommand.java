package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.definition.Expansion;
import org.sweepstack.halving.Ladder;
import org.sweepstack.sweep.DataOutline;
import org.sweepstack.sweep.Launch;
import org.sweepstack.sweep.Plan;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.Shard;
import org.sweepstack.trial.Shortened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a run would do. */
@Command(
    name = "plan",
    description = "Says what run would do, without training anything.",
    mixinStandardHelpOptions = true)
final class PlanCommand implements Runnable {
  private static final int MOST_DATA_SETS = 10;
  private static final int MOST_NETWORKS = 20;
  private static final int MOST_VALUES = 12;

  @Spec private CommandSpec spec;
  @Mixin private SweepOptions sweep;
  @Mixin private ThreadsOption threads;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description = "Show what run --shard would train on each of N machines.")
  private Integer shards;

  @Override
  public void run() {
    checkShards();
    Plan plan = Plan.of(sweep.request(RunOptions.of(threads.value())));
    Launch launch = plan.launch();
    Expansion expansion = launch.expansion();
    Notices.warn(spec.commandLine().getErr(), plan.warnings());
    DamageWarnings.print(plan.outlook().damage(), spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    out.println(launch.name() + (launch.question().isEmpty() ? "" : ": " + launch.question()));
    for (Parameter<?> axis : expansion.axes()) {
      out.println("  " + axis + ": " + values(axis, expansion.configurations()));
    }
    printTrials(launch, out);
    plan.data().stream().limit(MOST_DATA_SETS).forEach(data -> print(data, out));
    Shortened.rest(plan.data().size() - MOST_DATA_SETS, " data sets")
        .ifPresent(rest -> out.println("           " + rest));
    plan.networks().stream()
        .limit(MOST_NETWORKS)
        .forEach(network -> out.println("network:   " + network));
    Shortened.rest(plan.networks().size() - MOST_NETWORKS, " networks")
        .ifPresent(rest -> out.println("           " + rest));
    out.println("to do:     " + Outlooks.describe(plan.outlook()));
    printTraining(plan, out);
    if (shards != null) {
      new ShardList(plan.launch().shards(shards), plan.launch().threads()).print(out);
    }
    out.println("objective: " + expansion.objective());
    if (launch.isRankedByTest()) {
      out.println("           " + RankedByTest.NOTE);
    }
    out.println("results:   " + launch.folder().path());
  }

  private static void printTrials(Launch launch, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "trials:    %d (%s, %d excluded, %d collapsed, %d included)%n",
        launch.expansion().configurations().size(),
        Counted.of(launch.expansion().cells(), "cell"),
        launch.expansion().excluded(),
        launch.expansion().collapsed(),
        launch.expansion().included());
    launch.drawing().ifPresent(drawn -> out.println("           drawn: " + drawn));
    launch.ladder().ifPresent(ladder -> print(ladder, out));
    launch
        .part()
        .ifPresent(
            part -> out.println("           the shard " + part.shard() + " of " + part.trials()));
  }

  /** Says how many train to which epoch, and what that saves. */
  private static void print(Ladder ladder, PrintWriter out) {
    List<Ladder.Leg> legs = ladder.legs();
    long trained = 0;
    int before = 0;
    for (Ladder.Leg leg : legs) {
      trained += (long) leg.trials() * (leg.epoch() - before);
      before = leg.epoch();
    }
    long all = (long) legs.get(0).trials() * before;
    out.printf(
        Locale.ROOT,
        "rungs:     %s%n           %d of %d epochs of single trials, %.0f%% less%n",
        legs.stream()
            .map(leg -> Counted.of(leg.trials(), "trial") + " to epoch " + leg.epoch())
            .collect(Collectors.joining(", ")),
        trained,
        all,
        100 - 100.0 * trained / all);
  }

  private static void printTraining(Plan plan, PrintWriter out) {
    Launch launch = plan.launch();
    out.printf(
        Locale.ROOT,
        "stacks:    %d, on %s%n",
        plan.execution().stacks().size(),
        Counted.of(launch.threads(), "thread"));
    out.println("time:      " + PlannedTime.of(plan));
    out.printf(
        Locale.ROOT,
        "bits:      the same on every processor for %d of %d trials%n",
        plan.portableBits(),
        launch.expansion().configurations().size());
  }

  private void checkShards() {
    if (shards != null && (shards < 1 || shards > Shard.MOST)) {
      throw new InvalidInputException(
          "--shards: expected an integer from 1 to " + Shard.MOST + ", got " + shards);
    }
  }

  private static <T> String values(Parameter<T> axis, List<Configuration> configurations) {
    List<String> values =
        configurations.stream()
            .flatMap(configuration -> configuration.text(axis).stream())
            .distinct()
            .toList();
    if (values.size() <= MOST_VALUES) {
      return String.join(", ", values);
    }
    // Numbers may have been drawn, in any order.
    List<String> ordered =
        axis.type().isNumeric()
                && values.stream().allMatch(value -> Numbers.parse(value).isPresent())
            ? values.stream().sorted(Comparator.comparing(Double::valueOf)).toList()
            : values;
    return ordered.size()
        + " values from "
        + ordered.get(0)
        + " to "
        + ordered.get(ordered.size() - 1);
  }

  private static void print(Plan.PlannedData data, PrintWriter out) {
    DataOutline outline = data.outline();
    out.printf(
        Locale.ROOT,
        "data:      %s, %s: %s%n",
        data.configuration().text(Parameters.DATASET).orElseThrow(),
        outline
            .image()
            .map(image -> "images of " + image)
            .orElseGet(() -> Counted.of(outline.features(), "feature")),
        Stream.of(SampleSet.values())
            .map(set -> set.word() + " " + counts(outline.counts().get(set)))
            .collect(Collectors.joining(", ")));
  }

  /** Returns such as {@code 100 (48+52 by class)}; of quantities, which have no classes, 100. */
  private static String counts(List<Integer> classes) {
    int all = classes.stream().mapToInt(Integer::intValue).sum();
    return all == 0 || classes.size() == 1
        ? String.valueOf(all)
        : all
            + " ("
            + classes.stream().map(String::valueOf).collect(Collectors.joining("+"))
            + " by class)";
  }
}
