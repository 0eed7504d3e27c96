package org.sweepstack.trial;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One value for every parameter. Immutable.
 *
 * <p>Two configurations are equal when they mean the same training: parameters that cannot matter
 * are left aside, and a default counts alike whether it was written or not.
 */
public final class Configuration {
  private static final Configuration DEFAULTS =
      new Configuration(new Parameter<?>[0], new Object[0]);

  // Arrays, as a sweep makes a hundred thousand of these before its first trial. They never change.
  private final Parameter<?>[] given;
  private final Object[] values;
  private final String canonicalText;

  /** Made when it is first asked for; all threads would make the same. */
  private TrialId id;

  /** Takes the parameters in the order of their names, each with its value at the same index. */
  private Configuration(Parameter<?>[] given, Object[] values) {
    this.given = given;
    this.values = values;
    this.canonicalText = canonicalText();
  }

  /** Returns the configuration in which every parameter has its default. */
  public static Configuration defaults() {
    return DEFAULTS;
  }

  /** Returns this configuration with another value for one parameter. */
  public <T> Configuration with(Parameter<T> parameter, T value) {
    return withAll(Map.of(parameter, value));
  }

  /**
   * Returns this configuration with other values for some parameters, each of its parameter's type.
   */
  public Configuration withAll(Map<Parameter<?>, ?> values) {
    int added = 0;
    for (Parameter<?> parameter : values.keySet()) {
      added += indexOf(parameter) < 0 ? 1 : 0;
    }
    Parameter<?>[] allGiven = Arrays.copyOf(given, given.length + added);
    Object[] allValues = Arrays.copyOf(this.values, allGiven.length);
    int count = given.length;
    for (Map.Entry<Parameter<?>, ?> entry : values.entrySet()) {
      count = putInPlace(entry.getKey(), entry.getValue(), allGiven, allValues, count);
    }
    return new Configuration(allGiven, allValues);
  }

  /** Puts a value where its parameter is, or where its name belongs; returns the new count. */
  private static int putInPlace(
      Parameter<?> parameter, Object value, Parameter<?>[] given, Object[] values, int count) {
    int index = count;
    while (index > 0 && given[index - 1].name().compareTo(parameter.name()) >= 0) {
      index--;
    }
    boolean isNew = index == count || given[index] != parameter;
    if (isNew) {
      System.arraycopy(given, index, given, index + 1, count - index);
      System.arraycopy(values, index, values, index + 1, count - index);
    }
    given[index] = parameter;
    values[index] = value;
    return isNew ? count + 1 : count;
  }

  /** Returns where a parameter is among the given ones; negative when it is none of them. */
  private int indexOf(Parameter<?> parameter) {
    int index = given.length - 1;
    while (index >= 0 && given[index] != parameter) {
      index--;
    }
    return index;
  }

  /**
   * Returns a parameter's value, given or default, whether it matters or not.
   *
   * @throws IllegalStateException when the parameter has neither
   */
  public <T> T get(Parameter<T> parameter) {
    return find(parameter)
        .orElseThrow(
            () -> new IllegalStateException(parameter + " is not given and has no default"));
  }

  /**
   * Returns a parameter's value, given or default, whether it matters or not; empty when it has
   * neither.
   */
  public <T> Optional<T> find(Parameter<T> parameter) {
    int index = indexOf(parameter);
    @SuppressWarnings("unchecked") // withAll is the only way in, and its contract pairs them
    T value = index < 0 ? null : (T) values[index];
    return value != null ? Optional.of(value) : parameter.defaultValue(this);
  }

  /**
   * Returns the value of a parameter as files show it; empty when the parameter cannot matter here.
   */
  public <T> Optional<String> text(Parameter<T> parameter) {
    return parameter.matters(this)
        ? find(parameter).map(parameter.type()::format)
        : Optional.empty();
  }

  /**
   * Returns whether a parameter tells this trial from that with its default: one has all that its
   * identity says from those that do.
   */
  public <T> boolean isChanged(Parameter<T> parameter) {
    return parameter.matters(this)
        && find(parameter).filter(value -> parameter.distinguishes(value, this)).isPresent();
  }

  /** Returns the files that this trial depends on. */
  public List<DataFile> files() {
    return Parameters.OF_FILES.stream().flatMap(parameter -> file(parameter).stream()).toList();
  }

  /** Returns the file that a parameter names here; empty where it names none or does not matter. */
  public <T> Optional<DataFile> file(Parameter<T> parameter) {
    return parameter.matters(this)
        ? find(parameter).flatMap(parameter.type()::file)
        : Optional.empty();
  }

  /** Returns this configuration on other files, one for each that it depends on. */
  public Configuration withFiles(UnaryOperator<DataFile> other) {
    Map<Parameter<?>, Object> changed = new LinkedHashMap<>();
    Parameters.OF_FILES.forEach(parameter -> addChanged(parameter, other, changed));
    return changed.isEmpty() ? this : withAll(changed);
  }

  private <T> void addChanged(
      Parameter<T> parameter, UnaryOperator<DataFile> other, Map<Parameter<?>, Object> changed) {
    file(parameter)
        .ifPresent(
            known -> {
              DataFile changedFile = other.apply(known);
              if (!changedFile.equals(known)) {
                changed.put(parameter, parameter.type().withFile(get(parameter), changedFile));
              }
            });
  }

  /** Returns the name of the trial that trains this configuration. */
  public TrialId id() {
    if (id == null) {
      id = TrialId.ofCanonicalText(canonicalText);
    }
    return id;
  }

  private String canonicalText() {
    StringBuilder text = new StringBuilder();
    for (Parameter<?> parameter : given) {
      appendEffective(parameter, text);
    }
    return text.toString();
  }

  private <T> void appendEffective(Parameter<T> parameter, StringBuilder text) {
    if (!parameter.matters(this)) {
      return;
    }
    T value = get(parameter);
    if (parameter.distinguishes(value, this)) {
      text.append(text.isEmpty() ? "" : "\n")
          .append(parameter.name())
          .append('=')
          .append(parameter.type().canonical(value));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Configuration that && canonicalText.equals(that.canonicalText);
  }

  @Override
  public int hashCode() {
    return canonicalText.hashCode();
  }

  /** Returns the effective parameters that are not at their default, for messages. */
  @Override
  public String toString() {
    return Parameters.ALL.stream()
        .filter(parameter -> indexOf(parameter) >= 0)
        .flatMap(parameter -> text(parameter).map(text -> parameter + "=" + text).stream())
        .collect(Collectors.joining(", "));
  }
}
