package org.sweepstack.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;

class DefinitionFileTest {
  private static final SavedDefinition DEFINITION =
      new SavedDefinition(
          "demo",
          Path.of("/nowhere", "sweeps", "größe, demo.yaml").toAbsolutePath(),
          "=name: demo\r\n# \"quoted\", and\n\n  more \r",
          List.of("learning_rate=0.1,0.3", "-seed=1"),
          List.of(
              DataFile.named("data.csv")
                  .found("/data/data.csv", List.of("abc"))
                  .ofQuantities(Set.of("size", "0 a; \"b\"\n")),
              DataFile.named("other.csv").found("/data/other.csv", List.of("def")),
              DataFile.named("never found.csv")),
          EngineKind.TEXTBOOK);

  @TempDir Path path;

  @Test
  void readsBackEveryCharacter() {
    folder().save(DEFINITION);

    assertThat(folder().definition()).contains(DEFINITION);
  }

  @Test
  void findsASweepFileNearbyInEveryCopyOfBoth() throws IOException {
    Path original = Files.createDirectories(path.resolve("original/results/demo"));
    Path copy = Files.createDirectories(path.resolve("copy/results/demo"));
    Path near = path.resolve("original/sweeps/demo.yaml");
    ResultsFolder.at(original)
        .save(new SavedDefinition("demo", near, "grid: {}", List.of(), List.of(), EngineKind.FAST));
    Files.copy(original.resolve("definition.csv"), copy.resolve("definition.csv"));

    assertThat(ResultsFolder.at(original).definition().orElseThrow().sweepFile()).isEqualTo(near);
    assertThat(ResultsFolder.at(copy).definition().orElseThrow().sweepFile())
        .isEqualTo(path.resolve("copy/sweeps/demo.yaml"));
    assertThat(Files.readString(copy.resolve("definition.csv")))
        .contains("sweep_file,../../sweeps/demo.yaml\n");
  }

  @Test
  void leavesTheSweepFileAsItWasForPeople() throws IOException {
    folder().save(DEFINITION);

    assertThat(Files.readString(path.resolve("sweep.yaml"))).isEqualTo(DEFINITION.text());
  }

  @Test
  void isThereOnlyWhereOneWasSaved() {
    assertThat(folder().definition()).isEmpty();
    assertThat(folder().hasJournal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void passesOverEmptyLinesAtItsEnd(String end) throws IOException {
    folder().save(DEFINITION);
    Path file = path.resolve("definition.csv");
    Files.writeString(file, Files.readString(file).replace("\n", end) + end + end);
    assertThat(folder().definition()).contains(DEFINITION);
  }

  @Test
  void refusesAnyDamageInALine() throws IOException {
    folder().save(DEFINITION);
    Path file = path.resolve("definition.csv");
    byte[] whole = Files.readAllBytes(file);
    for (int index = 0; index < whole.length; index++) {
      byte[] damaged = whole.clone();
      damaged[index] ^= 2;
      Files.write(file, damaged);
      assertRefused(file);
      Files.write(file, Arrays.copyOf(whole, index));
      assertRefused(file);
    }
  }

  private void assertRefused(Path file) {
    assertThatThrownBy(() -> folder().definition())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            file
                + ": damaged: it is not what was saved; restore it from a copy, or delete it and"
                + " run the sweep file again");
  }

  private ResultsFolder folder() {
    return ResultsFolder.at(path);
  }
}
