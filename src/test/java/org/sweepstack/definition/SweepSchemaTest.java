package org.sweepstack.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

class SweepSchemaTest {
  private static final Path SWEEPS = Path.of("sweeps");
  private static final Path FILE = SWEEPS.resolve("sweep.schema.json");
  private static final List<Parameter<?>> ALL = Parameters.ALL;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(SweepSchema.json());

  @TempDir Path folder;

  static List<Path> sweeps() throws IOException {
    try (Stream<Path> files = Files.walk(SWEEPS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void isTheFileBesideTheSweeps() throws IOException {
    assertThat(Files.readString(FILE))
        .as("%s is old; renew it: scripts/sweepstack schema > %s", FILE, FILE)
        .isEqualTo(SweepSchema.json());
  }

  @ParameterizedTest
  @MethodSource("sweeps")
  void isNamedAndObeyedByEverySweepOfTheProject(Path sweep) throws IOException {
    Path schema = sweep.getParent().relativize(FILE);

    assertThat(Files.readAllLines(sweep).get(0))
        .isEqualTo("# yaml-language-server: $schema=" + schema.toString().replace('\\', '/'));
    assertThat(problems(Files.readString(sweep))).isEmpty();
    SweepFile.read(sweep, List.of()).expand(Definition.DEFAULT_MAX_TRIALS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: a.b-1, question: Why?, grid: {seed: 1}}",
        "{name: 2026, question: 1, grid: {seed: [1, 2]}}",
        "grid: [{seed: 1}, {seed: 2, epochs: 5}]",
        "grid: {learning_rate: {log: [0.001, 1, 4]}, init_low: {linear: [-1, 0.5, 4]}}",
        "grid: {seed: {range: [1, 5]}, momentum: {range: [0, 0.5, 0.25]}}",
        "grid: {learning_rate: ['0.1', 1e-3, 2], epochs: '10'}",
        "grid: {bias: [true, false]}",
        "grid: {bias: ['true', 'false']}",
        "grid: {hidden: [4, 4x4, none, '8', 100000]}",
        "grid: {hidden: {depth: [1, 3], width: {range: [3, 5]}}}",
        "grid: {hidden: {depth: 2, width: 5}}",
        "grid: {activation: none, batch_size: full, gradient_clip: none}",
        "{grid: {seed: 1}, zip: [{train_points: [8, 8], epochs: {range: [1, 2]}}]}",
        "{grid: {seed: [1, 2]}, zip: [], exclude: [{seed: 2, epochs: [1, 1]}]}",
        "{grid: {epochs: [1, 2]}, include: [{epochs: 3, hidden: 4}], save: curves}",
        "{grid: {dataset: xor}, objective: {maximize: validation_accuracy}, save: [curves]}",
        "{grid: {seed: 1}, save: [curves, predictions: [train, test]]}",
        "{grid: {seed: 1}, save: {predictions: train}}",
        "{grid: {seed: 1}, run: {threads: 2, halt: never}}",
        "{grid: {seed: 1}, run: {timeout: 10m, halt: 'now,fail=1'}}",
        "{grid: {seed: 1}, run: {timeout: 1h30m0.5s, halt: 'soon,fail=100%'}}",
        "{grid: {seed: 1}, run: {timeout: 500ms, halt: 'soon,fail=3'}}",
        "{grid: {seed: 1}, run: {timeout: 250.5%}}"
      })
  void allowsASoundSweep(String yaml) {
    assertThat(new SweepFolder(folder).problems(yaml)).isEmpty();
    assertThat(problems(yaml)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: lonely | $",
        "{grid: {seed: 1}, colour: red} | $",
        "{name: ../results, grid: {seed: 1}} | $.name",
        "grid: {learing_rate: 0.1} | $.grid",
        "grid: {} | $.grid",
        "grid: [] | $.grid",
        "grid: {learning_rate: 0} | $.grid.learning_rate",
        "grid: {learning_rate: much} | $.grid.learning_rate",
        "grid: {momentum: [0.5, 1]} | $.grid.momentum",
        "grid: {epochs: 1.5} | $.grid.epochs",
        "grid: {centers: 101} | $.grid.centers",
        "grid: {seed: 1000000000000000} | $.grid.seed",
        "grid: {seed: []} | $.grid.seed",
        "grid: {seed: [1, 1]} | $.grid.seed",
        "grid: {seed: [1, [2]]} | $.grid.seed",
        "grid: {seed: } | $.grid.seed",
        "grid: {activation: sigmiod} | $.grid.activation",
        "grid: {activation: softmax} | $.grid.activation",
        "grid: {activation: {log: [1, 10, 2]}} | $.grid.activation",
        "grid: {bias: 1} | $.grid.bias",
        "grid: {hidden: 0} | $.grid.hidden",
        "grid: {hidden: 4-4} | $.grid.hidden",
        "grid: {hidden: {depth: [1, 2]}} | $.grid.hidden",
        "grid: {hidden: {depth: 101, width: 3}} | $.grid.hidden",
        "grid: {epochs: {log: [1, 10]}} | $.grid.epochs",
        "grid: {epochs: {log: [0, 10, 2]}} | $.grid.epochs",
        "grid: {epochs: {log: [1, 10, 1]}} | $.grid.epochs",
        "grid: {epochs: {range: [1, 10, 1, 1]}} | $.grid.epochs",
        "grid: {epochs: {range: [1, 10], log: [1, 10, 2]}} | $.grid.epochs",
        "{grid: {seed: 1}, zip: [{epochs: 1}]} | $.zip[0].epochs",
        "{grid: {seed: 1}, exclude: [{}]} | $.exclude[0]",
        "{grid: {seed: 1}, exclude: [{epochs: {range: [1, 2]}}]} | $.exclude[0].epochs",
        "{grid: {seed: 1}, include: [{epochs: [1, 2]}]} | $.include[0].epochs",
        "{grid: {seed: 1}, objective: test_loss} | $.objective",
        "{grid: {seed: 1}, objective: {minimize: loss}} | $.objective.minimize",
        "{grid: {seed: 1}, objective: {minimize: test_loss, maximize: test_loss}} | $.objective",
        "{grid: {seed: 1}, save: []} | $.save",
        "{grid: {seed: 1}, save: [curve]} | $.save",
        "{grid: {seed: 1}, run: {threads: 0}} | $.run.threads",
        "{grid: {seed: 1}, run: {halt: soon}} | $.run.halt",
        "{grid: {seed: 1}, run: {halt: 'soon,fail=0'}} | $.run.halt",
        "{grid: {seed: 1}, run: {halt: 'soon,fail=101%'}} | $.run.halt",
        "{grid: {seed: 1}, run: {timeout: 600}} | $.run.timeout",
        "{grid: {seed: 1}, run: {timeout: '600'}} | $.run.timeout",
        "{grid: {seed: 1}, run: {timeout: ''}} | $.run.timeout",
        "{grid: {seed: 1}, run: {timeout: 1m1h}} | $.run.timeout"
      })
  void marksWhereASweepIsBroken(String yaml, String place) {
    assertThat(new SweepFolder(folder).problems(yaml)).isNotEmpty();
    assertThat(problems(yaml))
        .map(problem -> problem.getInstanceLocation().toString())
        .anyMatch(location -> location.startsWith(place));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  <T> void knowsEveryParameter(Parameter<T> parameter) {
    Stream<String> defaults =
        parameter.defaultValue(Configuration.defaults()).map(parameter.type()::format).stream();
    Stream.concat(parameter.type().words().stream(), defaults)
        .forEach(
            value ->
                assertThat(problems("grid: {" + parameter + ": [" + value + "]}"))
                    .as(value)
                    .isEmpty());
    assertThat(problems("grid: {" + parameter + ": ''}")).isNotEmpty();
    assertThat(
            json().at("/definitions/gridBlock/properties/" + parameter + "/description").asText())
        .containsIgnoringCase(parameter.documentation())
        .contains(parameter.defaultText(), parameter.mattersText());
  }

  @Test
  void knowsEverySection() {
    assertThat(json().at("/properties").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(DefinitionReader.KEYS);
    assertThat(json().at("/properties/run/properties").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(RunOptionsReader.KEYS);
  }

  private static JsonNode json() {
    return SCHEMA.getSchemaNode();
  }

  /** Checks a sweep as an editor does, which reads YAML by the same rules as the program. */
  private static List<ValidationMessage> problems(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    Object sweep = new Load(settings).loadFromString(yaml);
    return List.copyOf(SCHEMA.validate(JSON.valueToTree(sweep)));
  }
}
