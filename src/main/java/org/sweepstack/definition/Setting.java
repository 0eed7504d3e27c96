package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Problem;

/**
 * An axis that replaces another: {@code learning_rate=0.1,0.3}.
 *
 * @param position the setting as written
 * @param axis what to take for the values
 */
record Setting(Position position, AxisWords axis) {

  /** Reads settings such as {@code learning_rate=0.1,0.3}. */
  static List<Setting> read(List<String> texts, Problems problems) {
    List<Setting> settings = new ArrayList<>();
    Set<Parameter<?>> seen = new HashSet<>();
    for (String text : texts) {
      Position position = Position.whole(Problem.SETTING + Word.shown(text));
      int equals = text.indexOf('=');
      if (equals < 0) {
        problems.add(position, "expected parameter=value or parameter=value,value");
        continue;
      }
      Word name = new Word(position, text.substring(0, equals).strip());
      Optional<Parameter<?>> parameter = new MappingReader(problems).parameter(name);
      if (parameter.isPresent() && !seen.add(parameter.get())) {
        problems.add(position, parameter.get() + " is set twice; keep one");
      }
      List<Word> words =
          Arrays.stream(text.substring(equals + 1).split(",", -1))
              .map(value -> new Word(position, value.strip()))
              .toList();
      parameter
          .map(known -> new AxisWords(known, words, false, position))
          .ifPresent(axis -> settings.add(new Setting(position, axis)));
    }
    return settings;
  }

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
