package org.sweepstack.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweepstack.trial.Parameters.SEED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.InvalidInputException;

class SuspectsFileTest {
  private static final List<Suspect> SUSPECTS =
      List.of(
          new Suspect(Trials.DEFAULTS.id(), Instant.EPOCH, 8, List.of(), List.of()),
          new Suspect(
              Trials.DEFAULTS.with(SEED, 2L).id(),
              Instant.parse("2026-02-03T04:05:06.789012Z"),
              1,
              List.of("=größe, \"1\".log", "b.log"),
              List.of("b.log")));

  @TempDir Path path;

  @Test
  void readsBackWhatItWrote() {
    folder().save(SUSPECTS);

    assertThat(folder().suspects()).isEqualTo(SUSPECTS);
  }

  @Test
  void goesWithTheLastSuspect() {
    folder().save(SUSPECTS);
    folder().save(List.of());
    folder().save(List.of());

    assertThat(path.resolve("suspects.csv")).doesNotExist();
    assertThat(folder().suspects()).isEmpty();
  }

  @Test
  void refusesWhatIsNoListOfSuspects() throws IOException {
    Path file = path.resolve("suspects.csv");
    for (String row :
        List.of(
            "nobody,1970-01-01T00:00:00Z,1,,",
            "t-aaaaaaaaaa,1970-01-01T00:00:00Z,many,,",
            "t-aaaaaaaaaa,yesterday,1,,",
            "t-aaaaaaaaaa,1",
            "\"open")) {
      Files.writeString(
          file, "trial,begun,largest_stack,crash_files,crash_files_alone\n" + row + "\n");

      assertThatThrownBy(() -> folder().suspects())
          .as(row)
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              file
                  + ": damaged: it is not a list of suspects; delete it to have its trials trained"
                  + " again");
    }
  }

  @Test
  void noticesWhatIsChangedOrMissing() throws IOException {
    folder().save(SUSPECTS);
    Path file = path.resolve("suspects.csv");
    String whole = Files.readString(file);
    List<String> lines = whole.lines().toList();
    for (String damaged :
        List.of(
            whole.replace(",8,", ",80,"),
            whole.replace("b.log", "c.log"),
            whole.replace("1970", "1971"),
            lines.get(0) + "\n" + lines.get(1) + "\n",
            lines.get(0) + "\n",
            whole.substring(0, whole.length() - 4))) {
      Files.writeString(file, damaged);

      assertThatThrownBy(() -> folder().suspects())
          .as(damaged)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith(file + ": damaged: it is not a list of suspects");
    }
    Files.writeString(file, whole.replace("\n", "\r\n"));
    assertThat(folder().suspects()).isEqualTo(SUSPECTS);
  }

  @Test
  void readsWhatEarlierVersionsWrote() throws IOException {
    Files.writeString(
        path.resolve("suspects.csv"),
        "trial,begun,largest_stack,crash_files,crash_files_alone\n"
            + Trials.DEFAULTS.id()
            + ",1970-01-01T00:00:00Z,8,,\n");

    assertThat(folder().suspects()).isEqualTo(SUSPECTS.subList(0, 1));
  }

  private ResultsFolder folder() {
    return ResultsFolder.at(path);
  }
}
