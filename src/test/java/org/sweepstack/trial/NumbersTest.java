package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0.01, 0.01",
    "100, 100",
    "1e3, 1000",
    "2.5e-9, 2.5E-9",
    "1e-7, 0.0000001",
    "999999999999999, 999999999999999",
    "1e15, 1E15",
    "-0.0, 0",
    "0.1, 0.1",
    "2e-323, 2E-323",
    "2e23, 2E23"
  })
  void writesTheShortestDecimal(double value, String text) {
    assertThat(Numbers.format(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "16777216, 16777216", "1.1754944e-38, 1.1754944E-38", "0.3, 0.3"})
  void writesTheShortestDecimalOfAFloat(float value, String text) {
    assertThat(Numbers.format(value)).isEqualTo(text);
  }

  @Test
  void writesNothingForWhatIsNotFinite() {
    assertThat(Numbers.format(Double.NaN)).isEmpty();
    assertThat(Numbers.format(Double.NEGATIVE_INFINITY)).isEmpty();
    assertThat(Numbers.format(Float.NaN)).isEmpty();
  }

  @Test
  void readsBackEveryBitOfWhatItWrites() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Numbers.parse(Numbers.format(value))).contains(value);
      }
      float single = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(single)) {
        assertThat(Float.parseFloat(Numbers.format(single))).isEqualTo(single);
      }
    }
  }

  @Test
  void writesWhatBigDecimalWouldWrite() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 200_000; i++) {
      assertWrittenAsByBigDecimal(Double.longBitsToDouble(random.nextLong()));
      assertWrittenAsByBigDecimal(Float.intBitsToFloat(random.nextInt()));
      // Around 1, and with few digits, where most numbers of a sweep are.
      double scale = Math.pow(10, random.nextInt(-12, 20));
      assertWrittenAsByBigDecimal((random.nextDouble() - 0.5) * scale);
      assertWrittenAsByBigDecimal((float) ((random.nextDouble() - 0.5) * scale));
      assertWrittenAsByBigDecimal(random.nextInt(2000) * scale);
      assertWrittenAsByBigDecimal((float) (random.nextInt(2000) * scale));
      assertWrittenAsByBigDecimal((double) random.nextLong());
    }
  }

  @Test
  void writesEdgesAsBigDecimalWould() {
    for (double edge :
        new double[] {
          0,
          Double.MIN_VALUE,
          Double.MIN_NORMAL,
          Double.MAX_VALUE,
          Float.MIN_VALUE,
          Float.MAX_VALUE,
          1234567890123456.5,
          1234567890123456.0
        }) {
      assertWrittenAsByBigDecimal(edge);
      assertWrittenAsByBigDecimal(-edge);
    }
    for (int exponent = -324; exponent <= 308; exponent++) {
      double power = Double.parseDouble("1e" + exponent);
      for (double near : new double[] {power, Math.nextDown(power), Math.nextUp(power)}) {
        assertWrittenAsByBigDecimal(near);
        assertWrittenAsByBigDecimal(-near);
        assertWrittenAsByBigDecimal((float) near);
      }
    }
  }

  private static void assertWrittenAsByBigDecimal(double value) {
    if (Double.isFinite(value)) {
      assertSame(Numbers.format(value), byBigDecimal(NumberOutput.toString(value, true)));
    }
  }

  private static void assertWrittenAsByBigDecimal(float value) {
    if (Float.isFinite(value)) {
      assertSame(Numbers.format(value), byBigDecimal(NumberOutput.toString(value, true)));
    }
  }

  private static void assertSame(String text, String expected) {
    if (!text.equals(expected)) { // a million of AssertJ's objects take seconds
      assertThat(text).isEqualTo(expected);
    }
  }

  /** Defines the form: as slow as it is plain. */
  private static String byBigDecimal(String shortest) {
    BigDecimal decimal = new BigDecimal(shortest).stripTrailingZeros();
    if (decimal.signum() == 0) {
      return "0";
    }
    int exponent = decimal.precision() - decimal.scale() - 1;
    boolean isPlain = exponent < 15 && exponent >= -7;
    return isPlain ? decimal.toPlainString() : decimal.toString().replace("E+", "E");
  }

  @Test
  void isTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"de", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Numbers.format(1234.5)).isEqualTo("1234.5");
        assertThat(Numbers.parse("1234.5")).contains(1234.5);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "1,5",
        "0x10",
        "1d",
        "1f",
        "NaN",
        "Infinity",
        "1e999",
        "1e",
        ".",
        "٣"
      })
  void refusesWhatIsNoFiniteDecimal(String text) {
    assertThat(Numbers.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", ".5, 0.5", "1., 1", "+2, 2", "1E-3, 0.001", "-0, 0.0"})
  void readsDecimals(String text, double value) {
    assertThat(Numbers.parse(text)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1e3", "", "1234567890123456789", "one"})
  void refusesWhatIsNoWholeNumber(String text) {
    assertThat(Numbers.parseWhole(text)).isEmpty();
  }
}
