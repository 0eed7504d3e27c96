package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the inputs of a network are made of a row of a table, as fitted on the rows that trained it.
 *
 * @param columns those that are needed, in the order that {@link ColumnInput#column} counts
 * @param inputs how each input is made, at least one
 * @param brightest the pixel that stands for 1, where cells are pixels from 0 to 255; else 0
 * @param scale what brings inputs to mean 0 and deviation 1; empty where they stay as they are
 * @param image how the inputs make up an image; empty where they make up none
 */
public record Preparation(
    List<TableColumn> columns,
    List<ColumnInput> inputs,
    int brightest,
    Optional<LinearScale> scale,
    Optional<ImageShape> image) {

  /** Copies the lists and checks that they go together. */
  public Preparation {
    columns = List.copyOf(columns);
    inputs = List.copyOf(inputs);
    int count = inputs.size();
    int last = columns.size() - 1;
    if (count == 0
        || brightest < 0
        || inputs.stream().anyMatch(input -> input.column() < 0 || input.column() > last)
        || scale.filter(of -> of.means().size() != count).isPresent()
        || image.filter(of -> of.size() != count).isPresent()) {
      throw new IllegalArgumentException("columns, inputs and scale that do not go together");
    }
  }

  /**
   * Returns how inputs are made of numbers, each of a column of its own, none of which is missing.
   */
  public static Preparation ofNumbers(
      List<String> names, int brightest, Optional<ImageShape> image) {
    return new Preparation(
        names.stream().map(name -> new TableColumn(name, List.of())).toList(),
        IntStream.range(0, names.size())
            .<ColumnInput>mapToObj(column -> new ColumnInput.Number(column, Double.NaN))
            .toList(),
        brightest,
        Optional.empty(),
        image);
  }

  /** Returns the same with what brings inputs to mean 0 and deviation 1. */
  public Preparation with(LinearScale scaling) {
    return new Preparation(columns, inputs, brightest, Optional.of(scaling), image);
  }

  /** Returns whether cells are pixels, whole numbers from 0 to 255. */
  public boolean arePixels() {
    return brightest > 0;
  }

  /**
   * Makes the inputs of a row.
   *
   * @param cells a number a column, as {@link TableColumn} says
   * @param into takes the first input at {@code from}, the next {@code step} after it, and so on
   */
  public void prepare(double[] cells, double[] into, int from, int step) {
    for (int index = 0; index < inputs.size(); index++) {
      ColumnInput input = inputs.get(index);
      double made = input.of(cells[input.column()]);
      double shaded = arePixels() ? made / brightest : made;
      into[from + index * step] =
          scale.isPresent() ? scale.get().standardized(index, shaded) : shaded;
    }
  }
}
