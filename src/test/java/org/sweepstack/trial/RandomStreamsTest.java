package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.trial.RandomStreams.Purpose;

class RandomStreamsTest {

  // Computed by XoShiRo256++ as published, written in Python on hashlib's SHA-256.
  @ParameterizedTest
  @CsvSource({
    "1, WEIGHTS, 0, 1136073697848790825, 2302458372839660508",
    "1, SHUFFLE, 0, 9141903255707020016, 6941660423385549308",
    "1, TRAIN, 0, 750803346257662264, 3099421643638987625",
    "1, TEST, 0, -4600598972644192761, 2019944700130737182",
    "1, SPLIT, 0, -4717398503263833581, 9203442546284241402",
    "1, CENTERS, 0, -475088764097855268, -9094898393667910456"
  })
  void keepsTheNumbersOfResultsThatExist(
      long seed, Purpose purpose, int epoch, long first, long second) {
    UniformRandomProvider random = RandomStreams.of(seed, purpose, epoch);

    assertThat(random.nextLong()).isEqualTo(first);
    assertThat(random.nextLong()).isEqualTo(second);
  }

  @Test
  void keepsTheNumbersOfAnEpoch() {
    assertThat(RandomStreams.of(7, Purpose.SHUFFLE, 3).nextLong()).isEqualTo(4718549936397108886L);
  }

  @Test
  void startsAtEpochZero() {
    assertThat(RandomStreams.of(5, Purpose.TRAIN).nextLong())
        .isEqualTo(RandomStreams.of(5, Purpose.TRAIN, 0).nextLong());
  }

  @Test
  void differsBySeedPurposeAndEpoch() {
    Set<Long> firsts = new HashSet<>();
    for (Purpose purpose : Purpose.values()) {
      for (long seed = 0; seed < 20; seed++) {
        for (int epoch = 0; epoch < 20; epoch++) {
          firsts.add(RandomStreams.of(seed, purpose, epoch).nextLong());
        }
      }
    }
    assertThat(firsts).hasSize(Purpose.values().length * 20 * 20);
  }
}
