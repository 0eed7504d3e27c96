package org.sweepstack.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialId;

class DataFileTest {
  private static final String CONTENT = "x,y\n1,a\n2,b\n";

  @TempDir Path path;
  private SweepFolder folder;

  @BeforeEach
  void writeAFile() throws IOException {
    folder = new SweepFolder(path);
    Files.createDirectory(path.resolve("data"));
    Files.writeString(path.resolve("data/one.csv"), CONTENT);
  }

  @Test
  void findsAFileFromTheFolderOfTheSweep() {
    DataFile file = single("data/../data/one.csv").get(Parameters.DATA_FILE);

    assertThat(file.path()).isEqualTo("data/../data/one.csv");
    assertThat(file.location()).isEqualTo(path.resolve("data/one.csv").toString());
    // By sha256sum.
    assertThat(file.contentHash())
        .isEqualTo("01331cf653a16b7278f66569b5719303c2f18ce869c87638c09943a49d3e73dd");
  }

  @Test
  void keepsTheIdOfATrialWhenItsFileMoves() throws IOException {
    TrialId before = single("data/one.csv").id();
    Files.move(path.resolve("data/one.csv"), path.resolve("moved.csv"));

    assertThat(single("moved.csv").id()).isEqualTo(before);
  }

  @Test
  void changesTheIdOfATrialWhenItsFileChanges() throws IOException {
    TrialId before = single("data/one.csv").id();
    Files.writeString(path.resolve("data/one.csv"), CONTENT + "3,a\n");

    assertThat(single("data/one.csv").id()).isNotEqualTo(before);
  }

  @Test
  void collapsesFilesOfTheSameContent() throws IOException {
    Files.writeString(path.resolve("copy.csv"), CONTENT);
    Expansion expansion =
        folder.expand("grid: {dataset: csv, data_file: [copy.csv, data/one.csv], target: y}");

    assertThat(expansion.configurations()).hasSize(1);
    assertThat(expansion.collapsed()).isEqualTo(1);
  }

  @Test
  void setsAndExcludesFiles() throws IOException {
    Files.writeString(path.resolve("other.csv"), CONTENT + "3,a\n");

    assertThat(
            folder.trials(
                "grid: {dataset: csv, data_file: data/one.csv, target: y}\n"
                    + "exclude: [{data_file: data/one.csv}]",
                "data_file=data/one.csv,other.csv"))
        .containsExactly("dataset=csv, data_file=other.csv, target=y");
  }

  private Configuration single(String file) {
    List<Configuration> configurations =
        folder.expand("grid: {dataset: csv, data_file: " + file + ", target: y}").configurations();
    assertThat(configurations).hasSize(1);
    return configurations.get(0);
  }
}
