package org.sweepstack.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void bringsNumbersIntoTheirOrder() {
    Axis axis = Axis.of(Stream.of("10", "9", "1E-9", "", "0.5", "9"));
    assertThat(axis.isNumeric()).isTrue();
    assertThat(axis.values()).containsExactly("1E-9", "0.5", "9", "10");
    assertThat(axis.place("9")).isEqualTo(2);
  }

  @Test
  void leavesWordsInTheirOrder() {
    Axis axis = Axis.of(Stream.of("relu", "none", "relu", "4"));
    assertThat(axis.isNumeric()).isFalse();
    assertThat(axis.values()).containsExactly("relu", "none", "4");
  }

  @Test
  void hasNoPlaceWhereTheParameterCannotMatter() {
    assertThat(Axis.of(Stream.of("", "a")).place("")).isEqualTo(Axis.NONE);
  }
}
