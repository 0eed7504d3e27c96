package org.sweepstack.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.trial.Numbers;

class SampleShareTest {

  @Test
  void findsEveryShareOfUpTo1000Samples() {
    for (int samples = 1; samples <= 1000; samples++) {
      for (int correct = 0; correct <= samples; correct++) {
        double share = (double) correct / samples;
        String text = SampleShare.text((float) share);
        // What reads back to the double is the fraction itself, and no neighbour.
        if (Double.parseDouble(text) != share) {
          assertThat(text).as(correct + "/" + samples).isEqualTo(Numbers.format(share));
        }
      }
    }
  }

  @Test
  void findsTheSharesOfTheLargestCountItTells() {
    for (int correct = 1; correct <= 4095; correct++) {
      double share = correct / 4095.0;
      assertThat(Double.parseDouble(SampleShare.text((float) share))).isEqualTo(share);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.52380955, 0.5238095238095238",
    "0.6666667, 0.6666666666666666",
    "0.9875, 0.9875",
    "0.99999, 0.99999",
    "0, 0",
    "1, 1"
  })
  void writesWhatAnEarlierJournalHolds(float kept, String shown) {
    assertThat(SampleShare.text(kept)).isEqualTo(shown);
  }

  @Test
  void staysAsNearAsTheFloatForMoreSamples() {
    for (int correct = 1; correct < 60_000; correct += 7) {
      float share = (float) (correct / 60_000.0);
      assertThat((float) Double.parseDouble(SampleShare.text(share))).isEqualTo(share);
    }
  }
}
