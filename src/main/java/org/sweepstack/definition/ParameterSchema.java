package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.trial.NumberRange;
import org.sweepstack.trial.Parameter;

/** The JSON Schemas of what a sweep file may give a parameter, which refer to definitions. */
record ParameterSchema(Parameter<?> parameter) {

  /** Returns the schema of one value, the definition that the others refer to. */
  JsonObject value() {
    return ValueSchema.of(parameter.type());
  }

  /** Returns the schema of an axis: a value, different values, or a description of many. */
  JsonObject axis() {
    return schema(
        Stream.concat(Stream.of(reference(), distinctValues(), choice()), descriptions()));
  }

  private JsonObject choice() {
    return SweepSchema.mapping()
        .with("required", List.of(SeriesReader.CHOICE))
        .with("properties", new JsonObject().with(SeriesReader.CHOICE, distinctValues()));
  }

  /** Returns the schema of an axis that moves with others: values, which may repeat. */
  JsonObject zipped() {
    return schema(Stream.concat(Stream.of(ValueSchema.list(reference())), descriptions()));
  }

  /** Returns the schema of values that match: one or several. */
  JsonObject matched() {
    return schema(Stream.of(reference(), ValueSchema.list(reference())));
  }

  /** Returns the schema of a single value with its documentation. */
  JsonObject single() {
    return schema(Stream.of(reference()));
  }

  private JsonObject reference() {
    return SweepSchema.reference(parameter.name());
  }

  private JsonObject distinctValues() {
    return ValueSchema.list(reference()).with("uniqueItems", true);
  }

  private Stream<JsonObject> descriptions() {
    Optional<Parts> parts = Parts.of(parameter);
    if (parts.isPresent()) {
      return Stream.of(SweepSchema.reference(parts.get().schema()));
    }
    return parameter.type().isNumeric()
        ? Stream.of(SweepSchema.reference(SweepSchema.SERIES))
        : Stream.empty();
  }

  private JsonObject schema(Stream<JsonObject> forms) {
    return new JsonObject().with("description", description()).with("anyOf", forms.toList());
  }

  /** Returns what an editor shows: the meaning, the default and when the parameter matters. */
  private String description() {
    List<String> sentences = new ArrayList<>();
    String documentation = parameter.documentation();
    sentences.add(
        documentation.substring(0, 1).toUpperCase(Locale.ROOT) + documentation.substring(1) + ".");
    sentences.add("Allowed: " + parameter.type().allowed() + ".");
    if (!parameter.defaultText().isEmpty()) {
      sentences.add("Default: " + parameter.defaultText() + ".");
    }
    if (!parameter.mattersText().isEmpty()) {
      sentences.add("Matters when " + parameter.mattersText() + ".");
    }
    return String.join(" ", sentences);
  }

  /** Returns the schema of values by their parts. */
  static JsonObject byParts(Parts parts) {
    JsonObject properties = new JsonObject();
    parts.parts().forEach(part -> properties.with(part.name(), counts(part.range())));
    return SweepSchema.mapping()
        .with("description", parts.example())
        .with("required", parts.names())
        .with("properties", properties);
  }

  private static JsonObject counts(NumberRange range) {
    JsonObject count = ValueSchema.number(range);
    return ValueSchema.anyOf(
        List.of(
            count,
            ValueSchema.list(count).with("uniqueItems", true),
            SweepSchema.reference(SweepSchema.SERIES)));
  }
}
