package org.sweepstack.definition;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Remedy;
import org.sweepstack.trial.RunOptions;

/**
 * What a sweep file says, checked value by value, with the settings of the command line applied.
 *
 * @param file the sweep file as the user named it
 * @param name the name of the results folder
 * @param question what the sweep is to answer; empty when the file does not say
 * @param text the file's text as read, without the settings
 * @param grid what to train
 * @param dataFiles the data files that the text and the settings name, each path once, whether a
 *     trial comes to use it or not
 * @param objective what ranks the trials, if the file says so
 * @param objectivePosition where the file says so
 * @param halving how not all trials train to their end, if the file says so
 * @param save what to keep of each trial, in the order written
 * @param run how to run
 */
public record Definition(
    Path file,
    String name,
    String question,
    String text,
    Grid grid,
    List<DataFile> dataFiles,
    Optional<Objective> objective,
    Optional<Position> objectivePosition,
    Optional<HalvingRule> halving,
    Set<Artefact> save,
    RunOptions run) {
  /** How many trials a sweep may have unless the user allows more. */
  public static final long DEFAULT_MAX_TRIALS = 100_000;

  /** Copies the list and the set. */
  public Definition {
    dataFiles = List.copyOf(dataFiles);
    save = Collections.unmodifiableSet(new LinkedHashSet<>(save));
  }

  /**
   * Returns the same definition under its name with something after it.
   *
   * @throws InvalidInputException when that does not do for a name
   */
  public Definition withNameEnding(String ending) {
    String longer = name + ending;
    if (!longer.matches(OptionsReader.NAME_PATTERN)) {
      throw new InvalidInputException(
          "name: expected " + OptionsReader.NAME_RULE + ", got " + longer, Remedy.Choice.RENAME);
    }
    return with(file, longer);
  }

  /** Returns the same definition as that of another file with its text. */
  public Definition in(Path other) {
    return with(other, name);
  }

  private Definition with(Path otherFile, String otherName) {
    return new Definition(
        otherFile,
        otherName,
        question,
        text,
        grid,
        dataFiles,
        objective,
        objectivePosition,
        halving,
        save,
        run);
  }

  /**
   * Expands the grid into configurations.
   *
   * @param maxTrials the most trials allowed, counted before anything is excluded or collapsed
   * @throws InvalidInputException when there are more trials, when nothing is left, or when values
   *     are not allowed together
   */
  public Expansion expand(long maxTrials) {
    return new Expander(this, true).expand(maxTrials);
  }

  /** Tells how the cells of the grid are drawn; empty where all of them are trained. */
  public Optional<String> drawing() {
    return grid.sampling().map(Sampling::toString);
  }

  /** Returns where a value of a parameter was given; empty where it is a default. */
  public Optional<String> place(Parameter<?> parameter, Object value) {
    return grid.position(parameter, value).map(Position::toString);
  }

  /** Returns what is wrong with a trial of this grid, with the place of what caused it. */
  public InvalidInputException placed(InvalidInputException wrong) {
    return wrong.causes().entrySet().stream()
        .flatMap(cause -> grid.position(cause.getKey(), cause.getValue()).stream())
        .findFirst()
        .map(place -> new InvalidInputException(place + ": " + wrong.lines().get(0)))
        .orElse(wrong);
  }

  /**
   * Expands a grid that was expanded before, by this version or an earlier one, whose rules it was
   * held to then.
   */
  public Expansion expandRecorded() {
    return new Expander(this, false).expand(Long.MAX_VALUE);
  }
}
