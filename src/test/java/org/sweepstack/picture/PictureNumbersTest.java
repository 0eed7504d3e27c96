package org.sweepstack.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.25, 0.25",
    "1000, 1000",
    "100000, 1e5",
    "123456789, 1.23457e8",
    "0.001, 0.001",
    "0.0001, 1e-4",
    "-0.00025, -2.5e-4",
    "1e-300, 1e-300",
    "0.30000000000000004, 0.3"
  })
  void writesShortNumbers(double number, String text) {
    assertThat(PictureNumbers.text(number)).isEqualTo(text);
  }

  @Test
  void takesForZeroWhatStepsAlongAnAxisMissItBy() {
    PictureNumbers numbers = new PictureNumbers(() -> 1);
    assertThat(numbers.format(5.5e-17)).isEqualTo("0");
    assertThat(numbers.format(1e-5)).isEqualTo("1e-5");
  }

  @Test
  void writesTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(new PictureNumbers(() -> 1).format(0.5)).isEqualTo("0.5");
    } finally {
      Locale.setDefault(before);
    }
  }
}
