package org.sweepstack.picture;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * Panels side by side.
 *
 * @param heading what stands above them; may be empty
 * @param height how high they are, where a picture is {@link PictureSheet#WIDTH} wide
 * @param columns how many there is room for
 * @param panels at least one
 */
record PictureRow(String heading, int height, int columns, List<JFreeChart> panels) {
  private static final int MOST_COLUMNS = 3;

  /** Copies the list. */
  PictureRow {
    panels = List.copyOf(panels);
  }

  /** Returns a row that a panel has for itself. */
  static PictureRow of(int height, JFreeChart panel) {
    return new PictureRow("", height, 1, List.of(panel));
  }

  /** Returns the row under a heading. */
  PictureRow under(String text) {
    return new PictureRow(text, height, columns, panels);
  }

  /** Puts panels of a plane into rows of up to three. */
  static List<PictureRow> ofPlanes(List<JFreeChart> panels) {
    int columns = panels.size() == 4 ? 2 : Math.min(MOST_COLUMNS, panels.size());
    int height = columns == 1 ? 500 : columns == 2 ? 370 : 300;
    List<PictureRow> rows = new ArrayList<>();
    for (int from = 0; from < panels.size(); from += columns) {
      int to = Math.min(from + columns, panels.size());
      rows.add(new PictureRow("", height, columns, panels.subList(from, to)));
    }
    return rows;
  }
}
