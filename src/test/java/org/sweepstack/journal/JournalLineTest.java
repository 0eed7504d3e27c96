package org.sweepstack.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Precision;

class JournalLineTest {

  @Test
  void writesNumbersThatReadBackToEveryBitOfTheirPrecision() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 300_000; i++) {
      assertReadsBack(Double.longBitsToDouble(random.nextLong()), Precision.DOUBLE);
      assertReadsBack(Float.intBitsToFloat(random.nextInt()), Precision.FLOAT);
    }
    for (double edge : new double[] {0.0, -0.0, Double.POSITIVE_INFINITY, Double.NaN}) {
      assertReadsBack(edge, Precision.FLOAT);
      assertReadsBack(-edge, Precision.DOUBLE);
    }
  }

  @Test
  void writesTheShortestDecimalOfAFloat() {
    assertThat(JournalLine.number(0.1f, Precision.FLOAT)).isEqualTo("0.1");
    assertThat(JournalLine.number(0.1f, Precision.DOUBLE)).isEqualTo("0.10000000149011612");
  }

  private static void assertReadsBack(double value, Precision precision) {
    String text = JournalLine.number(value, precision);
    double read = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    if (Double.doubleToLongBits(precision.round(read)) != Double.doubleToLongBits(value)) {
      assertThat(read).as(text).isEqualTo(value); // AssertJ's objects are too slow for each
    }
  }
}
