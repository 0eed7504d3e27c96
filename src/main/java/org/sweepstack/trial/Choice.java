package org.sweepstack.trial;

import java.util.Locale;

/** A named value of a parameter, written in files as its lower-case name. */
public interface Choice {

  /** Returns the enum constant's name. */
  String name();

  /**
   * Returns the word that stands for this value in sweep files and CSV files, such as {@code
   * leaky_relu}.
   */
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
