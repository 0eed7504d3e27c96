package org.sweepstack.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Parameters;

/** What the command line sets replaces what the file says, and can stand without a file. */
class SettingsTest {
  private static final String FILE =
      """
      question: What does the file ask?
      grid: {epochs: [2, 3]}
      objective: {minimize: train_loss}
      save: [curves, arrays]
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "objective=maximize:test_accuracy",
        "objective = maximize: test_accuracy",
        "objective=maximize=test_accuracy",
        "objective=maximize test_accuracy",
        "objective={maximize: test_accuracy}"
      })
  void setsTheObjective(String setting) throws IOException {
    Definition set = read(setting);
    assertThat(set.objective().orElseThrow()).hasToString("maximize test_accuracy");
    assertThat(set.objectivePosition().orElseThrow()).hasToString("setting " + setting);
  }

  @Test
  void setsWhatIsSavedAndAsked() throws IOException {
    Definition set = read("save=boundary, curves", "question=Why, and how?");
    assertThat(set.save()).containsExactly(Artefact.BOUNDARY, Artefact.CURVES);
    assertThat(set.question()).isEqualTo("Why, and how?");
    assertThat(read("epochs=5").save()).containsExactly(Artefact.CURVES, Artefact.ARRAYS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          save=curve                     | save: expected one of curves, predictions, arrays
          save=                          | save: expected one of
          save=curves,curves             | save: curves is given twice; keep one
          objective=test_loss            | objective: expected minimize:METRIC or maximize:METRIC, got test_loss
          objective=smallest:test_loss   | objective: expected one of minimize, maximize, got smallest
          objective=minimize:tset_loss   | did you mean 'test_loss'?
          name=other                     | is no parameter; beside those, question, sample, sample_seed, sampler, objective, save can be set
          """)
  void tellsWhatCannotBeSet(String setting, String message) {
    assertThatThrownBy(() -> read(setting))
        .hasMessageStartingWith("setting " + setting + ": ")
        .hasMessageContaining(message);
    assertThatThrownBy(() -> SweepSource.ofSettings(List.of(setting)))
        .hasMessageStartingWith("setting " + setting + ": ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [curves, predictions: [train, test]]     | CURVES, TRAIN_PREDICTIONS, PREDICTIONS
          [predictions: train]                     | TRAIN_PREDICTIONS
          {predictions: [test]}                    | PREDICTIONS
          [curves, predictions]                    | CURVES, PREDICTIONS
          """)
  void savesPredictionsOfSets(String save, String artefacts) throws IOException {
    Path file =
        Files.writeString(folder.resolve("sweep.yaml"), "{grid: {seed: 1}, save: " + save + "}");
    assertThat(SweepFile.read(file, List.of()).save())
        .map(Artefact::name)
        .containsExactly(artefacts.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [predictions: [training]]      | save: predictions: expected one of train, test, got training
          [predictions: []]              | save: predictions: expected at least one value, got an empty list
          [predictons: train]            | save: expected a value, got a mapping; such as 'save: [curves, predictions]'
          [predictions, predictions: test] | save: predictions is given twice; keep one
          """)
  void tellsWhichPredictionsThereAreNone(String save, String message) throws IOException {
    Path file =
        Files.writeString(folder.resolve("sweep.yaml"), "{grid: {seed: 1}, save: " + save + "}");
    assertThatThrownBy(() -> SweepFile.read(file, List.of())).hasMessageContaining(message);
  }

  @Test
  void tellsWhatIsSetTwice() {
    assertThatThrownBy(() -> read("save=curves", "save=arrays"))
        .hasMessage("setting save=arrays: save is set twice; keep one");
  }

  @Test
  void makesAFileOfSettings() throws IOException {
    Files.writeString(folder.resolve("d.csv"), "x,y\n1,0\n2,1\n");
    String target = "a \"b\" \\ null \u00e9 \ud83d\ude00";
    Definition made =
        withoutFile(
            "dataset=csv",
            "data_file=" + folder.resolve("d.csv"),
            "target=" + target,
            "learning_rate=0.1,1e-3",
            "hidden=none,4x4",
            "objective=minimize:train_loss",
            "save=arrays,curves",
            "question=Why, and how?");
    assertThat(made.name()).isEqualTo("try");
    assertThat(made.question()).isEqualTo("Why, and how?");
    assertThat(made.objective().orElseThrow()).hasToString("minimize train_loss");
    assertThat(made.save()).containsExactly(Artefact.ARRAYS, Artefact.CURVES);
    Expansion expansion = made.expand(100);
    assertThat(expansion.configurations()).hasSize(4);
    assertThat(expansion.configurations().get(0).text(Parameters.TARGET)).contains(target);
    assertThat(made.text())
        .contains("  learning_rate: [0.1, 1e-3]\n  hidden: [none, 4x4]\n")
        .endsWith("objective: {minimize: train_loss}\nsave: [arrays, curves]\n");
  }

  @Test
  void needsNoParameterAmongTheSettings() {
    assertThat(withoutFile("save=arrays").expand(10).configurations()).hasSize(1);
  }

  private static Definition withoutFile(String... settings) {
    return SweepFile.read(
        SweepSource.ofSettings(List.of(settings)), List.of(), Optional.of("try"), 100);
  }

  private Definition read(String... settings) throws IOException {
    Path file = Files.writeString(folder.resolve("sweep.yaml"), FILE);
    return SweepFile.read(file, List.of(settings));
  }
}
