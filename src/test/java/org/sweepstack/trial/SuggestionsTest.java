package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  @ParameterizedTest
  @CsvSource({
    "learing_rate, learning_rate",
    "learningrate, learning_rate",
    "epoch, epochs",
    "sed, seed",
    "Hidden, hidden",
    "batchsize, batch_size"
  })
  void findsTheNearestName(String word, String meant) {
    assertThat(Suggestions.didYouMean(word, Parameters.names()))
        .isEqualTo(", did you mean '" + meant + "'?");
  }

  @Test
  void saysNothingWhenNothingIsNear() {
    assertThat(Suggestions.didYouMean("temperature", List.of("seed", "epochs"))).isEmpty();
    assertThat(Suggestions.didYouMean("", Parameters.names())).isEmpty();
  }

  @Test
  void neverReplacesAWholeWord() {
    assertThat(Suggestions.didYouMean("to", List.of("log"))).isEmpty();
    assertThat(Suggestions.didYouMean("xy", List.of("l2"))).isEmpty();
  }
}
