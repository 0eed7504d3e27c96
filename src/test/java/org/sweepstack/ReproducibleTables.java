package org.sweepstack;

import java.util.List;

/** The tables of a results folder that equal runs write alike, to the byte. */
public final class ReproducibleTables {
  /** Their names. */
  public static final List<String> NAMES =
      List.of(
          "trials.csv",
          "summary.csv",
          "effects.csv",
          "effects-pairs.csv",
          "curves.csv",
          "parameters.csv");

  private ReproducibleTables() {}
}
