package org.sweepstack.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/** What errors show as the form wanted can be written as it is shown. */
class FormsTest {
  private static final String GRID =
      "grid: {seed: [1, 2], activation: [relu, tanh, none], learning_rate: [0.5, 1, 10]}\n";

  @TempDir private Path folder;

  static List<String> sections() {
    return Forms.EXAMPLES.entrySet().stream()
        .filter(example -> DefinitionReader.KEYS.contains(example.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sections")
  void showsSectionsThatCanBeRead(String example) {
    String grid = example.startsWith("zip") ? "grid: {seed: [1, 2]}\n" : GRID;
    if (example.startsWith("halving")) {
      grid += "objective: {minimize: test_loss}\n";
    }
    String sweep = example.startsWith("grid") ? example + "\n" : grid + example + "\n";
    assertThat(new SweepFolder(folder).read(sweep).grid().blocks()).hasSize(1);
  }

  static Stream<Parameter<?>> parameters() {
    return Parameters.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void showsAFormOfEachParameter(Parameter<?> parameter) throws IOException {
    Files.writeString(folder.resolve("flowers.csv"), "x,species\n1,a\n");
    List<String> forms =
        Forms.EXAMPLES.containsKey(parameter.name())
            ? List.of(Forms.EXAMPLES.get(parameter.name()))
            : Forms.values(parameter);
    assertThat(forms).isNotEmpty();
    for (String form : forms) {
      assertThat(new SweepFolder(folder).read("grid:\n  " + form + "\n").grid().blocks())
          .as(form)
          .hasSize(1);
    }
    if (Forms.PARTS.containsKey(parameter)) {
      String parts = "grid:\n  " + Forms.PARTS.get(parameter) + "\n";
      assertThat(new SweepFolder(folder).read(parts).grid().blocks()).hasSize(1);
    }
  }
}
