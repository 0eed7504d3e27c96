package org.sweepstack.trial;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The one description of a parameter, from which parsing, errors, help, CSV columns and identities
 * are made.
 *
 * @param <T> the Java type of a value
 */
public final class Parameter<T> {
  private final String name;
  private final ParameterType<T> type;
  private final String documentation;
  private final String defaultText;
  private final Function<Configuration, T> defaultValue;
  private final String mattersText;
  private final Predicate<Configuration> matters;
  private final boolean freeWithinStack;
  private final Function<Configuration, T> sameAsDefault;
  private final boolean rounded;
  private final boolean shownWhereChanged;

  private Parameter(Builder<T> builder) {
    name = builder.name;
    type = builder.type;
    documentation = builder.documentation;
    defaultText = builder.defaultText;
    defaultValue = builder.defaultValue;
    mattersText = builder.mattersText;
    matters = builder.matters;
    freeWithinStack = builder.freeWithinStack;
    sameAsDefault = builder.sameAsDefault;
    rounded = builder.rounded;
    shownWhereChanged = builder.shownWhereChanged;
  }

  static <T> Builder<T> named(String name, ParameterType<T> type, String documentation) {
    return new Builder<>(name, type, documentation);
  }

  /** Returns the name that sweep files and CSV columns use. */
  public String name() {
    return name;
  }

  /** Returns what values are allowed. */
  public ParameterType<T> type() {
    return type;
  }

  /** Returns one line on what the parameter does. */
  public String documentation() {
    return documentation;
  }

  /** Returns the default in words; empty where there is none. */
  public String defaultText() {
    return defaultText;
  }

  /**
   * Returns the default, which may depend on other parameters; empty where the parameter has to be
   * given.
   */
  public Optional<T> defaultValue(Configuration configuration) {
    return Optional.ofNullable(defaultValue.apply(configuration));
  }

  /** Returns when the parameter can change a trial, in words; empty when it always can. */
  public String mattersText() {
    return mattersText;
  }

  /** Returns whether the parameter can change the trial of this configuration. */
  public boolean matters(Configuration configuration) {
    return matters.test(configuration);
  }

  /**
   * Returns whether the parameter varies among trials: whether its text differs between two of
   * those that it matters for.
   */
  public boolean varies(Collection<Configuration> trials) {
    Optional<T> first = Optional.empty();
    for (Configuration trial : trials) {
      Optional<T> value = matters(trial) ? trial.find(this) : Optional.empty();
      if (first.isEmpty()) {
        first = value;
      } else if (value.isPresent() && differ(first.get(), value.get())) {
        return true;
      }
    }
    return false;
  }

  /** Compares values before texts: a grid is large, and most of it is equal. */
  private boolean differ(T one, T other) {
    return !one.equals(other) && !type.format(one).equals(type.format(other));
  }

  /** Returns whether trials that differ in this parameter can train in one stack. */
  public boolean isFreeWithinStack() {
    return freeWithinStack;
  }

  /** Returns whether a value makes the trial of this configuration another than the default. */
  boolean distinguishes(T value, Configuration configuration) {
    return defaultValue(configuration).filter(value::equals).isEmpty()
        && !value.equals(sameAsDefault.apply(configuration));
  }

  /**
   * Returns whether the parameter's value in a configuration is told where it is the same in all
   * trials: it has to matter.
   */
  public boolean isShown(Configuration configuration) {
    return matters(configuration)
        && configuration.find(this).isPresent()
        && (!shownWhereChanged || distinguishes(configuration.get(this), configuration));
  }

  /** Returns whether the trial computes with the value in its own precision. */
  public boolean isRounded() {
    return rounded;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Collects a description; everything but name, type and documentation has a default. */
  static final class Builder<T> {
    private final String name;
    private final ParameterType<T> type;
    private final String documentation;
    private String defaultText = "";
    private Function<Configuration, T> defaultValue = configuration -> null;
    private String mattersText = "";
    private Predicate<Configuration> matters = configuration -> true;
    private boolean freeWithinStack;
    private Function<Configuration, T> sameAsDefault = configuration -> null;
    private boolean rounded;
    private boolean shownWhereChanged;

    private Builder(String name, ParameterType<T> type, String documentation) {
      this.name = name;
      this.type = type;
      this.documentation = documentation;
    }

    Builder<T> byDefault(T value) {
      return byDefault(type.format(value), configuration -> value);
    }

    Builder<T> byDefault(String text, Function<Configuration, T> value) {
      defaultText = text;
      defaultValue = value;
      return this;
    }

    Builder<T> mattersWhen(String text, Predicate<Configuration> condition) {
      mattersText = text;
      matters = condition;
      return this;
    }

    /**
     * Trials that differ here differ in their numbers only, not in the operations that compute
     * them.
     */
    Builder<T> freeWithinStack() {
      freeWithinStack = true;
      return this;
    }

    /** To say this value asks for the same trial as to say nothing: it is not in its identity. */
    Builder<T> sameTrialWith(Function<Configuration, T> value) {
      sameAsDefault = value;
      return this;
    }

    /** The trial computes with the value, or with samples made from it, in its own precision. */
    Builder<T> rounded() {
      rounded = true;
      return this;
    }

    /**
     * A trial shows it only where it is another than the default: what sweeps told that are older
     * than the parameter stays as it was.
     */
    Builder<T> shownWhereChanged() {
      shownWhereChanged = true;
      return this;
    }

    Parameter<T> describe() {
      return new Parameter<>(this);
    }
  }
}
