package org.sweepstack.definition;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameter;

/**
 * What trials are asked to have: {@code optimizer=adam,learning_rate=0.1|0.3}. Immutable.
 *
 * <p>The values are those that files show. Thus 0.10 is 0.1, a default counts as if it was written,
 * and a parameter that cannot matter has no value.
 */
public final class Conditions {
  private static final Position SOURCE = Position.whole("--where");
  private static final String MISSING =
      "expected parameter=value or parameter=value|value, joined by commas, got ";

  private final Map<Parameter<?>, Set<String>> shown;

  private Conditions(Map<Parameter<?>, Set<String>> shown) {
    this.shown = shown;
  }

  /**
   * Reads conditions joined by commas, each a parameter with one value or several joined by {@code
   * |}.
   *
   * @throws InvalidInputException with all problems
   */
  public static Conditions parse(String text) {
    Problems problems = new Problems();
    Map<Parameter<?>, Set<String>> shown = new LinkedHashMap<>();
    ValueReader values = new ValueReader(problems, (named, word) -> Optional.of(named));
    for (String condition : text.split(",", -1)) {
      int equals = condition.indexOf('=');
      if (equals < 0) {
        problems.add(SOURCE, MISSING + word(condition).shown());
        continue;
      }
      List<Word> words =
          Arrays.stream(condition.substring(equals + 1).split("\\|", -1))
              .map(Conditions::word)
              .toList();
      Optional<Parameter<?>> parameter =
          new MappingReader(problems).parameter(word(condition.substring(0, equals)));
      if (parameter.isPresent()
          && shown.put(parameter.get(), shown(parameter.get(), words, values)) != null) {
        problems.add(SOURCE, parameter.get() + " is given twice; join its values with |");
      }
    }
    problems.throwIfAny();
    return new Conditions(shown);
  }

  private static Word word(String text) {
    return new Word(SOURCE, text.strip());
  }

  private static <T> Set<String> shown(
      Parameter<T> parameter, List<Word> words, ValueReader values) {
    return values.allowed(parameter, words).stream()
        .map(parameter.type()::format)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether a configuration meets all conditions. */
  public boolean matches(Configuration configuration) {
    return shown.entrySet().stream()
        .allMatch(
            condition ->
                configuration
                    .text(condition.getKey())
                    .filter(condition.getValue()::contains)
                    .isPresent());
  }
}
