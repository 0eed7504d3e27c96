package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.trial.NumberRange;
import org.sweepstack.trial.ParameterType;

/**
 * The JSON Schemas of single values.
 *
 * <p>A reader of sweep files takes a scalar by its text, so that a number may stand in quotes: its
 * bounds are checked only where it does not.
 */
final class ValueSchema {
  private static final String NUMBER = "^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,4})?$";
  private static final String WHOLE_NUMBER = "^[-+]?[0-9]{1,18}$";

  private ValueSchema() {}

  /** Returns the schema of what a type allows. */
  static JsonObject of(ParameterType<?> type) {
    List<JsonObject> forms = new ArrayList<>();
    if (!type.words().isEmpty()) {
      forms.add(words(type.words()));
    }
    type.range().map(ValueSchema::number).ifPresent(forms::add);
    type.pattern().map(pattern -> text(pattern, type.range().isPresent())).ifPresent(forms::add);
    return forms.size() == 1 ? forms.get(0) : anyOf(forms);
  }

  /** Returns the schema of one of some words; {@code true} and {@code false} need no quotes. */
  static JsonObject words(List<String> words) {
    Stream<Object> values =
        words.stream()
            .flatMap(
                word ->
                    word.equals("true") || word.equals("false")
                        ? Stream.of(word.equals("true"), word)
                        : Stream.of(word));
    return new JsonObject().with("enum", values.toList());
  }

  /** Returns the schema of a number in a range. */
  static JsonObject number(NumberRange range) {
    JsonObject number =
        new JsonObject()
            .with("type", List.of(range.isWhole() ? "integer" : "number", "string"))
            .with("pattern", range.isWhole() ? WHOLE_NUMBER : NUMBER);
    if (Double.isFinite(range.least())) {
      number.with(range.includesLeast() ? "minimum" : "exclusiveMinimum", range.least());
    }
    if (Double.isFinite(range.most())) {
      number.with(range.includesMost() ? "maximum" : "exclusiveMaximum", range.most());
    }
    return number;
  }

  /** Returns the schema of a text, which YAML may take for a number or a boolean. */
  static JsonObject text(String pattern) {
    return text(pattern, false);
  }

  private static JsonObject text(String pattern, boolean hasNumbers) {
    return new JsonObject()
        .with("type", hasNumbers ? "string" : List.of("string", "number", "boolean"))
        .with("pattern", "^(" + pattern + ")$");
  }

  /** Returns the schema of what one of some schemas allows. */
  static JsonObject anyOf(List<JsonObject> schemas) {
    return new JsonObject().with("anyOf", schemas);
  }

  /** Returns the schema of a list of at least one value. */
  static JsonObject list(JsonObject item) {
    return new JsonObject().with("type", "array").with("items", item).with("minItems", 1);
  }
}
