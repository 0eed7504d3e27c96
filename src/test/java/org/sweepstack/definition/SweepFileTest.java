package org.sweepstack.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Timeout;

class SweepFileTest {
  @TempDir Path path;
  private SweepFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new SweepFolder(path);
  }

  @Test
  void readsEverySection() {
    String yaml =
        """
        name: xor.v2
        question: Which rate?
        grid: {dataset: xor}
        objective: {maximize: validation_accuracy}
        save: curves
        run: {threads: 2, timeout: 500%, halt: "soon,fail=10%"}
        """;
    Definition definition = folder.read(yaml);

    assertThat(definition.name()).isEqualTo("xor.v2");
    assertThat(definition.question()).isEqualTo("Which rate?");
    assertThat(definition.text()).isEqualTo(yaml);
    assertThat(definition.objective())
        .contains(new Objective(Direction.MAXIMIZE, Metric.VALIDATION_ACCURACY));
    assertThat(definition.save()).containsExactly(Artefact.CURVES);
    assertThat(definition.run().threads()).hasValue(2);
    assertThat(definition.run().timeout()).map(Timeout::toString).contains("500%");
    assertThat(definition.run().halt()).map(Halt::toString).contains("soon,fail=10%");
  }

  @Test
  void fillsInWhatTheFileLeavesOut() {
    Definition definition = folder.read("grid: {seed: 1}");

    assertThat(definition.name()).isEqualTo("sweep");
    assertThat(definition.question()).isEmpty();
    assertThat(definition.objective()).isEmpty();
    assertThat(definition.save()).containsExactly(Artefact.CURVES);
    assertThat(definition.run()).isEqualTo(RunOptions.NONE);
  }

  @Test
  void asksForANameWhenThatOfTheFileWillNotDo() throws IOException {
    Path file = Files.writeString(path.resolve("my sweep.yml"), "grid: {seed: 1}");

    assertThat(problemsOf(file))
        .containsExactly(
            "my sweep.yml: the file's name is not a valid name of a sweep; give 'name: ...' of up"
                + " to 64 of A-Z, a-z, 0-9, '.', '_' and '-', the first a letter or digit");
  }

  @Test
  void refusesNamesThatAreTooLong() {
    assertThat(folder.problems("grid: {seed: 1}\nname: " + "n".repeat(64))).isEmpty();
    assertThat(folder.problems("grid: {seed: 1}\nname: " + "n".repeat(65))).hasSize(1);
  }

  @ParameterizedTest
  @org.junit.jupiter.api.Timeout(10)
  @ValueSource(
      strings = {
        "learning_rate: {linear: [1e-1000, 1, 1000000]}",
        "learning_rate: {linear: [1e-300, 1, 1000000]}",
        "learning_rate: {log: [1e-300, 1e300, 1000000]}",
        "hidden: {depth: {range: [1, 100]}, width: {range: [1, 10000]}}",
        "hidden: {depth: {range: [1, 1000000]}, width: 3}",
        "l2: {range: [0, 1, 0.0000000001]}",
        "seed: {range: [1, 1000000]}, data_seed: {range: [1, 1000000]}"
      })
  void refusesWhatIsTooManyBeforeMakingIt(String axes) {
    assertThat(folder.problems("grid: {" + axes + "}")).hasSize(1);
  }

  @Test
  void refusesAMissingFile() {
    assertThat(problemsOf(path.resolve("none.yaml"))).containsExactly("none.yaml: no such file");
  }

  @Test
  void refusesAFolder() throws IOException {
    Path inner = Files.createDirectory(path.resolve("sweeps"));

    assertThat(problemsOf(inner)).containsExactly("sweeps: a folder, expected a sweep file");
  }

  @Test
  void refusesWhatTheSystemCannotOpen() throws IOException {
    Path file = Files.writeString(path.resolve("plain"), "");

    assertThat(problemsOf(file.resolve("sweep.yaml")))
        .singleElement()
        .asString()
        .startsWith("plain/sweep.yaml: ");
  }

  @Test
  void refusesOtherEncodings() throws IOException {
    Path file = Files.write(path.resolve("latin.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problemsOf(file))
        .containsExactly("latin.yaml:1: not in UTF-8; save it in that encoding");
  }

  @Test
  void readsAFileWithAByteOrderMarkAndWindowsLineEnds() {
    assertThat(folder.trials("\uFEFFgrid:\r\n  seed: [1, 2]\r\n"))
        .containsExactly("seed=1", "seed=2");
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    assertThat(folder.problems("#".repeat(1 << 20) + "\ngrid: {seed: 1}"))
        .containsExactly("sweep.yaml: larger than 1 MiB, not a sweep file");
  }

  @Test
  void refusesABombOfAliases() {
    String bomb = "a: &a [1, 1]\nb: &b [" + "*a, ".repeat(50) + "*a]\ngrid: {seed: *b}\n";

    assertThat(folder.problems(bomb))
        .containsExactly(
            "sweep.yaml:2:211: more than 50 aliases of lists and mappings; write the values out");
  }

  @Test
  void refusesNestingThatExhaustsTheParser() {
    assertThat(folder.problems("grid: " + "[".repeat(500_000)))
        .containsExactly("sweep.yaml:1:56: not valid YAML: nested too deeply");
  }

  @Test
  void refusesAnAliasOfItself() {
    assertThat(folder.problems("grid: &grid [*grid]"))
        .containsExactly(
            "sweep.yaml:1:7: grid: expected a mapping from parameters to values, got a list; such"
                + " as 'grid: {learning_rate: [0.1, 0.3], activation: [tanh, relu]}'");
  }

  @Test
  void readsAliasesOfValues() {
    assertThat(folder.trials("grid: {seed: &s [1, 2], data_seed: *s}")).hasSize(4);
  }

  @Test
  void givesTheFileAsTheUserNamedIt() {
    Path relative = Path.of("nowhere/sweep.yaml");

    assertThatThrownBy(() -> SweepFile.read(relative, List.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("nowhere/sweep.yaml: no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"flowers.csv", "flowers.TSV", "flowers.csv.gz"})
  void tellsHowToUseADataFile(String name) throws IOException {
    Path data = Files.writeString(path.resolve(name), "a,species\n1,x\n");

    assertThat(problemsOf(data))
        .containsExactly(
            name
                + ": a data file, not a sweep file; write beside it a file such as data.yaml with"
                + " 'grid: {dataset: csv, data_file: "
                + name
                + ", target: COLUMN}' and give that");
  }

  private List<String> problemsOf(Path file) {
    try {
      SweepFile.read(file, List.of());
      return List.of();
    } catch (InvalidInputException e) {
      return folder.withoutFolder(e.lines());
    }
  }
}
