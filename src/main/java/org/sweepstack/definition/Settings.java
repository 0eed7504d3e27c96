package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.trial.Parameter;

/**
 * What the command line sets: axes, and keys that a sweep file has beside its grid.
 *
 * @param axes such as {@code learning_rate=0.1,0.3}, each parameter once
 * @param keys the texts of the others, such as {@code curves,predictions} of {@code save}
 */
record Settings(List<Setting> axes, Map<String, Word> keys) {
  static final String QUESTION = "question";
  static final String OBJECTIVE = "objective";
  static final String SAVE = "save";
  private static final List<String> KEYS =
      List.of(
          QUESTION, SampleReader.SAMPLE, SampleReader.SEED, SampleReader.SAMPLER, OBJECTIVE, SAVE);

  /** Reads settings such as {@code learning_rate=0.1,0.3} and {@code save=arrays}. */
  static Settings read(List<String> texts, Problems problems) {
    Settings settings = new Settings(new ArrayList<>(), new LinkedHashMap<>());
    texts.forEach(text -> settings.add(text, problems));
    return settings;
  }

  private void add(String text, Problems problems) {
    Position position = Position.whole("setting " + Word.shown(text));
    int equals = text.indexOf('=');
    if (equals < 0) {
      problems.add(position, "expected parameter=value or parameter=value,value");
      return;
    }
    String name = text.substring(0, equals).strip();
    String value = text.substring(equals + 1);
    if (KEYS.contains(name)) {
      if (keys.putIfAbsent(name, new Word(position, value.strip())) != null) {
        problems.add(position, name + " is set twice; keep one");
      }
    } else if (DefinitionReader.KEYS.contains(name)) {
      problems.add(
          position,
          "'"
              + name
              + "' is no parameter; beside those, "
              + String.join(", ", KEYS)
              + " can be set");
    } else {
      new MappingReader(problems)
          .parameter(new Word(position, name))
          .filter(known -> !isInBrackets(known, position, value.strip(), problems))
          .map(known -> new AxisWords(known, words(position, value), false, position))
          .ifPresent(axis -> add(new Setting(position, axis), problems));
    }
  }

  /** Tells of a list in brackets, as a sweep file has them; a name may have brackets of its own. */
  private static boolean isInBrackets(
      Parameter<?> parameter, Position position, String value, Problems problems) {
    boolean isList =
        value.startsWith("[")
            && value.endsWith("]")
            && parameter.type().parse(words(position, value).get(0).text()).isEmpty();
    if (isList) {
      String inside = value.substring(1, value.length() - 1).replaceAll("\\s+", "");
      problems.add(
          position,
          parameter
              + ": a list has no brackets here, such as "
              + Word.shown(parameter + "=" + inside));
    }
    return isList;
  }

  private void add(Setting axis, Problems problems) {
    if (axes.stream().anyMatch(other -> other.parameter() == axis.parameter())) {
      problems.add(axis.position(), axis.parameter() + " is set twice; keep one");
    }
    axes.add(axis);
  }

  /** Returns what a key is set to; empty when it is not. */
  Optional<Word> key(String name) {
    return Optional.ofNullable(keys.get(name));
  }

  /** Returns the values of a list without brackets. */
  static List<Word> words(Position position, String list) {
    return Arrays.stream(list.split(",", -1))
        .map(value -> new Word(position, value.strip()))
        .toList();
  }
}
