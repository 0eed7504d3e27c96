package org.sweepstack.trial;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A finite number in a range.
 *
 * @param least the lower end; negative infinity for none
 * @param includesLeast whether the lower end itself is allowed
 * @param most the upper end; positive infinity for none
 * @param includesMost whether the upper end itself is allowed
 */
record NumberType(double least, boolean includesLeast, double most, boolean includesMost)
    implements ParameterType<Double> {

  static NumberType any() {
    return new NumberType(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
  }

  static NumberType above(double least) {
    return new NumberType(least, false, Double.POSITIVE_INFINITY, false);
  }

  static NumberType atLeast(double least) {
    return new NumberType(least, true, Double.POSITIVE_INFINITY, false);
  }

  /** From {@code least} (included) to {@code most} (not included). */
  static NumberType halfOpen(double least, double most) {
    return new NumberType(least, true, most, false);
  }

  static NumberType open(double least, double most) {
    return new NumberType(least, false, most, false);
  }

  static NumberType closed(double least, double most) {
    return new NumberType(least, true, most, true);
  }

  @Override
  public Optional<Double> parse(String text) {
    return Numbers.parse(text).filter(this::contains);
  }

  private boolean contains(double value) {
    boolean reachesLeast = includesLeast ? value >= least : value > least;
    boolean staysBelowMost = includesMost ? value <= most : value < most;
    return reachesLeast && staysBelowMost;
  }

  /** Tells of a number that is allowed as written, but not as the double that is nearest to it. */
  @Override
  public String objection(String text) {
    return Numbers.parseDecimal(text).filter(this::contains).map(Numbers::asDouble).orElse("");
  }

  private boolean contains(BigDecimal value) {
    int fromLeast = Double.isInfinite(least) ? 1 : value.compareTo(new BigDecimal(least));
    int fromMost = Double.isInfinite(most) ? -1 : value.compareTo(new BigDecimal(most));
    return (fromLeast > 0 || includesLeast && fromLeast == 0)
        && (fromMost < 0 || includesMost && fromMost == 0);
  }

  @Override
  public boolean survives(Double value, Precision precision) {
    return precision.holds(value) && contains(precision.round(value));
  }

  @Override
  public Optional<NumberRange> range() {
    return Optional.of(new NumberRange(least, includesLeast, most, includesMost, false));
  }

  @Override
  public String allowed() {
    if (Double.isInfinite(most)) {
      if (Double.isInfinite(least)) {
        return "a number";
      }
      return (includesLeast ? "a number of at least " : "a number above ") + Numbers.format(least);
    }
    return "a number in "
        + (includesLeast ? "[" : "(")
        + Numbers.format(least)
        + ", "
        + Numbers.format(most)
        + (includesMost ? "]" : ")");
  }

  @Override
  public String format(Double value) {
    return Numbers.format(value);
  }

  @Override
  public String canonical(Double value) {
    return Long.toHexString(Double.doubleToLongBits(value));
  }

  @Override
  public boolean isNumeric() {
    return true;
  }
}
