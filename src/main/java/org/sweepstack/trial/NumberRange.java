package org.sweepstack.trial;

/**
 * Which numbers are allowed.
 *
 * @param least the lower end; negative infinity for none
 * @param includesLeast whether the lower end itself is allowed
 * @param most the upper end; positive infinity for none
 * @param includesMost whether the upper end itself is allowed
 * @param isWhole whether only whole numbers are
 */
public record NumberRange(
    double least, boolean includesLeast, double most, boolean includesMost, boolean isWhole) {

  /** Returns the whole numbers between two, both included. */
  public static NumberRange whole(double least, double most) {
    return new NumberRange(least, true, most, true, true);
  }
}
