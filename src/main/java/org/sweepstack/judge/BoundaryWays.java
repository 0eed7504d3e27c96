package org.sweepstack.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The ways that a boundary takes over the plane, put together from the cells that it crosses. */
final class BoundaryWays {
  /** What strays less than a cell of the grid may be of the grid. */
  private static final double TOLERANCE = 1;

  private final Map<Integer, double[]> places = new TreeMap<>();
  private final Map<Integer, List<Integer>> joined = new TreeMap<>();

  /**
   * Adds a step.
   *
   * @param from names a place, which ends two steps at most
   * @param here where it is, in cells
   */
  void add(int from, double[] here, int to, double[] there) {
    places.put(from, here);
    places.put(to, there);
    joined.computeIfAbsent(from, each -> new ArrayList<>()).add(to);
    joined.computeIfAbsent(to, each -> new ArrayList<>()).add(from);
  }

  /** Returns by how much all ways turn together, in degrees. */
  double turning() {
    Set<Integer> seen = new HashSet<>();
    double sum = 0;
    for (int ends = 1; ends <= 2; ends++) {
      for (int start : joined.keySet()) {
        if (joined.get(start).size() == ends && seen.add(start)) {
          sum += turns(simplified(follow(start, seen)));
        }
      }
    }
    return Math.toDegrees(sum);
  }

  /** Returns a way to its end, or around to its start again. */
  private List<double[]> follow(int start, Set<Integer> seen) {
    List<double[]> way = new ArrayList<>(List.of(places.get(start)));
    int here = start;
    while (true) {
      int next =
          joined.get(here).stream().filter(each -> !seen.contains(each)).findFirst().orElse(-1);
      if (next < 0) {
        break;
      }
      seen.add(next);
      way.add(places.get(next));
      here = next;
    }
    if (way.size() > 2 && joined.get(here).contains(start)) {
      way.add(places.get(start));
    }
    return way;
  }

  /** Leaves out what lies no more than the tolerance off (Ramer, Douglas and Peucker). */
  private static List<double[]> simplified(List<double[]> way) {
    double[] first = way.get(0);
    double[] last = way.get(way.size() - 1);
    int farthest = 0;
    double most = 0;
    for (int i = 1; i < way.size() - 1; i++) {
      double distance = distance(way.get(i), first, last);
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (most <= TOLERANCE) {
      return List.of(first, last);
    }
    List<double[]> both = new ArrayList<>(simplified(way.subList(0, farthest + 1)));
    both.remove(both.size() - 1);
    both.addAll(simplified(way.subList(farthest, way.size())));
    return both;
  }

  private static double distance(double[] point, double[] first, double[] last) {
    double x = last[0] - first[0];
    double y = last[1] - first[1];
    double length = Math.hypot(x, y);
    double across = point[0] - first[0];
    double up = point[1] - first[1];
    return length == 0 ? Math.hypot(across, up) : Math.abs(x * up - y * across) / length;
  }

  private static double turns(List<double[]> way) {
    double sum = 0;
    for (int i = 1; i + 1 < way.size(); i++) {
      sum += turn(way.get(i - 1), way.get(i), way.get(i + 1));
    }
    boolean isClosed = way.size() > 2 && way.get(0) == way.get(way.size() - 1);
    return sum + (isClosed ? turn(way.get(way.size() - 2), way.get(0), way.get(1)) : 0);
  }

  private static double turn(double[] before, double[] here, double[] after) {
    double x = here[0] - before[0];
    double y = here[1] - before[1];
    double u = after[0] - here[0];
    double v = after[1] - here[1];
    return Math.abs(Math.atan2(x * v - y * u, x * u + y * v));
  }
}
