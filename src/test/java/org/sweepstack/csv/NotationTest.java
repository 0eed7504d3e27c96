package org.sweepstack.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {
  /** The numbers of a column, and its cells. */
  @ParameterizedTest
  @CsvSource({
    "0.15 2.5E-9 300 0, 0.15 0.0000000025 300 0",
    "-0.15 -2.5E-9 -0.0, -0.15 -0.0000000025 0",
    "1E-12 0.3, 0.000000000001 0.3",
    "4.4796074599999996E-12 1, 0.0000000000044796074599999996 1",
    "9.99E-13 0.25 0 300 -12.5, 9.99E-13 2.5E-1 0E0 3E2 -1.25E1",
    "123456789012345 0.1, 123456789012345 0.1",
    "1E15 0.1 10 NaN, 1E15 1E-1 1E1 -",
    "1.7976931348623157E308 4.9E-324 1, 1.7976931348623157E308 4.9E-324 1E0",
    "NaN 0.0000001 Infinity -Infinity, - 0.0000001 - -",
    "NaN, -",
  })
  void isOneForAColumn(String numbers, String cells) {
    double[] column = Stream.of(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
    Notation notation = Notation.of(DoubleStream.of(column));

    assertThat(DoubleStream.of(column).mapToObj(notation::format))
        .containsExactly(
            Stream.of(cells.split(" "))
                .map(cell -> cell.equals("-") ? "" : cell)
                .toArray(String[]::new));
  }

  @Test
  void keepsEveryDouble() {
    Random random = new Random(1);
    for (int draw = 0; draw < 20_000; draw++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        for (Notation notation : Notation.values()) {
          assertThat(Double.parseDouble(notation.format(value))).isEqualTo(value);
        }
        assertThat(Notation.DECIMALS.format(value)).doesNotContain("E");
        assertThat(Notation.EXPONENT.format(value)).matches("-?[1-9](\\.[0-9]*[1-9])?E-?[0-9]+");
      }
    }
  }
}
