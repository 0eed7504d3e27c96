package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.List;
import org.sweepstack.trial.Parameter;

/**
 * An axis that replaces another: {@code learning_rate=0.1,0.3}.
 *
 * @param position the setting as written
 * @param axis what to take for the values
 */
record Setting(Position position, AxisWords axis) {

  Parameter<?> parameter() {
    return axis.parameter();
  }

  /** Replaces the parameter's axis wherever a block has it; adds it to all if none has. */
  List<List<AxisWords>> applyTo(List<List<AxisWords>> blocks) {
    boolean named = blocks.stream().flatMap(List::stream).anyMatch(this::isReplaced);
    return blocks.stream().map(axes -> named ? replace(axes) : append(axes)).toList();
  }

  private List<AxisWords> replace(List<AxisWords> axes) {
    return axes.stream().map(other -> isReplaced(other) ? axis : other).toList();
  }

  private List<AxisWords> append(List<AxisWords> axes) {
    List<AxisWords> appended = new ArrayList<>(axes);
    appended.add(axis);
    return appended;
  }

  private boolean isReplaced(AxisWords other) {
    return other.parameter() == parameter();
  }
}
