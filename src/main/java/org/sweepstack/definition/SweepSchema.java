package org.sweepstack.definition;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.NumberRange;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.Timeout;

/**
 * The JSON Schema of sweep files, by which an editor completes, explains and checks them.
 *
 * <p>It allows every sweep that {@link SweepFile} reads, and more: what takes several values
 * together to see, such as a range that its step misses, is left to the reader.
 */
public final class SweepSchema {
  /** The definitions that are not parameters, whose names have no capitals. */
  static final String SERIES = "numberSeries";

  private static final String BLOCK = "gridBlock";

  private SweepSchema() {}

  /** Returns the schema, of draft 7, which is the one that editors know best. */
  public static String json() {
    return new JsonObject()
        .with("$schema", "http://json-schema.org/draft-07/schema#")
        .with("title", "A sweep of Sweepstack")
        .with("type", "object")
        .with("additionalProperties", false)
        .with("required", List.of("grid"))
        .with("properties", sections())
        .with("definitions", definitions())
        .toString();
  }

  /** Returns the schema of a mapping without other keys than its properties. */
  static JsonObject mapping() {
    return new JsonObject().with("type", "object").with("additionalProperties", false);
  }

  /** Returns a schema that stands for a definition. */
  static JsonObject reference(String definition) {
    return new JsonObject().with("$ref", "#/definitions/" + definition);
  }

  private static JsonObject sections() {
    return new JsonObject()
        .with("name", name())
        .with(
            "question",
            described("The question that the sweep answers.")
                .with("type", List.of("string", "number", "boolean", "null")))
        .with("grid", grid())
        .with(
            "zip",
            entries("Axes that move together, multiplied with the grid.", ParameterSchema::zipped))
        .with(
            "exclude",
            entries(
                "Drops every configuration that matches all of an entry.",
                ParameterSchema::matched))
        .with(
            "include",
            entries(
                "Extra configurations; an entry names every axis but seed, and runs for every"
                    + " seed.",
                ParameterSchema::single))
        .with(SampleReader.SAMPLE, sample())
        .with(SampleReader.SEED, sampleSeed())
        .with(SampleReader.SAMPLER, sampler())
        .with(HalvingReader.HALVING, halving())
        .with("objective", objective())
        .with("save", save())
        .with("run", run());
  }

  private static JsonObject definitions() {
    JsonObject definitions = new JsonObject();
    for (Parameter<?> parameter : Parameters.ALL) {
      definitions.with(parameter.name(), new ParameterSchema(parameter).value());
    }
    definitions.with(SERIES, SeriesSchema.json());
    Parts.all().forEach(parts -> definitions.with(parts.schema(), ParameterSchema.byParts(parts)));
    return definitions.with(BLOCK, parameters(ParameterSchema::axis));
  }

  private static JsonObject name() {
    return ValueSchema.text(OptionsReader.NAME_PATTERN)
        .with(
            "description",
            "The folder of the results, "
                + OptionsReader.NAME_RULE
                + ". Default: the name of the file.");
  }

  private static JsonObject grid() {
    return described(
            "The values to try: a mapping, or a list of mappings whose trials are concatenated.")
        .with("anyOf", List.of(reference(BLOCK), ValueSchema.list(reference(BLOCK))));
  }

  private static JsonObject entries(
      String description, Function<ParameterSchema, JsonObject> schema) {
    return described(description).with("type", "array").with("items", parameters(schema));
  }

  /** Returns the schema of a mapping from at least one parameter. */
  private static JsonObject parameters(Function<ParameterSchema, JsonObject> schema) {
    JsonObject properties = new JsonObject();
    for (Parameter<?> parameter : Parameters.ALL) {
      properties.with(parameter.name(), schema.apply(new ParameterSchema(parameter)));
    }
    return mapping().with("minProperties", 1).with("properties", properties);
  }

  private static JsonObject sample() {
    return ValueSchema.number(NumberRange.whole(1, Sampling.MOST))
        .with(
            "description",
            "How many cells of the grid are drawn and trained, with every seed. Default: all.");
  }

  private static JsonObject sampleSeed() {
    return ValueSchema.number(NumberRange.whole(0, Long.MAX_VALUE))
        .with("description", "Another number draws other cells.");
  }

  private static JsonObject sampler() {
    return words(Sampler.values())
        .with(
            "description",
            "How cells are drawn: each by itself; by Sobol's sequence, which fills the space"
                + " evenly; or as a Latin hypercube, of which another number is another sample."
                + " Default: random.");
  }

  private static JsonObject halving() {
    JsonObject epoch = ValueSchema.number(NumberRange.whole(1, Integer.MAX_VALUE));
    JsonObject properties =
        new JsonObject()
            .with(
                HalvingReader.KEEP,
                described("The share that goes on from each rung, such as 1/3 or 0.3.")
                    .with(
                        "anyOf",
                        List.of(
                            word(HalvingReader.SHARE_PATTERN),
                            new JsonObject()
                                .with("type", "number")
                                .with("exclusiveMinimum", 0)
                                .with("exclusiveMaximum", 1))))
            .with(
                HalvingReader.RUNGS,
                ValueSchema.list(epoch)
                    .with("description", "The epochs at which trials are compared, growing."))
            .with(
                HalvingReader.FROM,
                ValueSchema.number(NumberRange.whole(1, Integer.MAX_VALUE))
                    .with(
                        "description",
                        "The first of these epochs; each next one is as many times further as fewer"
                            + " are kept."));
    return mapping()
        .with(
            "description",
            "Train all trials to the first rung, the best share of them to the next, and so on; the"
                + " others stop there. Needs an objective. Default: all train to their end.")
        .with("required", List.of(HalvingReader.KEEP))
        .with("properties", properties);
  }

  private static JsonObject objective() {
    JsonObject directions = new JsonObject();
    for (Direction direction : Direction.values()) {
      directions.with(direction.word(), words(Metric.values()));
    }
    return mapping()
        .with(
            "description",
            "The metric that ranks trials. Default: minimize validation_loss, or test_loss where"
                + " there are no validation samples.")
        .with("minProperties", 1)
        .with("maxProperties", 1)
        .with("properties", directions);
  }

  private static JsonObject save() {
    JsonObject set = ValueSchema.words(List.of(SampleSet.TRAIN.word(), SampleSet.TEST.word()));
    JsonObject predictions =
        mapping()
            .with(
                "description", "The samples whose predictions are kept; those of test by default.")
            .with("minProperties", 1)
            .with(
                "properties",
                new JsonObject()
                    .with(
                        Artefact.PREDICTIONS.word(),
                        new JsonObject()
                            .with(
                                "anyOf",
                                List.of(set, ValueSchema.list(set).with("uniqueItems", true)))));
    JsonObject artefact =
        new JsonObject().with("anyOf", List.of(words(Artefact.values()), predictions));
    return described("What to keep of each trial beyond its metrics. Default: curves.")
        .with("anyOf", List.of(artefact, ValueSchema.list(artefact).with("uniqueItems", true)));
  }

  private static JsonObject run() {
    return mapping()
        .with("description", "How to run; never part of a trial's identity.")
        .with(
            "properties",
            new JsonObject()
                .with(
                    "threads",
                    ValueSchema.number(NumberRange.whole(1, RunOptions.MOST_THREADS))
                        .with(
                            "description",
                            "Workers that train at once. Default: one per processor."))
                .with(
                    "timeout",
                    word(Timeout.PATTERN)
                        .with(
                            "description",
                            "How long a stack may run: a duration such as 90s, 10m or 1h30m, or a"
                                + " percentage of the median of the stacks that have ended, such as"
                                + " 500%, which applies once three have. Default: any time."))
                .with(
                    "budget",
                    word(Timeout.DURATION_PATTERN)
                        .with(
                            "description",
                            "How long to train, such as 10m, before the run ends in good order; the"
                                + " same command goes on. Default: until all trials have ended."))
                .with(
                    "halt",
                    word(Halt.PATTERN)
                        .with(
                            "description",
                            "When trials that fail or time out end the sweep: never; now,fail=1"
                                + " stops all at once; soon,fail=3 or soon,fail=10% starts nothing"
                                + " new. A percentage is of the trials that have ended, from three"
                                + " failed ones on. Default: never.")));
  }

  private static JsonObject described(String description) {
    return new JsonObject().with("description", description);
  }

  /** Returns the schema of a text that YAML cannot take for a number. */
  private static JsonObject word(String pattern) {
    return new JsonObject().with("type", "string").with("pattern", "^(" + pattern + ")$");
  }

  private static JsonObject words(Choice[] choices) {
    return ValueSchema.words(Arrays.stream(choices).map(Choice::word).toList());
  }
}
