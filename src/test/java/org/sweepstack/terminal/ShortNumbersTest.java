package org.sweepstack.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1.000",
    "0.104, 0.1040",
    "-0.25, -0.2500",
    "9876.54, 9877",
    "123456, 123500",
    "0.0001234, 0.0001234",
    "0.00009999, 9.999E-5",
    "5.7789e-32, 5.779E-32",
    "1e6, 1.000E6",
    "-1234567, -1.235E6",
    "NaN, -",
    "Infinity, Infinity"
  })
  void writesANumberThatStandsAlone(double value, String text) {
    assertThat(ShortNumbers.format(value)).isEqualTo(text);
  }

  @Test
  void writesAColumnInOneNotation() {
    ShortNumbers small = ShortNumbers.of(DoubleStream.of(0.25, 0, 2.5e-9, Double.NaN));
    assertThat(small.write(0.25)).isEqualTo("2.500E-1");
    assertThat(small.write(2.5e-9)).isEqualTo("2.500E-9");
    assertThat(small.write(0)).isEqualTo("0");
    assertThat(small.write(0.25, 0.0123)).isEqualTo("2.500E-1 +- 1.2E-2");
    assertThat(small.write(0.25, Double.NaN)).isEqualTo("2.500E-1");
    ShortNumbers usual = ShortNumbers.of(DoubleStream.of(0.25), DoubleStream.of(0.00001, 0));
    assertThat(usual.write(0.25, 0.00001)).isEqualTo("0.2500 +- 0.000010");
    assertThat(usual.write(0.25, 0)).isEqualTo("0.2500 +- 0");
    ShortNumbers narrow = ShortNumbers.of(DoubleStream.of(0.25), DoubleStream.of(1e-9));
    assertThat(narrow.write(0.25, 1e-9)).isEqualTo("2.500E-1 +- 1.0E-9");
  }
}
