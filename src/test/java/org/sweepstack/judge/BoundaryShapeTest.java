package org.sweepstack.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Boundary;

class BoundaryShapeTest {
  private static final int POINTS = 60;

  /** A boundary where some log odds are 0. */
  private static Boundary boundary(DoubleBinaryOperator logOdds) {
    double[] values = new double[2 * POINTS * POINTS];
    double[] places = IntStream.range(0, POINTS).mapToDouble(i -> i / (POINTS - 1.0)).toArray();
    for (int i = 0; i < POINTS * POINTS; i++) {
      double odds = logOdds.applyAsDouble(places[i % POINTS], places[i / POINTS]);
      values[i] = 1 / (1 + Math.exp(-odds));
      values[POINTS * POINTS + i] = 1 / (1 + Math.exp(odds));
    }
    int[] predicted =
        IntStream.range(0, POINTS * POINTS).map(i -> values[i] >= 0.5 ? 0 : 1).toArray();
    return new Boundary(List.of("x1", "x2"), places, places, 2, values, predicted);
  }

  private static double turning(DoubleBinaryOperator logOdds) {
    return BoundaryShape.turning(boundary(logOdds));
  }

  @Test
  void aLineDoesNotTurn() {
    assertThat(turning((x, y) -> 3 * x - 2 * y - 0.2)).isLessThan(0.01);
  }

  @Test
  void aCircleTurnsOnce() {
    assertThat(turning((x, y) -> Math.hypot(x - 0.5, y - 0.5) - 0.3)).isCloseTo(360, within(1.0));
  }

  @Test
  void aCornerTurnsByItsAngle() {
    assertThat(turning((x, y) -> Math.max(x, y) - 0.503)).isCloseTo(90, within(2.0));
  }

  @Test
  void wherePlaneIsOfOneClassThereIsNoBoundaryToTurn() {
    assertThat(turning((x, y) -> 1 + x)).isZero();
  }

  @Test
  void countsWhereTheLogOddsAreStraight() {
    assertThat(BoundaryShape.straight(boundary((x, y) -> 3 * x - y))).isEqualTo(1);
    assertThat(BoundaryShape.straight(boundary((x, y) -> 2 * x * x - 1))).isLessThan(0.5);
  }

  @Test
  void stepsOfTheGridAreNoTurns() {
    assertThat(turning((x, y) -> 1e6 * (3 * x - 2 * y - 0.2))).isLessThan(1);
  }

  @Test
  void tellsHowMuchOfThePlaneALineWouldPartAlike() {
    assertThat(lineShare((x, y) -> 3 * x - y - 1)).isGreaterThan(0.99);
    assertThat(lineShare((x, y) -> Math.max(x, y) - 0.5)).isCloseTo(0.917, within(0.01));
  }

  private static double lineShare(DoubleBinaryOperator logOdds) {
    return BoundaryShape.lineShare(boundary(logOdds));
  }
}
