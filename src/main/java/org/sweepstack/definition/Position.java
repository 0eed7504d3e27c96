package org.sweepstack.definition;

import java.util.Comparator;

/**
 * Where something was given: a place in a file, or a source as a whole.
 *
 * @param source the file as the user named it, or a setting such as {@code --set epochs=10}
 * @param line from 1; 0 for the source as a whole
 * @param column from 1; 0 for the source as a whole
 */
record Position(String source, int line, int column) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

  static Position whole(String source) {
    return new Position(source, 0, 0);
  }

  /** Compares by line and column; a source as a whole comes first. */
  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
