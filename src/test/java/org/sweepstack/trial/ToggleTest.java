package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToggleTest {
  @ParameterizedTest
  @CsvSource({
    "true, TRUE",
    "True, TRUE",
    "TRUE, TRUE",
    "false, FALSE",
    "False, FALSE",
    "FALSE, FALSE"
  })
  void isReadInTheThreeSpellingsOfYaml(String text, Toggle toggle) {
    for (Parameter<?> parameter : Parameters.ALL) {
      if (parameter.type().words().contains("true")) {
        Optional<?> read = parameter.type().parse(text);
        assertThat(read.equals(Optional.of(toggle))).as(parameter.name()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tRUE", "TrUe", "yes", "on", "1", "T", "true "})
  void isNothingElse(String text) {
    assertThat(Parameters.SHUFFLE.type().parse(text)).isEmpty();
  }
}
