package org.sweepstack.definition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.sweepstack.trial.Choice;

/**
 * A range of numbers from which values are drawn.
 *
 * @param form how they lie in it
 * @param first the least
 * @param last the most
 * @param position where the range was given
 */
record DrawnRange(Form form, BigDecimal first, BigDecimal last, Position position) {
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  /** How drawn numbers lie in their range. */
  enum Form implements Choice {
    /** Evenly. */
    UNIFORM,
    /** Evenly in the logarithm. */
    LOG_UNIFORM,
    /** Whole numbers, each as often as the others. */
    INTEGER
  }

  /**
   * Returns the number at a share of the range, from 0, below 1: of those that are not whole six
   * digits, which tell rates apart and can be read.
   */
  Word at(double share) {
    BigDecimal number =
        switch (form) {
          case UNIFORM -> rounded(last.subtract(first).multiply(new BigDecimal(share)).add(first));
          case LOG_UNIFORM -> rounded(new BigDecimal(logarithmic(share)));
          case INTEGER ->
              last.subtract(first)
                  .add(BigDecimal.ONE)
                  .multiply(new BigDecimal(share))
                  .setScale(0, RoundingMode.FLOOR)
                  .add(first);
        };
    return new Word(position, SeriesReader.text(number));
  }

  private double logarithmic(double share) {
    double least = StrictMath.log(first.doubleValue());
    return StrictMath.exp(least + (StrictMath.log(last.doubleValue()) - least) * share);
  }

  private BigDecimal rounded(BigDecimal number) {
    return number.round(SIX_DIGITS).max(first).min(last);
  }

  /** Returns the ends, which have to be values where what lies between them is to be. */
  List<Word> ends() {
    return List.of(
        new Word(position, SeriesReader.text(first)), new Word(position, SeriesReader.text(last)));
  }
}
