package org.sweepstack.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialId;

class DataFileTest {
  private static final String CONTENT = "x,y\n1,a\n2,b\n";

  private static final List<String> SETTINGS =
      List.of("data_file=data/one.csv,copy.csv,other.csv,fourth.csv", "batch_size=8");

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
  void findsAFolderOfImagesAndSaysWhatIsWrongWithIt() throws IOException {
    Path images = Files.createDirectory(path.resolve("images"));
    for (String name : List.of("train-images-idx3", "train-labels-idx1", "t10k-images-idx3")) {
      Files.writeString(images.resolve(name + "-ubyte"), name);
    }
    String sweep = "grid: {dataset: idx, data_file: images}";
    assertThat(folder.problems(sweep))
        .containsExactly(
            "sweep.yaml:1:33: data_file: images: a folder without t10k-labels-idx1-ubyte or"
                + " t10k-labels-idx1-ubyte.gz; it needs the images and the labels to train and to"
                + " test");

    Path labels = Files.write(images.resolve("t10k-labels-idx1-ubyte.gz"), gzip("labels", 20));
    assertThat(folder.problems(sweep))
        .containsExactly(
            "sweep.yaml:1:33: data_file: images: t10k-labels-idx1-ubyte.gz: the gzip file is"
                + " damaged or cut off; copy it anew");

    Files.write(labels, gzip("labels", 0));
    DataFile found = folder.expand(sweep).configurations().get(0).get(Parameters.DATA_FILE);
    assertThat(found.location()).isEqualTo(images.toString());
    Files.writeString(images.resolve("emnist-letters-train-images-idx3-ubyte"), "others");
    assertThat(folder.problems(sweep))
        .containsExactly(
            "sweep.yaml:1:33: data_file: images: a folder of several data sets"
                + " (emnist-letters-train-images-idx3-ubyte and train-images-idx3-ubyte); put the"
                + " four files of one into a folder of their own");
  }

  /** Returns a text packed by gzip, without its last bytes. */
  private static byte[] gzip(String text, int missing) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Arrays.copyOf(packed.toByteArray(), packed.size() - missing);
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

  private static final String MANY_FILES =
      """
      name: many
      grid: {dataset: csv, data_file: data/one.csv, target: y, seed: [1, 2]}
      zip: [{epochs: [10, 20], hidden: [4, none]}]
      exclude: [{data_file: other.csv, seed: 2}]
      include: [{data_file: third.csv, epochs: 7, hidden: 5}]
      """;

  private Expansion expandManyFiles() throws IOException {
    for (String name : List.of("other", "third", "fourth")) {
      Files.writeString(path.resolve(name + ".csv"), CONTENT + "3," + name + "\n");
    }
    Files.writeString(path.resolve("copy.csv"), CONTENT);
    return folder.expand(MANY_FILES, SETTINGS.toArray(String[]::new));
  }

  private Definition recorded(List<DataFile> dataFiles) {
    return SweepFile.recorded(
        Path.of("gone/sweep.yaml"), MANY_FILES, SETTINGS, "renamed", dataFiles);
  }

  @Test
  void listsEveryFileThatIsNamedOnceWhetherATrialUsesItOrNot() throws IOException {
    Expansion expansion = expandManyFiles();

    assertThat(expansion.dataFiles())
        .map(DataFile::path)
        .containsExactlyInAnyOrder(
            "data/one.csv", "other.csv", "third.csv", "fourth.csv", "copy.csv")
        .doesNotHaveDuplicates();
    assertThat(expansion.dataFiles()).allMatch(file -> file.contentHash().length() == 64);
    assertThat(folder.expand("grid: {seed: 1}").dataFiles()).isEmpty();
  }

  @Test
  void expandsToTheSameTrialsFromARecordWhenTheFilesAreGone() throws IOException {
    Expansion before = expandManyFiles();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    Definition definition = recorded(before.dataFiles());
    Expansion after = definition.expand(Definition.DEFAULT_MAX_TRIALS);

    assertThat(definition.name()).isEqualTo("renamed");
    assertThat(definition.text()).isEqualTo(MANY_FILES);
    assertThat(after.configurations())
        .map(Configuration::id)
        .containsExactlyElementsOf(before.configurations().stream().map(c -> c.id()).toList())
        .hasSize(12);
    assertThat(after.configurations())
        .map(configuration -> configuration.get(Parameters.DATA_FILE))
        .containsExactlyElementsOf(
            before.configurations().stream().map(c -> c.get(Parameters.DATA_FILE)).toList());
    assertThat(after.dataFiles()).isEqualTo(before.dataFiles());
    assertThat(after.grid().named()).isEqualTo(before.grid().named());
    assertThat(after.collapsed()).isEqualTo(before.collapsed()).isPositive();
  }

  @Test
  void tellsWhichFilesARecordDoesNotHold() throws IOException {
    List<DataFile> dataFiles = new ArrayList<>(expandManyFiles().dataFiles());
    dataFiles.removeIf(file -> file.path().matches("(third|fourth).csv"));

    assertThatThrownBy(() -> recorded(dataFiles))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.lines())
                    .containsExactly(
                        "setting data_file=data/one.csv,copy.csv,other.csv,fourth.csv: data_file:"
                            + " fourth.csv: the record of the sweep does not hold this file;"
                            + " run the sweep file again",
                        "gone/sweep.yaml:5:23: data_file: third.csv: the record of the sweep does"
                            + " not hold this file; run the sweep file again"));
  }

  private Configuration single(String file) {
    List<Configuration> configurations =
        folder.expand("grid: {dataset: csv, data_file: " + file + ", target: y}").configurations();
    assertThat(configurations).hasSize(1);
    return configurations.get(0);
  }
}
