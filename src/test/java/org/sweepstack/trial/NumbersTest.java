package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

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
