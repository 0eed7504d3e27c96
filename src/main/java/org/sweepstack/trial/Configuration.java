package org.sweepstack.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One value for every parameter. Immutable.
 *
 * <p>Two configurations are equal when they mean the same training: parameters that cannot matter
 * are left aside, and a default counts alike whether it was written or not.
 */
public final class Configuration {
  private static final Configuration DEFAULTS = new Configuration(Map.of());

  private final Map<Parameter<?>, Object> given;
  private final String canonicalText;

  private Configuration(Map<Parameter<?>, Object> given) {
    this.given = given;
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
    Map<Parameter<?>, Object> merged = new LinkedHashMap<>(given);
    merged.putAll(values);
    return new Configuration(merged);
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
    @SuppressWarnings("unchecked") // withAll is the only way in, and its contract pairs them
    T value = (T) given.get(parameter);
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

  /** Returns the name of the trial that trains this configuration. */
  public TrialId id() {
    return TrialId.ofCanonicalText(canonicalText);
  }

  private String canonicalText() {
    Map<String, String> effective = new TreeMap<>();
    for (Parameter<?> parameter : given.keySet()) {
      effectiveValue(parameter).ifPresent(value -> effective.put(parameter.name(), value));
    }
    return effective.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  private <T> Optional<String> effectiveValue(Parameter<T> parameter) {
    T value = get(parameter);
    boolean isDefault = parameter.defaultValue(this).filter(value::equals).isPresent();
    return parameter.matters(this) && !isDefault
        ? Optional.of(parameter.type().canonical(value))
        : Optional.empty();
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
        .filter(given::containsKey)
        .flatMap(parameter -> text(parameter).map(text -> parameter + "=" + text).stream())
        .collect(Collectors.joining(", "));
  }
}
