package org.sweepstack.data;

import java.util.List;
import org.sweepstack.trial.ColumnInput;
import org.sweepstack.trial.TableColumn;

/**
 * Points whose inputs are made of the columns of a table whenever they are asked for, so that a
 * column of many words takes no more memory.
 *
 * @param cells [N, columns], as {@link TableColumn} says
 * @param inputs how each input is made
 */
record EncodedPoints(Points cells, List<ColumnInput> inputs) implements Points {

  @Override
  public int count() {
    return cells.count();
  }

  @Override
  public int features() {
    return inputs.size();
  }

  @Override
  public double at(int point, int feature) {
    ColumnInput input = inputs.get(feature);
    return input.of(cells.at(point, input.column()));
  }

  @Override
  public void copy(int point, double[] into, int from, int step) {
    for (int feature = 0; feature < inputs.size(); feature++) {
      into[from + feature * step] = at(point, feature);
    }
  }
}
