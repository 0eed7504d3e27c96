package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.data.Datasets;
import org.sweepstack.definition.Expansion;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Sha256;
import org.sweepstack.trial.TrialId;

/** Data files whose line ends or places change, and targets that are hardly classes. */
class TravellingDataTest {
  private static final String SWEEP =
      "grid: {dataset: csv, data_file: data.csv, target: y, seed: [1, 2], epochs: 5}\n";

  private static final String UNIX =
      "x,y\n"
          + IntStream.range(0, 20)
              .mapToObj(i -> i + "," + (i % 2 == 0 ? "a" : "b") + "\n")
              .collect(Collectors.joining());

  private static final String WINDOWS = UNIX.replace("\n", "\r\n");

  @TempDir private Path folder;
  private Path project;
  private SweepLab lab;

  @BeforeEach
  void makeTheProject() throws IOException {
    project = Files.createDirectory(folder.resolve("project"));
    lab = new SweepLab(project).with(SWEEP);
    data(UNIX);
  }

  private void data(String text) throws IOException {
    Files.writeString(project.resolve("data.csv"), text);
  }

  private List<TrialId> ids() {
    return lab.launch().expansion().configurations().stream().map(Configuration::id).toList();
  }

  private static String sha256(String text) {
    MessageDigest digest = Sha256.digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return Sha256.hex(digest);
  }

  @Test
  void namesNewTrialsByTheContentWhateverEndsItsLines() throws IOException {
    List<TrialId> ids = ids();
    assertThat(lab.launch().expansion().dataFiles().get(0).contentHash()).isEqualTo(sha256(UNIX));

    data(WINDOWS);
    assertThat(ids()).isEqualTo(ids);
    data(UNIX.replaceFirst("\n", "\r\n"));
    assertThat(ids()).isEqualTo(ids);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(Files.newOutputStream(project.resolve("data.csv")))) {
      gzip.write(UNIX.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(ids()).isEqualTo(ids);
    data(UNIX + "20,a\n");
    assertThat(ids()).doesNotContainAnyElementsOf(ids);
  }

  /** As all versions did until line ends were told from content. */
  private void runAsNamedByTheBytes(String text) throws IOException {
    data(text);
    Launch launch = lab.launch();
    Expansion asBefore =
        launch
            .expansion()
            .continuing(
                trial -> trial.get(Parameters.DATA_FILE).contentHash().equals(sha256(text)));
    Sweep sweep =
        new Sweep(
            "lab",
            lab.request().definition(),
            asBefore,
            List.of(),
            EngineKind.FAST,
            Optional.empty(),
            new Datasets());
    assertThat(asBefore.configurations().get(0).get(Parameters.DATA_FILE).contentHash())
        .isEqualTo(sha256(text));
    try (TrainingRun run =
        TrainingRun.open(
            lab.results(),
            sweep,
            ExecutionOptions.of(sweep.definition().save(), 1),
            (outlook, finished) -> outlook.pending(),
            Outside.REAL)) {
      lab.results().save(sweep.toSave());
      run.run(new SweepLab.Deaf(), "test");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows", "mixed"})
  void goesOnWithTrialsThatWereNamedByTheirBytes(String lineEnds) throws IOException {
    String text = lineEnds.equals("windows") ? WINDOWS : UNIX.replaceFirst("\n", "\r\n");
    runAsNamedByTheBytes(text);

    assertThat(lab.launch().outlook().finished()).hasSize(2);
    assertThat(lab.launch().outlook().fresh()).isEmpty();
    assertThat(verified()).isEqualTo(2);
  }

  @Test
  void goesOnWithThemAfterGitHasChangedTheLineEnds() throws IOException {
    runAsNamedByTheBytes(WINDOWS);
    data(UNIX);

    assertThat(lab.launch().outlook().finished()).hasSize(2);
    assertThat(verified()).isEqualTo(2);
    lab.with(SWEEP.replace("[1, 2]", "[1, 2, 3]")).run();
    assertThat(lab.launch().outlook().finished()).hasSize(3);
    assertThat(lab.launch().outlook().outside()).isZero();
  }

  private int verified() {
    return Verification.prepare(lab.results(), 10, OptionalInt.of(1))
        .run(new SweepLab.Deaf())
        .verified();
  }

  @Test
  void findsItsDataWhereAProjectWasMovedTo() throws IOException {
    lab.run();
    String trials = lab.file("trials.csv");
    Path moved = folder.resolve("moved");
    Files.move(project, moved);
    // A stranger's file at the old place is none of this sweep.
    Files.createDirectory(project);
    data("x,y\n1,stranger\n2,another\n");
    lab = new SweepLab(moved);

    assertThat(verified()).isEqualTo(2);
    lab.rerun(lab.launch().expansion().configurations().get(0).id());
    assertThat(lab.file("trials.csv")).isEqualTo(trials);
    assertThat(Plan.of(lab.request()).outlook().finished()).hasSize(2);

    Files.move(moved.resolve("data.csv"), moved.resolve("lab").resolve("data.csv"));
    assertThat(verified()).as("with the data beside the results").isEqualTo(2);
    Files.delete(moved.resolve("lab").resolve("data.csv"));
    assertThatThrownBy(this::verified)
        .hasMessageContaining(project.resolve("data.csv") + ": the data file has changed");
  }

  private void quantities(int different, String form) throws IOException {
    data(
        "x,y\n"
            + IntStream.range(0, 120)
                .mapToObj(row -> row + "," + String.format(form, row % different) + "\n")
                .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "%d|40 different numbers| or classes; write 'task: regression' to predict the quantity,",
        "%d%%|40 different numbers with marks or units such as '0%'|; write them as numbers to"
            + " predict it,",
        "\"1,%03d\"|40 different numbers with marks or units such as '1,000'|; write them as"
            + " numbers to predict it,",
        "12:%02d|40 different dates or times|; write them as numbers to predict it,"
      })
  void refusesWhatMayBeAQuantityUntilItIsSaidToBeClasses(String form, String found, String remedy)
      throws IOException {
    quantities(40, form);
    assertThatThrownBy(lab::launch)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.lines())
                    .containsExactly(
                        "data.csv: target 'y': "
                            + found
                            + " in 120 rows may be a quantity"
                            + remedy
                            + " or 'task: classification' if they are classes"));
    assertThat(lab.path()).doesNotExist();

    lab.with(SWEEP.replace("seed:", "task: classification, seed:"));
    assertThat(lab.launch().expansion().configurations()).hasSize(2);

    quantities(10, form);
    List<TrialId> said = ids();
    assertThat(lab.with(SWEEP).launch().outlook().fresh())
        .extracting(Configuration::id)
        .isEqualTo(said);
  }

  @Test
  void warnsOfAClassThatASetLacks() throws IOException {
    data(UNIX + "20,rare\n");

    assertThat(lab.launch().warnings())
        .singleElement()
        .asString()
        .matches(
            "data.csv: none of the (17 training|4 test) samples \\(data_seed 1\\) is of class rare;"
                + " (no trial can learn it|nothing tests it), or set split: stratified");
    assertThat(
            lab.with(SWEEP.replace("seed:", "data_seed: {range: [1, 40]}, seed:"))
                .launch()
                .warnings())
        .filteredOn(warning -> warning.contains(" more) is of class rare; "))
        .hasSize(2);
  }
}
