package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HaltTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "never",
        "now,fail=1",
        "soon,fail=1",
        "soon,fail=3",
        "soon,fail=999999999",
        "now,fail=1%",
        "soon,fail=99%",
        "now,fail=100%"
      })
  void writesWhatItReads(String text) {
    assertThat(Halt.parse(text).orElseThrow()).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Never",
        "now",
        "soon",
        "fail=1",
        "now,fail=0",
        "now,fail=-1",
        "now,fail=1.5",
        "soon,fail=0%",
        "soon,fail=101%",
        "soon,fail=00",
        "soon,fail=+0%",
        "soon,fail=++3",
        "soon,fail=0000000000000000003",
        "soon, fail=3",
        "later,fail=3",
        "soon,success=1",
        "soon,fail=",
        "soon,fail=%",
        "soon,fail=1000000000",
        "never,fail=1"
      })
  void refusesWhatIsNoHalt(String text) {
    assertThat(Halt.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "never | 1000000 | 1000000 | false",
        "now,fail=1 | 0 | 5 | false",
        "now,fail=1 | 1 | 1 | true",
        "soon,fail=3 | 2 | 2 | false",
        "soon,fail=3 | 3 | 100000 | true",
        "soon,fail=10% | 2 | 2 | false",
        "soon,fail=10% | 3 | 30 | true",
        "soon,fail=10% | 3 | 31 | false",
        "soon,fail=10% | 4 | 31 | true",
        "now,fail=100% | 2 | 2 | false",
        "now,fail=100% | 3 | 3 | true",
        "now,fail=100% | 9 | 10 | false"
      })
  void isReachedByCountOrByShareFromThreeOn(String text, long failed, long ended, boolean reached) {
    assertThat(Halt.parse(text).orElseThrow().isReached(failed, ended)).isEqualTo(reached);
  }

  @Test
  void partsStoppingFromStartingNothingNew() {
    assertThat(Halt.parse("now,fail=2").orElseThrow().isNow()).isTrue();
    assertThat(Halt.parse("soon,fail=2").orElseThrow().isNow()).isFalse();
    assertThat(Halt.NEVER.isNow()).isFalse();
    assertThat(Halt.parse("never")).contains(Halt.NEVER);
  }
}
