package org.sweepstack.judge;

import java.util.ArrayList;
import java.util.List;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Decision;

/** What a boundary between two classes looks like, as numbers. */
final class BoundaryShape {
  private static final double LIKELY_LOG_ODDS = 5;

  /** Beyond this, one of the outputs may be zero. */
  private static final double MOST_LOG_ODDS = 30;

  /** In so many places along half a direction a line may cut the plane. */
  private static final int PLACES = 200;

  private final Boundary boundary;
  private final int columns;
  private final int rows;
  private final int points;

  private BoundaryShape(Boundary boundary) {
    this.boundary = boundary;
    columns = boundary.x1().length;
    rows = boundary.x2().length;
    points = columns * rows;
  }

  /**
   * Looks at three neighbours in a row of the plane at a time, where both classes are likely enough
   * to tell: they are straight if they bend by less than a fiftieth of their slope.
   *
   * @return the share that is; NaN where there are not two outputs
   */
  static double straight(Boundary boundary) {
    return boundary.outputs() == 2 ? new BoundaryShape(boundary).straight() : Double.NaN;
  }

  /**
   * Follows the boundary over the plane, drawn as a square, and adds up by how much it turns; what
   * strays from a straight way by less than a sixtieth of the side does not count.
   *
   * @return degrees: 0 for a straight line, some 360 for a circle, 0 where there is no boundary;
   *     NaN where there are more than two outputs
   */
  static double turning(Boundary boundary) {
    return boundary.outputs() <= 2 ? new BoundaryShape(boundary).turning() : Double.NaN;
  }

  /**
   * Looks for the line that parts the plane most as the boundary does.
   *
   * @return the share of the plane for which it tells the same class; NaN where there are more than
   *     two
   */
  static double lineShare(Boundary boundary) {
    return boundary.outputs() <= 2 ? new BoundaryShape(boundary).lineShare() : Double.NaN;
  }

  private double straight() {
    double[] said = boundary.values();
    int seen = 0;
    int straight = 0;
    for (int i = 1; i < points - 1; i++) {
      double left = Math.log(said[i - 1] / said[points + i - 1]);
      double here = Math.log(said[i] / said[points + i]);
      double right = Math.log(said[i + 1] / said[points + i + 1]);
      boolean isInside = i % columns != 0 && i % columns != columns - 1;
      if (isInside && Math.max(Math.abs(left), Math.abs(right)) < LIKELY_LOG_ODDS) {
        seen++;
        straight += Math.abs(left - 2 * here + right) < Math.abs(right - left) / 100 ? 1 : 0;
      }
    }
    return seen == 0 ? Double.NaN : (double) straight / seen;
  }

  /** The boundary crosses a cell of the grid from one of its sides to another, straight. */
  private double turning() {
    BoundaryWays ways = new BoundaryWays();
    for (int corner = 0; corner < points - columns; corner++) {
      if (corner % columns != columns - 1) {
        List<int[]> crossed = crossed(corner);
        for (int i = 0; i + 1 < crossed.size(); i += 2) {
          int[] from = crossed.get(i);
          int[] to = crossed.get(i + 1);
          ways.add(key(from), crossing(from), key(to), crossing(to));
        }
      }
    }
    return ways.turning();
  }

  /** Returns the sides of a cell, each by its two corners, between which the class changes. */
  private List<int[]> crossed(int corner) {
    int right = corner + 1;
    int above = corner + columns;
    int[][] sides = {{corner, right}, {corner, above}, {right, above + 1}, {above, above + 1}};
    List<int[]> crossed = new ArrayList<>();
    for (int[] side : sides) {
      if (margin(side[0]) < 0 != margin(side[1]) < 0) {
        crossed.add(side);
      }
    }
    return crossed;
  }

  private int key(int[] side) {
    return 2 * side[0] + (side[1] == side[0] + 1 ? 0 : 1);
  }

  private double[] crossing(int[] side) {
    double from = margin(side[0]);
    double share = from / (from - margin(side[1]));
    boolean isAcross = side[1] == side[0] + 1;
    return new double[] {
      side[0] % columns + (isAcross ? share : 0), side[0] / columns + (isAcross ? 0 : share)
    };
  }

  /** Returns above 0 where the first class is the likelier, the log odds where both are told. */
  private double margin(int point) {
    double[] said = boundary.values();
    if (boundary.outputs() == 1) {
      return Decision.THRESHOLD - said[point];
    }
    double odds = Math.log(said[point]) - Math.log(said[points + point]);
    return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, odds));
  }

  /** Tries a line in every second direction, and in each at many places. */
  private double lineShare() {
    long best = 0;
    for (int degrees = 0; degrees < 180; degrees += 2) {
      best = Math.max(best, bestCut(Math.toRadians(degrees)));
    }
    return (double) best / points;
  }

  /** Returns the most points that are of one class before a cut, or of the other behind it. */
  private long bestCut(double direction) {
    double across = Math.cos(direction);
    double up = Math.sin(direction);
    // By how many more points of the first class the points of each place are.
    int[] surplus = new int[2 * PLACES + 1];
    long agreed = 0;
    for (int point = 0; point < points; point++) {
      boolean isFirst = boundary.predicted()[point] == 0;
      double along = (point % columns * across + point / columns * up) / Math.hypot(columns, rows);
      surplus[PLACES + (int) Math.rint(along * PLACES)] += isFirst ? 1 : -1;
      agreed += isFirst ? 0 : 1;
    }
    long best = Math.max(agreed, points - agreed);
    for (int more : surplus) {
      agreed += more;
      best = Math.max(best, Math.max(agreed, points - agreed));
    }
    return best;
  }
}
