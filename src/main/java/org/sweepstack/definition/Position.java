package org.sweepstack.definition;

import java.util.Comparator;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where something was given: a place in a file, or a source as a whole.
 *
 * @param source the file as the user named it, or such as {@code setting epochs=10}
 * @param line from 1; 0 for the source as a whole
 * @param column from 1; 0 for the source as a whole
 */
record Position(String source, int line, int column) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

  static Position whole(String source) {
    return new Position(source, 0, 0);
  }

  /** Returns the place of a mark, of which lines and columns count from 0. */
  static Position of(String source, Mark mark) {
    return new Position(source, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Returns the place of a character of a text. */
  static Position ofIndex(String source, String text, int index) {
    String before = text.substring(0, Math.min(index, text.length()));
    int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
    return new Position(source, line, before.length() - before.lastIndexOf('\n'));
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
