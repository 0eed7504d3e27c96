package org.sweepstack.definition;

import java.util.List;
import org.sweepstack.definition.DrawnRange.Form;
import org.sweepstack.trial.NumberRange;

/** The JSON Schema of numbers that are described rather than listed. */
final class SeriesSchema {
  private static final JsonObject ANY = above(Double.NEGATIVE_INFINITY);
  private static final JsonObject POSITIVE = above(0);
  private static final JsonObject WHOLE =
      ValueSchema.number(NumberRange.whole(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  private static final JsonObject COUNT =
      ValueSchema.number(NumberRange.whole(2, SeriesReader.MOST_VALUES));

  private SeriesSchema() {}

  /** Returns the schema of a mapping with one of the forms, or a range to draw from. */
  static JsonObject json() {
    JsonObject forms =
        new JsonObject()
            .with(
                SeriesReader.LOG,
                form(
                    "[first, last, count]: numbers evenly spaced in the logarithm.",
                    3,
                    List.of(POSITIVE, POSITIVE, COUNT)))
            .with(
                SeriesReader.LINEAR,
                form("[first, last, count]: numbers evenly spaced.", 3, List.of(ANY, ANY, COUNT)))
            .with(
                SeriesReader.RANGE,
                form(
                    "[first, last] or [first, last, step]: both ends included, the step 1"
                        + " unless given.",
                    2,
                    List.of(ANY, ANY, POSITIVE)))
            .with(Form.UNIFORM.word(), drawn("drawn evenly", ANY))
            .with(Form.LOG_UNIFORM.word(), drawn("drawn evenly in the logarithm", POSITIVE))
            .with(
                Form.INTEGER.word(),
                drawn("whole numbers, drawn evenly, both ends included", WHOLE));
    return SweepSchema.mapping()
        .with("minProperties", 1)
        .with("maxProperties", 1)
        .with("properties", forms);
  }

  private static JsonObject drawn(String description, JsonObject end) {
    return form("[first, last]: " + description + "; needs sample.", 2, List.of(end, end));
  }

  private static JsonObject form(String description, int least, List<JsonObject> items) {
    return new JsonObject()
        .with("description", description)
        .with("type", "array")
        .with("items", items)
        .with("additionalItems", false)
        .with("minItems", least)
        .with("maxItems", items.size());
  }

  private static JsonObject above(double least) {
    return ValueSchema.number(
        new NumberRange(least, false, Double.POSITIVE_INFINITY, false, false));
  }
}
