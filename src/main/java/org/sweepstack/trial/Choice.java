package org.sweepstack.trial;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** Returns whether a word stands for this value. */
  default boolean isCalled(String word) {
    return word().equals(word);
  }

  /** Returns the choice that a word stands for; empty when it is none of them. */
  static <E extends Choice> Optional<E> parse(String word, E[] choices) {
    return Arrays.stream(choices).filter(choice -> choice.isCalled(word)).findFirst();
  }
}
