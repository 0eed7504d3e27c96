package org.sweepstack.results;

import static java.lang.Double.NaN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.files.FailingFiles;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.Journal;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.Spread;

class ResultsFolderTest {
  private static final Path GOLDEN = Path.of("src/test/resources/results/golden");
  private static final List<String> FILES =
      List.of(
          "curves.csv",
          "effects-pairs.csv",
          "effects.csv",
          "environment.csv",
          "parameters.csv",
          "predictions.csv",
          "statistics.csv",
          "summary.csv",
          "timing.csv",
          "trials.csv");

  private static final Set<Artefact> TABLES =
      Set.of(Artefact.CURVES, Artefact.PREDICTIONS, Artefact.STATISTICS);

  private final Locale localeBefore = Locale.getDefault();

  @TempDir Path temporary;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(localeBefore);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "de-DE", "en-US"})
  void writesTheSameBytesInEveryLocale(String language) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(language));

    List<String> warnings = write(DemoSweep.results());

    assertThat(warnings).isEmpty();
    assertThat(namesIn(folder())).isEqualTo(FILES);
    for (String file : FILES) {
      assertThat(Files.readString(folder().resolve(file), UTF_8))
          .as(file)
          .isEqualTo(Files.readString(GOLDEN.resolve(file), UTF_8));
    }
  }

  @Test
  void writesTheSameWhateverTheOrderInWhichTrialsFinished() throws IOException {
    SweepResults results = DemoSweep.results();
    List<FinishedTrial> backwards = new ArrayList<>(results.finished());
    Collections.reverse(backwards);

    write(DemoSweep.results(backwards));

    for (String file : FILES) {
      assertThat(folder().resolve(file)).hasSameBinaryContentAs(GOLDEN.resolve(file));
    }
  }

  @Test
  void writesHeadersAloneBeforeAnyTrialFinished() throws IOException {
    write(DemoSweep.results(List.of()));

    String goldenHeader = Files.readAllLines(GOLDEN.resolve("trials.csv")).get(0);
    assertThat(folder().resolve("trials.csv")).hasContent(goldenHeader);
    assertThat(Files.readAllLines(folder().resolve("effects.csv"))).hasSize(1);
  }

  @Test
  void replacesTheFilesOfAnEarlierRun() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("trials.csv"), "older and longer".repeat(1000));
    Files.writeString(folder().resolve("trials.csv.tmp"), "left by a killed run");

    write(DemoSweep.results());

    assertThat(folder().resolve("trials.csv")).hasSameBinaryContentAs(GOLDEN.resolve("trials.csv"));
    assertThat(namesIn(folder())).isEqualTo(FILES);
  }

  @Test
  void warnsThatNoSpreadsheetOpensElevenHundredCurvesOfAThousandPoints() throws IOException {
    CurvePoint[] points =
        IntStream.range(0, 1000)
            .mapToObj(
                epoch -> new CurvePoint(epoch, Metrics.inOrder(0.5, 0.75, NaN, NaN, 0.5, 0.5)))
            .toArray(CurvePoint[]::new);
    Attempt[] attempts =
        LongStream.range(0, 1100)
            .mapToObj(seed -> Trials.completed(Trials.DEFAULTS.with(Parameters.SEED, seed), points))
            .toArray(Attempt[]::new);

    List<String> warnings =
        write(Trials.sweep(List.of(Parameters.SEED), Trials.TEST_LOSS, attempts));

    Path curves = folder().resolve("curves.csv");
    assertThat(warnings)
        .containsExactly(
            curves
                + ": 1100001 rows, more than the 1048576 that a spreadsheet opens; a larger"
                + " log_every makes it shorter, or open it with a database or pandas");
    try (Stream<String> lines = Files.lines(curves)) {
      assertThat(lines.count()).isEqualTo(1_100_001);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EXCLUDE,
      names = {"BOUNDARY", "TRAIN_PREDICTIONS", "MEASURES", "MODEL"})
  void writesTheFilesOfAnArtefactOnlyWhereItIsAskedFor(Artefact artefact) throws IOException {
    Set<Artefact> others = EnumSet.complementOf(EnumSet.of(artefact, Artefact.TRAIN_PREDICTIONS));

    write(sweepThatKeptEverything(), Set.of(artefact));
    assertThat(filesBelow(folder()))
        .contains(file(artefact))
        .doesNotContainAnyElementsOf(others.stream().map(ResultsFolderTest::file).toList());

    write(sweepThatKeptEverything(), others);
    assertThat(filesBelow(folder())).doesNotContain(file(artefact));
  }

  @Test
  void leavesFilesAloneThatAreNotItsOwn() throws IOException {
    List<Path> theirs =
        Stream.of("notes.csv", "predictions.csv.bak", "arrays/notes.txt", "arrays/mine.npz")
            .map(folder()::resolve)
            .toList();
    Files.createDirectories(folder().resolve("arrays"));
    for (Path file : theirs) {
      Files.writeString(file, "the user's own");
    }

    write(sweepThatKeptEverything(), EnumSet.allOf(Artefact.class));
    write(sweepThatKeptEverything(), Set.of());

    assertThat(theirs).allSatisfy(file -> assertThat(file).hasContent("the user's own"));
    assertThat(filesBelow(folder())).doesNotContain(file(Artefact.ARRAYS));
  }

  /** They may have been written afterwards, by a training that nobody wants twice. */
  @Test
  void leavesTheNetworksOfItsTrialsAndNoOthers() throws IOException {
    Path models = Files.createDirectories(folder().resolve("models"));
    Path kept = Files.writeString(models.resolve(Trials.DEFAULTS.id() + ".onnx"), "written");
    Path own = Files.writeString(models.resolve("mine.onnx"), "the user's own");
    Path left = Files.writeString(models.resolve("t-aaaaaaaaaa.onnx"), "of an older grid");

    write(sweepThatKeptEverything(), Set.of());

    assertThat(kept).hasContent("written");
    assertThat(own).exists();
    assertThat(left).doesNotExist();
  }

  @Test
  void writesEvenWhenTheUserHasInterruptedTheThread() throws IOException {
    Thread.currentThread().interrupt();
    try {
      write(DemoSweep.results());
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(namesIn(folder())).isEqualTo(FILES);
  }

  @Test
  void saysWhichFileCannotBeReplacedAndLeavesNothingBesideIt() throws IOException {
    Path blocked = folder().resolve("summary.csv");
    Files.createDirectories(blocked.resolve("full"));

    assertThatThrownBy(() -> write(DemoSweep.results()))
        .isInstanceOf(ResultsException.class)
        .hasMessageStartingWith(blocked + ": cannot be written: ")
        .hasMessageNotContaining("\n");
    assertThat(namesIn(folder())).noneMatch(name -> name.endsWith(".tmp"));
    assertThat(blocked.resolve("full")).exists();
  }

  @Test
  void leavesATableBesideOneThatAnotherProgramHoldsOpenUntilItCanBeReplaced() throws IOException {
    FailingFiles files = FailingFiles.never();
    ResultsFolder results = ResultsFolder.at(folder(), files);
    results.create();
    Path held = Files.writeString(folder().resolve("trials.csv"), "older");
    files.hold("trials.csv");

    assertThat(results.write(DemoSweep.results(), Set.of(), DemoSweep.environment(), cells -> {}))
        .containsExactly(
            held
                + ": cannot be replaced while another program holds it open; the new one is"
                + " trials.new.csv beside it");
    assertThat(held).hasContent("older");
    assertThat(folder().resolve("trials.new.csv"))
        .hasSameBinaryContentAs(GOLDEN.resolve("trials.csv"));

    files.release();
    assertThat(results.write(DemoSweep.results(), Set.of(), DemoSweep.environment(), cells -> {}))
        .isEmpty();
    assertThat(held).hasSameBinaryContentAs(GOLDEN.resolve("trials.csv"));
    assertThat(namesIn(folder())).noneMatch(name -> name.contains(".new") || name.contains(".tmp"));
  }

  @Test
  void writesTheSameBytesFromTheDiskAsFromMemory() throws IOException {
    ResultsFolder results = ResultsFolder.at(folder());
    results.create();
    try (Journal journal = results.journal()) {
      journal.append(DemoSweep.attempts(), TABLES, Trials.CONTEXT);
    }
    FinishedTrials finished = results.finished();

    write(
        DemoSweep.results(
            DemoSweep.results().configurations().stream()
                .flatMap(configuration -> finished.of(configuration).stream())
                .toList()));

    for (String file : FILES) {
      assertThat(folder().resolve(file)).hasSameBinaryContentAs(GOLDEN.resolve(file));
    }
  }

  @Test
  void rejectsAFileInThePlaceOfTheFolder() throws IOException {
    Files.writeString(folder(), "a file");

    assertThatThrownBy(() -> ResultsFolder.at(folder()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(folder() + ": cannot hold results: it is not a folder; choose another folder");
  }

  @Test
  void rejectsAFileAboveTheFolder() throws IOException {
    Files.writeString(folder(), "a file");
    Path below = folder().resolve("runs").resolve("xor");

    assertThatThrownBy(() -> ResultsFolder.at(below))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            below
                + ": cannot hold results: "
                + folder()
                + " is not a folder; choose another folder");
  }

  @Test
  void rejectsAFileThatTookItsPlaceSinceItWasChecked() throws IOException {
    ResultsFolder results = ResultsFolder.at(folder());
    Files.writeString(folder(), "a file");

    assertThatThrownBy(results::create)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(folder() + ": cannot hold results: cannot create it: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void makesNothingUntilItWrites() {
    ResultsFolder results = ResultsFolder.at(folder().resolve("runs"));

    assertThat(results.path()).isEqualTo(folder().resolve("runs"));
    assertThat(folder()).doesNotExist();
  }

  private Path folder() {
    return temporary.resolve("demo");
  }

  /** Returns the results of one trial of which all is kept that can be. */
  private static SweepResults sweepThatKeptEverything() {
    Predictions predictions =
        new Predictions(
            List.of("x"), List.of("0", "1"), new double[1], new double[1], new int[1], new int[1]);
    NamedArray array = new NamedArray("train_x", Precision.DOUBLE, List.of(1, 1), new double[1]);
    LayerStatistics layer = new LayerStatistics(0, 0, Spread.none(), Spread.none(), 0, 0);
    Attempt attempt =
        Trials.keeping(
            Trials.completed(Trials.DEFAULTS, 0.5),
            Optional.of(predictions),
            List.of(array),
            List.of(layer));
    return Trials.sweep(List.of(), Trials.TEST_LOSS, attempt);
  }

  private static String file(Artefact artefact) {
    return artefact == Artefact.ARRAYS
        ? "arrays/" + Trials.DEFAULTS.id() + ".npz"
        : artefact.word() + ".csv";
  }

  private List<String> write(SweepResults results) {
    return write(results, TABLES);
  }

  private List<String> write(SweepResults results, Set<Artefact> save) {
    return ResultsFolder.at(folder()).write(results, save, DemoSweep.environment(), cells -> {});
  }

  private static List<String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
