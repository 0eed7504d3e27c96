package org.sweepstack.journal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.trial.InvalidInputException;

class ChosenPlaceTest {
  @TempDir Path folder;

  @BeforeEach
  void makeResults() throws IOException {
    Path results = Files.createDirectories(folder.resolve("results/x"));
    Files.createFile(results.resolve("journal.csv"));
    Files.createDirectories(results.resolve("parts"));
    Files.createSymbolicLink(folder.resolve("link"), results);
    Files.createSymbolicLink(folder.resolve("page.html"), results.resolve("trials.csv"));
    Files.createFile(results.resolve("trials.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "results/x/a.csv",
    "results/x/trials.csv",
    "results/x/journal.csv",
    "results/x/sweep.yaml",
    "results/x/.lock",
    "results/x/parts/a.csv",
    "results/x/parts/deeper/a.csv",
    "results/x/parts/a.html",
    "results/x/running/a.png",
    "results/x/arrays/a.csv",
    "results/x/logs/a.svg",
    "results/x/deeper/../a.csv",
    "link/a.csv",
    "link/parts/a.html",
    "page.html"
  })
  void refusesWhatWouldBeAmongResults(String file) {
    assertThatThrownBy(() -> ChosenPlace.checkFile(folder.resolve(file)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is in a results folder, among files that a run replaces");
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv",
    "results/a.csv",
    "results/x/report.html",
    "results/x/A.PNG",
    "link/a.svg",
    "results/x/mine/a.csv",
    "results/x.csv",
    "elsewhere/a.csv"
  })
  void allowsWhatNoRunReplaces(String file) {
    assertThatCode(() -> ChosenPlace.checkFile(folder.resolve(file))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"results/x", "results/x/parts", "results/x/parts/new", "link", "results/x/mine/.."})
  void refusesAResultsFolderForTables(String chosen) {
    assertThatThrownBy(() -> ChosenPlace.checkFolder(folder.resolve(chosen), folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("holds the results of a sweep");
  }

  @Test
  void allowsOtherFoldersForTables() {
    assertThatCode(() -> ChosenPlace.checkFolder(folder.resolve("results/x/for-excel"), folder))
        .doesNotThrowAnyException();
    assertThatCode(() -> ChosenPlace.checkFolder(folder.resolve("results"), folder))
        .doesNotThrowAnyException();
  }
}
