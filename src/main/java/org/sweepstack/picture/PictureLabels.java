package org.sweepstack.picture;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * How trials are called beside each other: by what differs between them. What they have in common
 * of what the sweep varies is told once.
 */
final class PictureLabels {
  private final String sweep;
  private final List<Configuration> trials;
  private final List<Parameter<?>> common;
  private final List<Parameter<?>> differing;
  private final boolean isEnough;

  /**
   * Finds what differs.
   *
   * @param axes the parameters that the sweep varies, in the order written
   * @param trials the trials that are drawn
   */
  PictureLabels(String sweep, List<Parameter<?>> axes, List<Configuration> trials) {
    this.sweep = sweep;
    this.trials = List.copyOf(trials);
    common = axes.stream().filter(parameter -> !differs(parameter)).toList();
    List<Parameter<?>> named = axes.stream().filter(this::differs).toList();
    differing = tellApart(named) ? named : allThatDiffer(named);
    isEnough = tellApart(differing);
  }

  /** Unlike what varies, this is also what matters for some of the trials only. */
  private boolean differs(Parameter<?> parameter) {
    return trials.stream().map(trial -> trial.text(parameter)).distinct().count() > 1;
  }

  private List<Parameter<?>> allThatDiffer(List<Parameter<?>> named) {
    Set<Parameter<?>> all = new LinkedHashSet<>(named);
    Parameters.ALL.stream().filter(this::differs).forEach(all::add);
    return new ArrayList<>(all);
  }

  private boolean tellApart(List<Parameter<?>> parameters) {
    Set<String> texts = new HashSet<>();
    return trials.stream().allMatch(trial -> texts.add(texts(parameters, trial)));
  }

  private static String texts(List<Parameter<?>> parameters, Configuration trial) {
    return parameters.stream()
        .flatMap(parameter -> text(parameter, trial).stream())
        .collect(joining(", "));
  }

  private static Optional<String> text(Parameter<?> parameter, Configuration trial) {
    return trial.text(parameter).map(text -> parameter.name() + "=" + PictureText.label(text));
  }

  /** Returns the sweep, the trial if there is but one, and what all trials have in common. */
  String title() {
    String name = isSingle() ? sweep + ", " + trials.get(0).id() : sweep;
    return Stream.of(name, texts(common, trials.get(0)))
        .filter(part -> !part.isEmpty())
        .collect(joining(": "));
  }

  /** Returns what sets a trial apart from the others; nothing when there are none. */
  String of(Configuration trial) {
    String texts = texts(differing, trial);
    boolean hasNoName = !isSingle() && (texts.isEmpty() || !isEnough);
    return hasNoName ? (texts + " " + trial.id()).strip() : texts;
  }

  boolean isSingle() {
    return trials.size() == 1;
  }
}
