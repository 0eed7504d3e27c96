package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void believesTheEstimateAtFirst() {
    Pace pace = new Pace(0.5);
    assertThat(pace.secondsFor(40, 0, 0)).isEqualTo(20);
    // A start that takes a third of a second and gets hardly anything done.
    pace.advance(0.3, 0.01);
    assertThat(pace.secondsFor(40, 0.3, 0.01)).isBetween(20.0, 26.0);
  }

  @Test
  void believesWhatItSeesInTheEnd() {
    Pace pace = new Pace(0.5);
    for (int second = 1; second <= 100; second++) {
      pace.advance(second, second * 0.5);
    }
    // Four times as slow as estimated: two seconds for each of work, of which 50 are left.
    assertThat(pace.secondsFor(50, 100, 50)).isCloseTo(100, within(10.0));
  }

  @Test
  void followsTheLaterHalf() {
    Pace pace = new Pace(1);
    for (int second = 1; second <= 100; second++) {
      pace.advance(second, second <= 50 ? second * 0.1 : 5 + (second - 50) * 1.0);
    }
    assertThat(pace.secondsFor(100, 100, 55)).isCloseTo(100, within(5.0));
  }

  @Test
  void growsWhileNothingAdvances() {
    Pace pace = new Pace(1);
    pace.advance(1, 1);
    assertThat(pace.secondsFor(10, 20, 1)).isGreaterThan(pace.secondsFor(10, 10, 1));
  }

  @Test
  void staysFiniteWhenWorkIsTakenBack() {
    Pace pace = new Pace(1);
    pace.advance(1, 1);
    pace.advance(2, 2);
    pace.advance(3, 0.5);
    assertThat(pace.secondsFor(10, 3, 0.5)).isPositive().isLessThan(100);
  }
}
