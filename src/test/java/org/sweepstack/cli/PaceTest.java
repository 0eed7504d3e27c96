package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.execution.Advance;

class PaceTest {
  private static final String KIND = "4x4";
  private static final Map<String, Double> FORTY = Map.of(KIND, 40.0);

  @Test
  void believesTheEstimateAtFirst() {
    Pace pace = new Pace(2);
    assertThat(pace.secondsLeft(0, FORTY)).isEqualTo(20);
    // A start that takes a third of a second and gets hardly anything done.
    pace.advance(0.3, new Advance(KIND, 0.01, 0.6));
    assertThat(pace.secondsLeft(0.3, FORTY)).isBetween(20.0, 70.0);
  }

  @Test
  void growsWhileNothingAdvances() {
    Pace pace = new Pace(1);
    pace.advance(1, new Advance(KIND, 1, 1));
    assertThat(pace.secondsLeft(20, FORTY)).isGreaterThan(pace.secondsLeft(10, FORTY));
  }

  @Test
  void staysFiniteWhenWorkIsTakenBack() {
    Pace pace = new Pace(1);
    pace.advance(1, new Advance(KIND, 1, 1));
    pace.advance(2, new Advance(KIND, 1, 1));
    pace.advance(3, new Advance(KIND, -1.5, 1));
    assertThat(pace.secondsLeft(3, FORTY)).isPositive().isLessThan(1000);
  }

  /** From a tenth of the work on, the time left is right within a factor of two. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "LATE.*")
  void isRightWithinAFactorOfTwo(SimulatedRun run) {
    isRight(run, 0.1, 0.3, 0.6, 0.9, 0.95, 0.97);
  }

  /** Nobody can foretell a load, but it is noticed before the end. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "LATE.*")
  void noticesALoadThatComesLate(SimulatedRun run) {
    isRight(run, 0.95, 0.97);
  }

  private static void isRight(SimulatedRun run, double... shares) {
    run.simulate();
    for (double share : shares) {
      assertThat(run.toldAt(share) / run.leftAt(share))
          .as("%s at %s: told %s", run, share, run.toldAt(share))
          .isBetween(0.5, 2.0);
    }
  }
}
